package cn.qingsu.operations.doctor;

import cn.qingsu.retention.Months;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether every row lies in its month. */
@Component
@Order(7)
class MonthCheck implements Check {

    private final Months months;

    MonthCheck(Months months) {
        this.months = months;
    }

    @Override
    public List<Finding> look() {
        long outside = months.outside();
        return List.of(
                outside == 0
                        ? Finding.fine("按月留存", "数据都在所属月份的分区中")
                        : Finding.notice("按月留存", "有 " + outside + " 行不在任何月份的分区中；所属月份建好后会自动移入"));
    }
}
