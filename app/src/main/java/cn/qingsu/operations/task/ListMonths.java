package cn.qingsu.operations.task;

import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Report;
import cn.qingsu.retention.Months;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code months list}: what every month holds. */
@Component
class ListMonths implements Task {

    private static final double MIB = 1024 * 1024;
    private static final String REQUESTS = "request.request";
    private static final String ENTRIES = "journal.request_entry";

    private final Months months;

    ListMonths(Months months) {
        this.months = months;
    }

    @Override
    public String name() {
        return "months-list";
    }

    private record Month(long bytes, long requests, long entries) {

        static Month of(Months.Size size) {
            return new Month(
                    size.bytes(),
                    size.table().equals(REQUESTS) ? size.rows() : 0,
                    size.table().equals(ENTRIES) ? size.rows() : 0);
        }

        Month plus(Month other) {
            return new Month(bytes + other.bytes, requests + other.requests, entries + other.entries);
        }
    }

    @Override
    public int run(Call call, Report report) {
        SortedMap<YearMonth, Month> all = months.sizes().stream()
                .collect(Collectors.toMap(Months.Size::month, Month::of, Month::plus, TreeMap::new));
        all.forEach((month, held) -> report.line(String.format(
                Locale.ROOT,
                "  %s  %,10.1f MB  约 %,d 件诉求、%,d 条日志",
                month,
                held.bytes() / MIB,
                held.requests(),
                held.entries())));
        report.line(Mark.DONE, "共 " + all.size() + " 个月；" + months.keptSince() + " 以前的已过留存期限，可以删除。");
        return 0;
    }
}
