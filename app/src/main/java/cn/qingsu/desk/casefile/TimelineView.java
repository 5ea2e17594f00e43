package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.Moments;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timeline by days, the newest first. */
record TimelineView(List<Day> days, int steps) {

    record Day(String label, List<Entry> entries) {}

    /**
     * @param kind for filter and colour
     * @param detail null if there is none
     */
    record Entry(
            String kind,
            String icon,
            String title,
            @Nullable String detail,
            String who,
            String clock,
            String at,
            boolean internal) {}

    static TimelineView of(Timeline timeline) {
        List<Day> days = new ArrayList<>();
        List<Timeline.Step> newestFirst = timeline.steps().reversed();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Timeline.Step step = newestFirst.get(i);
            entries.add(entry(step));
            boolean last = i + 1 == newestFirst.size()
                    || !CityTime.day(newestFirst.get(i + 1).at()).equals(CityTime.day(step.at()));
            if (last) {
                days.add(new Day(Moments.day(step.at()), List.copyOf(entries)));
                entries.clear();
            }
        }
        return new TimelineView(days, newestFirst.size());
    }

    private static Entry entry(Timeline.Step step) {
        return new Entry(
                kind(step.kind()),
                icon(step.kind()),
                step.title(),
                step.detail(),
                step.who(),
                Moments.clock(step.at()),
                step.at().toString(),
                step.internal());
    }

    /** As the style sheet names them. */
    private static String kind(Timeline.Kind kind) {
        return switch (kind) {
            case REGISTRATION -> "registration";
            case HOP -> "hop";
            case WORDS -> "call";
            case CALLBACK -> "callback";
            case CLOCK -> "clock";
            case CLOSING -> "closing";
        };
    }

    private static String icon(Timeline.Kind kind) {
        return switch (kind) {
            case REGISTRATION -> "inbox";
            case HOP -> "dispatch";
            case WORDS -> "megaphone";
            case CALLBACK -> "callback";
            case CLOCK -> "clock";
            case CLOSING -> "check-circle";
        };
    }
}
