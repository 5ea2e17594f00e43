package cn.qingsu.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody should look at a request again, for the order of the queues and the colours of the lists.
 *
 * @param at the earliest limit that asks somebody to act
 * @param yellowAt from when on the lead's assignment carries the yellow card
 * @param redAt from when on it is overdue
 */
record Attention(
        @Nullable Instant at,
        @Nullable Instant yellowAt,
        @Nullable Instant redAt) {

    static Attention of(List<Alarm> alarms) {
        return new Attention(
                earliest(alarms, false, null),
                earliest(alarms, true, AlarmKind.YELLOW_CARD),
                earliest(alarms, true, AlarmKind.DUE));
    }

    private static @Nullable Instant earliest(List<Alarm> alarms, boolean only, @Nullable AlarmKind kind) {
        return alarms.stream()
                .filter(alarm -> only
                        ? alarm.kind() == kind
                        : alarm.kind() != AlarmKind.YELLOW_CARD && alarm.kind() != AlarmKind.CITIZEN_DUE)
                .map(Alarm::due)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
