package cn.qingsu.operations;

import cn.qingsu.QingsuApplication;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Terminal;
import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.task.Call;
import cn.qingsu.operations.task.Tasks;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a task where it can be run: by the server if one runs, else here, with the database started for the occasion. */
final class TaskRun {

    private final Where where;
    private final Terminal terminal = Terminal.standard(Clock.systemUTC());

    TaskRun(Where where) {
        this.where = where;
    }

    int run(Call call) {
        DataDirectory directory = where.directory();
        Optional<ServerLink> server = ServerLink.to(directory, where.port);
        return server.map(link -> link.run(call, terminal)).orElseGet(() -> runHere(directory, call));
    }

    private int runHere(DataDirectory directory, Call call) {
        terminal.line("  服务未运行，正在启动数据库……");
        Installation installation = Installation.open(directory, System.getenv());
        Map<String, Object> settings = new LinkedHashMap<>(installation.settings());
        settings.put("qingsu.operations.serving", "false");
        settings.put("qingsu.followers.run", "false");
        settings.put("qingsu.alarms.run", "false");
        try (ConfigurableApplicationContext context = ApplicationStart.run(
                new SpringApplicationBuilder(QingsuApplication.class).web(WebApplicationType.NONE),
                settings,
                directory,
                installation::close)) {
            return context.getBean(Tasks.class).run(call, terminal);
        } catch (PlainFault fault) {
            terminal.line(Mark.FAULT, fault.line());
            return 1;
        }
    }
}
