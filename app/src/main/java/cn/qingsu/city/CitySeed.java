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
}
