package cn.qingsu.request;

import cn.qingsu.city.Limit;
import cn.qingsu.city.LimitUnit;
import cn.qingsu.city.SlaCode;
import cn.qingsu.kernel.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a pause of the clocks. Deadlines in working days move by the working days that the pause touched to its end,
 * deadlines in hours by the time that it took (our default; rules 2, invariant 6).
 */
final class Pauses {

    private Pauses() {}

    /** The event that lets the clock run on; empty if it runs. */
    static Optional<RequestEvent> resuming(ServiceRequest request, Context context, @Nullable String reason) {
        CitizenClock clock = request.clock();
        Instant since = clock.pausedSince();
        if (since == null) {
            return Optional.empty();
        }
        int days = workingDays(since, context);
        long seconds = Math.max(0, Duration.between(since, context.now()).toSeconds());
        Deadline due = citizenDue(
                request.matter(),
                request.tally.sla,
                clock,
                clock.pausedDays() + days,
                clock.pausedSeconds() + seconds,
                request.tally,
                context);
        Deadline unitDue = request.lead()
                .map(lead -> moved(lead.due(), unitLimit(request, context), since, days, context))
                .orElse(null);
        return Optional.of(new ClockEvent.ClockResumed(due, unitDue, days, seconds, reason));
    }

    /** The citizen clock's deadline, from its start: the matter's limit, what the clock stood still, what was granted more. */
    static Deadline citizenDue(
            Matter matter,
            @Nullable SlaCode sla,
            CitizenClock clock,
            int pausedDays,
            long pausedSeconds,
            Tally tally,
            Context context) {
        Limit limit = HandlingLimit.of(matter, sla, context.rules(), context.categories());
        Deadline due = context.due(HandlingLimit.prolonged(limit, pausedDays, pausedSeconds), clock.start());
        return tally.extensionDays == 0 ? due : context.due(Limit.workingDays(tally.extensionDays), due.lastMoment());
    }

    /** The same as it stands now, if a clause with this limit is what it is dispatched by. */
    static Deadline citizenDue(ServiceRequest request, @Nullable SlaCode sla, Context context) {
        CitizenClock clock = request.clock();
        return citizenDue(
                request.matter(), sla, clock, clock.pausedDays(), clock.pausedSeconds(), request.tally, context);
    }

    private static Limit unitLimit(ServiceRequest request, Context context) {
        return request.tally.round > 1
                ? context.rules().limit(ReviewRules.redoLimit(request))
                : HandlingLimit.of(request.matter(), request.tally.sla, context.rules(), context.categories());
    }

    /** A unit's deadline as it stands, with what was granted already, later by the pause. */
    private static Deadline moved(Deadline due, Limit limit, Instant since, int days, Context context) {
        return switch (limit.unit()) {
            case WORKING_DAYS, HALF_WORKING_DAYS ->
                days == 0 ? due : context.due(Limit.workingDays(days), due.lastMoment());
            case MINUTES, HOURS, NATURAL_DAYS -> context.due(minutes(since, context), due.at());
            case WORKING_HOURS -> context.due(workingHours(since, context), due.at());
        };
    }

    private static Limit minutes(Instant since, Context context) {
        long passed = Math.max(0, Duration.between(since, context.now()).toMinutes());
        return new Limit((int) passed, LimitUnit.MINUTES);
    }

    private static Limit workingHours(Instant since, Context context) {
        long worked = context.calendar().workingMinutesBetween(since, context.now());
        return new Limit((int) Math.ceilDiv(worked, 60L), LimitUnit.WORKING_HOURS);
    }

    private static int workingDays(Instant since, Context context) {
        LocalDate first = CityTime.day(since);
        LocalDate last = CityTime.day(context.now());
        return (int) first.datesUntil(last.isBefore(first) ? first : last)
                .filter(context.calendar()::isWorkingDay)
                .count();
    }
}
