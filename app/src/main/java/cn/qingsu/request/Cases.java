package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Sight;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What officers read. Privacy levels and scopes hold here, for pages and API alike, and every opened case is logged. */
public interface Cases {

    /** So far queues are counted; from there on it is only known that there are so many or more. */
    int MOST_COUNTED = 1_000;

    /** Opens a case; the view is logged. Refused with {@code unknown-request} or {@code out-of-scope}. */
    Decision<CaseFile> open(RequestId id, Officer officer);

    /** The timeline as staff see it. Refused as {@link #open}. */
    Decision<Timeline> timeline(RequestId id, Officer officer);

    /**
     * Opens a case with its timeline, read at once. Refused as {@link #open}.
     *
     * @param shown what the log says was shown, such as {@code 诉求详情}; never personal data
     */
    Decision<WholeCase> openWhole(RequestId id, Officer officer, String shown);

    /**
     * Opens a case as it was when the step of this version had been taken; the view is logged. Who may see what is decided by
     * how it is now. Of the address only what still holds is known.
     *
     * @return refused as {@link #open}, and with {@code unknown-version}
     */
    Decision<WholeCase> openAsItWas(RequestId id, Officer officer, int version);

    /** What the officer may see of a case; {@link Sight#NONE} of one that is not there. Nothing is shown, so nothing is logged. */
    Sight sight(RequestId id, Officer officer);

    /**
     * The cases merged into this one of which the officer may read here what their requesters have added, which he could not open by
     * themselves; none for whoever may not open this one. Nothing is shown, so nothing is logged.
     */
    Set<RequestId> joinedTo(RequestId lead, Officer officer);

    /** Name and phone in clear, for a purpose that is logged. */
    Decision<RequesterDetails> reveal(RequestId id, Officer officer, String purpose);

    /**
     * One page of a queue, cut to the officer's scope, most pressing first.
     *
     * @param after the cursor of the page before; null for the first
     */
    Slice<CaseRow> queue(Queue queue, Officer officer, @Nullable String after, int limit);

    /** How many stand in each of the officer's queues; counted up to {@link #MOST_COUNTED}. It depends on his grants alone. */
    Map<Queue, Integer> counts(Officer officer);

    /** Whether any of these cases stands in a queue of the officer's. */
    boolean isAnyIn(Queue queue, Collection<RequestId> ids, Officer officer);

    /** The line of one case, as a list would show it; empty if the officer may not see it. */
    Optional<CaseRow> row(RequestId id, Officer officer);

    /** The lines of several cases, by id, read at once; those that the officer may not see are left out. */
    Map<RequestId, CaseRow> rows(Collection<RequestId> ids, Officer officer);

    /** Several cases, read once for many officers. */
    Glimpses glimpses(Collection<RequestId> ids);

    /**
     * Where what requesters add to these cases is heard. By the case to which it was added the line of that case, or of the one that
     * leads it where it is merged; for officers of the units that handle it there, lead, beside the lead or below it.
     */
    Glimpses heard(Collection<RequestId> ids);

    /** Finds a case by the number that somebody typed; empty if there is none or the officer may not see it. */
    Optional<CaseRow> byNumber(String typed, Officer officer);

    /** The cases of whoever left this phone, newest first, as far as the officer may see identities. */
    Slice<CaseRow> byPhone(String phone, Officer officer, @Nullable String after, int limit);

    /** All cases that the officer may see, newest first. */
    Slice<CaseRow> newest(Officer officer, @Nullable String after, int limit);
}
