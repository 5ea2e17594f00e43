package cn.qingsu.search;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.TimeSorted;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A stretch of whole months, such as the index lies in; {@link #before} leads backwards in steps that double. */
record Window(YearMonth first, YearMonth last) {

    /** The month in which the newest id below {@code end} lies. */
    static Window below(long end) {
        YearMonth month = YearMonth.from(CityTime.day(TimeSorted.madeAt(end - 1)));
        return new Window(month, month);
    }

    /** The one that ends where this one begins, twice as long. */
    Window before() {
        return new Window(first.minusMonths(2 * months()), first.minusMonths(1));
    }

    long months() {
        return first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** The lowest id of it. */
    long start() {
        return TimeSorted.firstAt(CityTime.startOf(first.atDay(1)));
    }

    /** The lowest id behind it. */
    long end() {
        return TimeSorted.firstAt(CityTime.startOf(last.plusMonths(1).atDay(1)));
    }
}
