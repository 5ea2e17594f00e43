package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AssignmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to the clocks of a request: more time is asked for and granted, clocks pause and run on, limits pass. */
public sealed interface ClockEvent extends RequestEvent {

    record ExtensionAsked(AssignmentId assignment, UnitCode unit, long petition, int workingDays, String reason)
            implements ClockEvent {}

    record ExtensionGranted(
            AssignmentId assignment,
            long petition,
            int workingDays,
            Deadline due,
            Deadline citizenDue,
            @Nullable String reason)
            implements ClockEvent {}

    record ExtensionRefused(long petition, String reason) implements ClockEvent {}

    record ParkingAsked(AssignmentId assignment, UnitCode unit, long petition, int days, String reason)
            implements ClockEvent {}

    record ParkingGranted(
            AssignmentId assignment,
            long petition,
            Deadline until,
            Instant noteBy,
            @Nullable String reason) implements ClockEvent {}

    record ParkingRefused(long petition, String reason) implements ClockEvent {}

    record ParkingEnded(
            AssignmentId assignment, Deadline due, @Nullable String reason) implements ClockEvent {}

    record ClockPaused(PauseGround ground, @Nullable String reason) implements ClockEvent {}

    record ClockResumed(
            Deadline due,
            @Nullable Deadline unitDue,
            int days,
            long seconds,
            @Nullable String reason) implements ClockEvent {}

    /** A limit has passed without what it asks for. */
    record LimitPassed(AlarmKind alarm, @Nullable AssignmentId assignment, Instant due, int times)
            implements ClockEvent {}
}
