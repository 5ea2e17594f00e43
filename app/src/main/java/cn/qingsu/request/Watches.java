package cn.qingsu.request;

import cn.qingsu.kernel.AssignmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alarms of one request in memory, as {@link Alarms} keeps them in rows. */
final class Watches {

    /** A limit that is being watched. */
    static final class Watch {

        final AlarmKind kind;
        final @Nullable AssignmentId assignment;
        Instant due;
        Instant fireAt;

        /** How often it has fired. */
        int times;

        private Watch(AlarmKind kind, @Nullable AssignmentId assignment, Instant due) {
            this.kind = kind;
            this.assignment = assignment;
            this.due = due;
            this.fireAt = due;
        }

        private boolean watchesSame(Alarm alarm) {
            return kind == alarm.kind() && Objects.equals(assignment, alarm.assignment());
        }
    }

    private final List<Watch> watches = new ArrayList<>();

    List<Watch> all() {
        return watches;
    }

    /** As {@link Alarms#replace}. */
    void replace(List<Alarm> before, List<Alarm> after) {
        for (Alarm alarm : before) {
            if (after.stream().noneMatch(alarm::watchesSame)) {
                watches.removeIf(watch -> watch.watchesSame(alarm));
            }
        }
        for (Alarm alarm : after) {
            if (!before.contains(alarm)) {
                watches.removeIf(watch -> watch.watchesSame(alarm));
                watches.add(new Watch(alarm.kind(), alarm.assignment(), alarm.due()));
            }
        }
    }

    /** As {@link Alarms#wakeMerged} for the request that was merged. */
    void masterClosed(Instant at) {
        if (watches.stream().noneMatch(watch -> watch.kind == AlarmKind.MASTER_MOVED)) {
            watches.add(new Watch(AlarmKind.MASTER_MOVED, null, at));
        }
    }

    void remove(Watch fired) {
        watches.removeIf(watch -> watch.kind == fired.kind && Objects.equals(watch.assignment, fired.assignment));
    }

    /** The one that fires first, if that is before {@code moment}. */
    Optional<Watch> firstBefore(Instant moment) {
        return watches.stream()
                .filter(watch -> watch.fireAt.isBefore(moment))
                .min(Comparator.comparing(watch -> watch.fireAt));
    }
}
