package cn.qingsu.dispatch.language;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a server alone that has failed several times in a row; after a rest one asks again, and the others wait for him. */
final class Breaker {

    private final int failures;
    private final Duration rest;
    private final Clock clock;
    private int inARow;
    private Instant restsUntil = Instant.MIN;

    Breaker(int failures, Duration rest, Clock clock) {
        this.failures = failures;
        this.rest = rest;
        this.clock = clock;
    }

    /** Whether to ask now. */
    synchronized boolean admits() {
        if (inARow < failures) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(restsUntil)) {
            return false;
        }
        restsUntil = now.plus(rest);
        return true;
    }

    synchronized void worked() {
        inARow = 0;
    }

    synchronized void failed() {
        inARow++;
        if (inARow >= failures) {
            restsUntil = clock.instant().plus(rest);
        }
    }
}
