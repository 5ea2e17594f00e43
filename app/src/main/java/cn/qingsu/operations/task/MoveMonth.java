package cn.qingsu.operations.task;

import cn.qingsu.kernel.Decision;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import cn.qingsu.retention.Months;
import java.time.YearMonth;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code months move}: to another tablespace. */
@Component
class MoveMonth implements Task {

    private final Months months;

    MoveMonth(Months months) {
        this.months = months;
    }

    @Override
    public String name() {
        return "months-move";
    }

    @Override
    public int run(Call call, Report report) {
        String tablespace = call.required("tablespace");
        try {
            Decision<YearMonth> decision = months.move(DropMonth.month(call), tablespace);
            return DropMonth.told(decision, "已移到表空间 " + tablespace, report);
        } catch (DataAccessException busy) {
            throw new PlainFault("没有移动：没有名为 " + tablespace + " 的表空间，或这个月的数据正在使用，请稍后再试。", busy);
        }
    }
}
