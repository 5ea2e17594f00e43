package cn.qingsu.city;

import cn.qingsu.kernel.Progress;

/** Fills an empty database with the city that is shipped. */
public interface CitySeed {

    /**
     * Does nothing if the city is there already; runs by itself when the application starts. Takes under 3 seconds.
     *
     * @return whether anything was written
     */
    boolean seedIfEmpty(Progress progress);

    /**
     * Gives a city that was seeded by an older version of the program what it lacks altogether; what it has is left alone. Runs by itself
     * when the application starts.
     *
     * @return whether anything was written
     */
    boolean completeIfOlder();
}
