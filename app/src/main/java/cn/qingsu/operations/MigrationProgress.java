package cn.qingsu.operations;

import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Terminal;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/** Shows the tables being made. */
final class MigrationProgress implements Callback, FlywayConfigurationCustomizer {

    private final Terminal terminal;
    private int done;

    MigrationProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.AFTER_EACH_MIGRATE) {
            done++;
        } else {
            terminal.line(Mark.DONE, "表结构    " + (done == 0 ? "已是最新" : "执行了 " + done + " 个迁移"));
        }
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}
