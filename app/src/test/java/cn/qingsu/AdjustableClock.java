package cn.qingsu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A clock that a test moves. It stands still between moves unless it was made {@link #ticking()}. */
public final class AdjustableClock extends Clock {

    private final Clock ground;
    private final AtomicReference<Duration> ahead;

    private final ZoneId zone;

    private AdjustableClock(Clock ground) {
        this(ground, new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    }

    private AdjustableClock(Clock ground, AtomicReference<Duration> ahead, ZoneId zone) {
        this.ground = ground;
        this.ahead = ahead;
        this.zone = zone;
    }

    public static AdjustableClock at(Instant start) {
        return new AdjustableClock(Clock.fixed(start, ZoneOffset.UTC));
    }

    /** Starts at {@code start}, such as {@code 2026-09-30T17:30:00+08:00}. */
    public static AdjustableClock at(String start) {
        return at(OffsetDateTime.parse(start).toInstant());
    }

    /** Runs with the machine's clock, from now on, and can be set forward and back. */
    public static AdjustableClock ticking() {
        return new AdjustableClock(Clock.systemUTC());
    }

    public void advance(Duration step) {
        move(step::plus);
    }

    public void set(Instant moment) {
        move(before -> Duration.between(ground.instant(), moment));
    }

    /** Back to where it started; for a ticking clock, to now. */
    public void reset() {
        move(before -> Duration.ZERO);
    }

    private void move(UnaryOperator<Duration> change) {
        ahead.updateAndGet(change);
    }

    @Override
    public Instant instant() {
        return ground.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new AdjustableClock(ground, ahead, zone);
    }
}
