package cn.qingsu.operations.task;

import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs tasks by their names; a fault becomes a line and an exit code. */
@Component
public class Tasks {

    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    private final Map<String, Task> tasks;

    Tasks(List<Task> tasks) {
        this.tasks = tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
    }

    /** Answers the exit code. */
    public int run(Call call, Report report) {
        Task task = tasks.get(call.task());
        if (task == null) {
            report.line(Mark.FAULT, "运行中的服务不认识这个任务：" + call.task() + "。它可能是较早的版本，请重新启动。");
            return 1;
        }
        try {
            return task.run(call, report);
        } catch (PlainFault fault) {
            report.line(Mark.FAULT, fault.line());
        } catch (Unheard gone) {
            log.info("task {} stopped: whoever asked for it has gone", call.task());
        } catch (RuntimeException fault) {
            log.error("task {} failed", call.task(), fault);
            report.line(Mark.FAULT, "任务因内部故障中止，详情见数据目录下的 logs/qingsu.log。");
        }
        return 1;
    }
}
