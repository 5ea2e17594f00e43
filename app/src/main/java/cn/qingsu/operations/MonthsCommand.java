package cn.qingsu.operations;

import cn.qingsu.operations.task.Call;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code months …}. */
@Command(
        name = "months",
        header = "按月留存的数据：查看大小，移到别的表空间，删除期满的月份",
        subcommands = {MonthsCommand.List.class, MonthsCommand.Move.class, MonthsCommand.Drop.class})
final class MonthsCommand {

    /** {@code months list}. */
    @Command(
            name = "list",
            header = "每个月占多少空间、有多少件诉求",
            footer = {"", "示例：", "  ./qingsu months list"})
    static final class List implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Override
        public Integer call() {
            return new TaskRun(where).run(Call.of("months-list"));
        }
    }

    /** {@code months move MONTH}. */
    @Command(
            name = "move",
            header = "把一个月的数据移到另一个表空间（例如较慢的大盘）",
            footer = {"", "示例：", "  ./qingsu months move 2025-03 --tablespace slow", "表空间须先由数据库管理员建好。"})
    static final class Move implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Parameters(paramLabel = "月份", description = "如 2025-03")
        private String month = "";

        @Option(names = "--tablespace", paramLabel = "名称", required = true, description = "表空间的名称")
        private String tablespace = "";

        @Override
        public Integer call() {
            return new TaskRun(where).run(new Call("months-move", Map.of("month", month, "tablespace", tablespace)));
        }
    }

    /** {@code months drop MONTH}. */
    @Command(
            name = "drop",
            header = "删除一个已过留存期限的月份：当月登记的诉求及其全部记录",
            footer = {"", "示例：", "  ./qingsu months drop 2015-03 --for-good", "删除后无法恢复；请先备份。"})
    static final class Drop implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Parameters(paramLabel = "月份", description = "如 2015-03")
        private String month = "";

        @Option(names = "--for-good", required = true, description = "确认永久删除")
        private boolean forGood;

        @Override
        public Integer call() {
            return new TaskRun(where).run(new Call("months-drop", Map.of("month", month)));
        }
    }
}
