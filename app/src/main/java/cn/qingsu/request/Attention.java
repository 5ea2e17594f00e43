package cn.qingsu.request;

import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody should look at a request again, for the order of the queues and the colours of the lists.
 *
 * @param at the earliest limit that asks somebody to act
 * @param yellowAt from when on the lead's assignment carries the yellow card
 * @param redAt from when on it carries the red card: the first working day overdue (rules 3)
 * @param unitDue when the lead's assignment is due
 */
record Attention(
        @Nullable Instant at,
        @Nullable Instant yellowAt,
        @Nullable Instant redAt,
        @Nullable Instant unitDue) {

    private static final Set<AlarmKind> ACTING =
            EnumSet.complementOf(EnumSet.of(AlarmKind.YELLOW_CARD, AlarmKind.CITIZEN_DUE));

    static Attention of(List<Alarm> alarms, WorkingCalendar calendar) {
        Instant due = earliest(alarms, EnumSet.of(AlarmKind.DUE));
        return new Attention(
                earliest(alarms, ACTING),
                earliest(alarms, EnumSet.of(AlarmKind.YELLOW_CARD)),
                due == null ? null : red(due, calendar),
                due);
    }

    private static Instant red(Instant due, WorkingCalendar calendar) {
        return calendar.isWorkingDay(CityTime.day(due)) ? due : calendar.nextWorkingDay(due);
    }

    private static @Nullable Instant earliest(List<Alarm> alarms, Collection<AlarmKind> kinds) {
        return alarms.stream()
                .filter(alarm -> kinds.contains(alarm.kind()))
                .map(Alarm::due)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
