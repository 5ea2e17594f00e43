package cn.qingsu.operations;

import cn.qingsu.operations.task.Call;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}. */
@Command(
        name = "doctor",
        header = "检查安装：版本、数据库、磁盘、日历、投影与定时任务；有故障时退出码为 1",
        footer = {"", "示例：", "  ./qingsu doctor", "  ./qingsu doctor --data /srv/qingsu"})
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() {
        return new TaskRun(where).run(Call.of("doctor"));
    }
}
