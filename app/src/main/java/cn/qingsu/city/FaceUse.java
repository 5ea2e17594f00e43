package cn.qingsu.city;

import java.util.Collection;
import java.util.Map;

/** Answered by whoever shows cases to everybody: how many an open category has to show. */
public interface FaceUse {

    /**
     * Cases of a category that may be shown as far as they themselves go.
     *
     * @param working that are being worked on
     * @param done that were answered
     */
    record Shown(int working, int done) {

        public static final Shown NOTHING = new Shown(0, 0);

        public Shown plus(Shown other) {
            return new Shown(working + other.working, done + other.done);
        }
    }

    /** Whether or not the categories are open; one without cases is left out. */
    Map<CategoryCode, Shown> shown(Collection<CategoryCode> categories);
}
