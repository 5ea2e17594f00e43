package cn.qingsu.request;

import cn.qingsu.city.Limit;
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
        Limit limit = HandlingLimit.of(request.matter(), context.rules(), context.categories());
        Deadline due = context.due(
                HandlingLimit.prolonged(limit, clock.pausedDays() + days, clock.pausedSeconds() + seconds),
                clock.start());
        Deadline unitDue = request.lead()
                .map(lead -> context.due(HandlingLimit.prolonged(limit, days, seconds), lead.givenAt()))
                .orElse(null);
        return Optional.of(new ClockEvent.ClockResumed(later(due, clock.due()), unitDue, days, seconds, reason));
    }

    /** An extension granted before the pause is not lost by the reckoning anew. */
    private static Deadline later(Deadline one, Deadline other) {
        return one.at().isBefore(other.at()) ? other : one;
    }

    private static int workingDays(Instant since, Context context) {
        LocalDate first = CityTime.day(since);
        LocalDate last = CityTime.day(context.now());
        return (int) first.datesUntil(last.isBefore(first) ? first : last)
                .filter(context.calendar()::isWorkingDay)
                .count();
    }
}
