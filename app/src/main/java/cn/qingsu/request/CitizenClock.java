package cn.qingsu.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock that the citizen feels: from registration to reply. It never resets and never stops for a return.
 *
 * @param due as stored, with the pauses that have ended already in it
 * @param pausedSince null while it runs
 * @param pausedDays working days paused so far
 * @param pausedSeconds time paused so far, for limits in hours
 */
public record CitizenClock(
        Instant start,
        Deadline due,
        @Nullable Instant pausedSince,
        @Nullable PauseGround ground,
        int pausedDays,
        long pausedSeconds) {

    static CitizenClock started(Instant start, Deadline due) {
        return new CitizenClock(start, due, null, null, 0, 0);
    }

    public boolean isPaused() {
        return pausedSince != null;
    }

    CitizenClock paused(Instant since, PauseGround why) {
        return new CitizenClock(start, due, since, why, pausedDays, pausedSeconds);
    }

    CitizenClock resumed(Deadline newDue, int days, long seconds) {
        return new CitizenClock(start, newDue, null, null, pausedDays + days, pausedSeconds + seconds);
    }

    CitizenClock due(Deadline newDue) {
        return new CitizenClock(start, newDue, pausedSince, ground, pausedDays, pausedSeconds);
    }
}
