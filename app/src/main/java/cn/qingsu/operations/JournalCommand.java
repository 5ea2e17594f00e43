package cn.qingsu.operations;

import cn.qingsu.operations.task.Call;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code journal …}. */
@Command(
        name = "journal",
        header = "核对日志、重建投影",
        subcommands = {JournalCommand.Verify.class, JournalCommand.Rebuild.class})
final class JournalCommand {

    /** {@code journal verify}. */
    @Command(
            name = "verify",
            header = "逐条核对日志的校验链；发现第一条不符即报告，退出码为 1",
            footer = {"", "示例：", "  ./qingsu journal verify", "  ./qingsu journal verify --data /srv/qingsu"})
    static final class Verify implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Override
        public Integer call() {
            return new TaskRun(where).run(Call.of("journal-verify"));
        }
    }

    /** {@code journal rebuild NAME}. */
    @Command(
            name = "rebuild",
            header = "清空一个投影，从第一条日志起重新生成",
            footer = {"", "示例：", "  ./qingsu journal rebuild followup.callbacks", "投影的名称见 ./qingsu doctor。"})
    static final class Rebuild implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Parameters(paramLabel = "名称", description = "投影的名称")
        private String name = "";

        @Override
        public Integer call() {
            return new TaskRun(where).run(new Call("journal-rebuild", Map.of("name", name)));
        }
    }
}
