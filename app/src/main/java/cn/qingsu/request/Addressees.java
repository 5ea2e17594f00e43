package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What whoever writes to requesters must know. It asks nobody's permission: it is shown only to the requester, or after {@link Cases} was asked. */
public interface Addressees {

    /** Empty for an unknown id. */
    Optional<Addressee> find(RequestId id);

    /**
     * A text as the requester may read it now: a reply only once a reviewer has approved it.
     *
     * @param said as the event that told of it names it
     */
    Optional<Words> words(RequestId id, long said);

    /**
     * What was said to the requester.
     *
     * @param unit who said it; null for the hotline itself
     */
    record Words(@Nullable UnitCode unit, String text) {

        @Override
        public String toString() {
            return "Words[" + unit + "]";
        }
    }
}
