package cn.qingsu.operations;

import cn.qingsu.operations.task.Administrators;
import cn.qingsu.operations.task.Call;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code account …}. */
@Command(
        name = "account",
        header = "设立管理员，或重设其密码",
        subcommands = {AccountCommand.Admin.class})
final class AccountCommand {

    /** {@code account admin [LOGIN]}. */
    @Command(
            name = "admin",
            header = "设立管理员账号，或为已有账号重设密码并授予管理员角色",
            description = {"", "显示一次性密码；首次登录后须修改。其他账号由管理员登录后设立。"},
            footer = {"", "示例：", "  ./qingsu account admin", "  ./qingsu account admin liming --data /srv/qingsu"})
    static final class Admin implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Parameters(paramLabel = "账号", arity = "0..1", description = "账号，默认 " + Administrators.LOGIN)
        private String login = Administrators.LOGIN;

        @Override
        public Integer call() {
            return new TaskRun(where).run(new Call("account-admin", Map.of("login", login)));
        }
    }
}
