package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.Moments;
import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one timeline by days, the newest first.
 *
 * @param shown the kind that is shown by itself; null where all are shown but looks
 * @param viewsRead whether the looks are among the lines
 */
record TimelineView(
        List<Day> days,
        List<Chip> chips,
        int steps,
        @Nullable TimelineKind shown,
        boolean viewsRead) {

    record Day(String label, List<Entry> entries, boolean hidden) {}

    /**
     * A filter.
     *
     * @param code as in the address; empty for all
     * @param count how many lines it shows; null while that is not known
     * @param read whether its lines are on the page already
     */
    record Chip(String code, String label, @Nullable Integer count, boolean current, boolean read) {}

    /**
     * @param kind for filter and colour
     * @param version by which the case can be looked at as it was then; 0 where it cannot
     * @param detail null if there is none
     */
    record Entry(
            String kind,
            String kindLabel,
            String icon,
            String title,
            @Nullable String detail,
            String who,
            String clock,
            String at,
            boolean internal,
            int version,
            boolean hidden) {}

    static TimelineView of(
            List<Happening> happenings, @Nullable TimelineKind shown, boolean viewsRead, boolean mayAskViews) {
        List<Happening> newestFirst = new ArrayList<>(happenings);
        newestFirst.sort(Comparator.comparing(Happening::at)
                .reversed()
                .thenComparing(Happening::version, Comparator.reverseOrder()));
        List<Day> days = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        @Nullable Instant told = null;
        for (int i = 0; i < newestFirst.size(); i++) {
            Happening each = newestFirst.get(i);
            // what one command did is one moment, so its newest line leads there
            entries.add(entry(each, shown, each.at().equals(told) ? 0 : each.version()));
            told = each.version() > 0 ? each.at() : told;
            boolean last = i + 1 == newestFirst.size()
                    || !CityTime.day(newestFirst.get(i + 1).at()).equals(CityTime.day(each.at()));
            if (last) {
                days.add(new Day(
                        Moments.day(each.at()),
                        List.copyOf(entries),
                        entries.stream().allMatch(Entry::hidden)));
                entries.clear();
            }
        }
        return new TimelineView(
                days, chips(newestFirst, shown, viewsRead, mayAskViews), newestFirst.size(), shown, viewsRead);
    }

    /** Whether there is no line of what is shown. */
    public boolean nothing() {
        return days.stream().allMatch(Day::hidden);
    }

    private static Entry entry(Happening each, @Nullable TimelineKind shown, int version) {
        return new Entry(
                each.kind().code(),
                each.kind().label(),
                each.kind().icon(),
                each.title(),
                each.detail(),
                each.who(),
                Moments.clock(each.at()),
                each.at().toString(),
                each.internal(),
                version,
                shown == null ? each.kind() == TimelineKind.VIEW : each.kind() != shown);
    }

    private static List<Chip> chips(
            List<Happening> all, @Nullable TimelineKind shown, boolean viewsRead, boolean mayAskViews) {
        Map<TimelineKind, Integer> counts = new EnumMap<>(TimelineKind.class);
        all.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        List<Chip> chips = new ArrayList<>();
        int views = counts.getOrDefault(TimelineKind.VIEW, 0);
        chips.add(new Chip("", "全部", all.size() - views, shown == null, true));
        for (TimelineKind kind : TimelineKind.values()) {
            if (kind != TimelineKind.VIEW && (counts.containsKey(kind) || kind == shown)) {
                chips.add(new Chip(kind.code(), kind.label(), counts.getOrDefault(kind, 0), kind == shown, true));
            }
        }
        if (mayAskViews) {
            chips.add(new Chip(
                    TimelineKind.VIEW.code(),
                    TimelineKind.VIEW.label(),
                    viewsRead ? views : null,
                    shown == TimelineKind.VIEW,
                    viewsRead));
        }
        return chips;
    }
}
