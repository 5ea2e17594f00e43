package cn.qingsu.bench.spike;

import org.jspecify.annotations.Nullable;

/**
 * One call, or one try of it.
 *
 * @param intended when it was to begin, by {@link System#nanoTime()}
 * @param ended when its answer was there
 * @param error what the server or the connection said; null unless it was an error
 */
record Attempt(long intended, long ended, How how, @Nullable String error) {

    enum How {
        DONE,
        /** 503 with Retry-After. */
        SHED,
        ERROR
    }

    double millis() {
        return (ended - intended) / 1e6;
    }
}
