package cn.qingsu.desk.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock and all that explains it.
 *
 * @param due ISO instant
 * @param clock {@code WORKING} or {@code NATURAL}
 * @param whose clock it is
 * @param card {@code YELLOW}, {@code RED} or null
 * @param paused why it stands; null while it runs
 * @param left such as {@code 剩 1 个工作日 2 小时} or {@code 超 40 分}
 * @param running whether the page counts it down; not where it shows the past
 */
public record ClockView(
        String due,
        String clock,
        String whose,
        @Nullable String card,
        @Nullable String paused,
        String left,
        boolean running,
        List<Fact> facts) {

    /** One line of the explanation. */
    public record Fact(String name, String value) {}
}
