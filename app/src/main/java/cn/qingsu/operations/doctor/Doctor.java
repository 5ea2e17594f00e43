package cn.qingsu.operations.doctor;

import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Report;
import cn.qingsu.operations.task.Call;
import cn.qingsu.operations.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code doctor}: all checks, one line a finding; exit code 1 if anything is broken. */
@Component
class Doctor implements Task {

    private static final Logger log = LoggerFactory.getLogger(Doctor.class);

    private final List<Check> checks;

    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public int run(Call call, Report report) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            List<Finding> seen = look(check).stream()
                    .filter(each -> !findings.contains(each))
                    .toList();
            seen.forEach(each -> report.line(
                    each.mark(),
                    String.format(Locale.ROOT, "%s  %s：%s", each.mark().word(), each.about(), each.text())));
            findings.addAll(seen);
        }
        long faults = count(findings, Mark.FAULT);
        report.line(String.format(
                Locale.ROOT,
                "共 %d 项：正常 %d，注意 %d，故障 %d。",
                findings.size(),
                count(findings, Mark.DONE),
                count(findings, Mark.NOTICE),
                faults));
        return faults == 0 ? 0 : 1;
    }

    private static List<Finding> look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                return List.of(Finding.fault("数据库", "暂时不可用，与它有关的检查没有做"));
            }
            log.error("a check failed", fault);
            return List.of(Finding.fault(check.getClass().getSimpleName(), "检查本身失败，详情见 logs/qingsu.log"));
        }
    }

    private static long count(List<Finding> findings, Mark mark) {
        return findings.stream().filter(each -> each.mark() == mark).count();
    }
}
