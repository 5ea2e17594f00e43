package cn.qingsu.operations.task;

import cn.qingsu.journal.JournalCheck;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Report;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code journal verify}: recomputes every hash chain. */
@Component
class VerifyJournal implements Task {

    private final JournalCheck check;

    VerifyJournal(JournalCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "journal-verify";
    }

    @Override
    public int run(Call call, Report report) {
        JournalCheck.Result result = check.verify(report);
        return result.broken()
                .map(broken -> {
                    report.line(
                            Mark.FAULT,
                            String.format(
                                    Locale.ROOT,
                                    "日志被改动或缺失：%s 的第 %d 条记录，%s。",
                                    named(broken.subject()),
                                    broken.version(),
                                    broken.problem()));
                    return 1;
                })
                .orElseGet(() -> {
                    report.line(
                            Mark.DONE, String.format(Locale.ROOT, "日志完整：已核对 %,d 条记录，每条都与其校验值相符。", result.entries()));
                    return 0;
                });
    }

    private static String named(Subject subject) {
        String id = subject.id() == 0 ? "" : " " + TimeSorted.text(subject.id());
        return subject.kind() + id;
    }
}
