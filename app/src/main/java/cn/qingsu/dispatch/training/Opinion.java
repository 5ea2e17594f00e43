package cn.qingsu.dispatch.training;

import cn.qingsu.city.Unit;
import cn.qingsu.dispatch.learning.Evidence;
import cn.qingsu.kernel.RequestId;
import java.util.List;

/** What the champion says to a text. */
public sealed interface Opinion {

    /**
     * It has an opinion.
     *
     * @param model the learning that it comes from
     * @param units the likeliest, likeliest first; only such as are there today
     * @param abstains it holds itself for too unsure
     */
    record Told(long model, List<Likely> units, boolean abstains, List<Like> like, Sureness sureness)
            implements Opinion {}

    /**
     * It has none.
     *
     * @param why in Chinese, for whoever dispatches
     */
    record Silent(String why) implements Opinion {}

    /** A unit that may be the right one. */
    record Likely(Unit unit, double probability, List<Evidence> evidence) {}

    /** A past request that is like it. */
    record Like(RequestId request, double likeness) {}
}
