package cn.qingsu.operations.task;

import cn.qingsu.kernel.Decision;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import cn.qingsu.retention.Months;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code months drop}: for good. */
@Component
class DropMonth implements Task {

    private final Months months;

    DropMonth(Months months) {
        this.months = months;
    }

    @Override
    public String name() {
        return "months-drop";
    }

    @Override
    public int run(Call call, Report report) {
        try {
            return told(months.drop(month(call)), "已删除", report);
        } catch (DataAccessException busy) {
            throw new PlainFault("没有删除：这个月的数据正在使用，请稍后再试。", busy);
        }
    }

    /** @throws PlainFault if it is no month */
    static YearMonth month(Call call) {
        String text = call.required("month");
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new PlainFault("月份 " + text + " 无法识别，请写成 2025-03 的样子。", e);
        }
    }

    static int told(Decision<YearMonth> decision, String done, Report report) {
        return switch (decision) {
            case Decision.Accepted<YearMonth>(YearMonth month) -> {
                report.line(Mark.DONE, month + " " + done + "。");
                yield 0;
            }
            case Decision.Refused<YearMonth>(var refusal) -> {
                report.line(Mark.FAULT, refusal.message());
                yield 1;
            }
        };
    }
}
