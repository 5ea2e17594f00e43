package cn.qingsu.operations.doctor;

import cn.qingsu.city.CalendarCoverage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether deadlines can be computed: the years the working calendar knows. */
@Component
@Order(4)
class CalendarCheck implements Check {

    private final CalendarCoverage coverage;
    private final Clock clock;

    CalendarCheck(CalendarCoverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        List<Integer> years = coverage.years();
        String known =
                years.isEmpty() ? "尚无年份" : String.format(Locale.ROOT, "%d—%d 年", years.getFirst(), years.getLast());
        var missing = coverage.missing(clock.instant());
        return List.of(
                missing.isEmpty()
                        ? Finding.fine("工作日历", known)
                        : Finding.notice("工作日历", known + "，请尽快录入 " + missing.getAsInt() + " 年的节假日与调休"));
    }
}
