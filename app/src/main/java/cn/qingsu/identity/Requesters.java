package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Trip;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps requesters' names and phones sealed: encrypted with a key that lies outside the database. */
public interface Requesters {

    /** Seals and keeps {@code details}, in the caller's transaction if there is one. Blank parts count as not given. */
    RequesterId keep(RequesterDetails details);

    /** As {@link #keep(RequesterDetails)}, but leaves the writing to {@code trip}, which the caller makes. */
    RequesterId keep(Trip trip, RequesterDetails details);

    /** @return {@link MaskedRequester#NOBODY} for an unknown id */
    MaskedRequester masked(RequesterId id);

    /** As {@link #masked(RequesterId)} for a whole list in one query; unknown ids are absent. */
    Map<RequesterId, MaskedRequester> masked(Collection<RequesterId> ids);

    /**
     * Shows name and phone in clear, and logs who saw them, of which case and why.
     *
     * @param sight what {@link Access} said of this officer and this case
     * @param purpose at least 4 characters
     * @return refused with {@code may-not-reveal}, {@code purpose-missing} or {@code requester-unknown}
     */
    Decision<RequesterDetails> reveal(Officer officer, RequesterId id, RequestId request, Sight sight, String purpose);

    /**
     * {@code text} as another requester may read it: without this requester's name and phone, identity numbers, mobile phones
     * and room-level addresses. A unit's landline stays.
     *
     * @param id whose name to take out; null where nobody left one
     */
    String unnamed(@Nullable RequesterId id, String text);

    /** The names, to be taken out of a text before it leaves the city's own machines; for that alone: shown to nobody and logged nowhere. */
    List<String> namesToHide(Collection<RequesterId> ids);

    /** Whoever left the same phone as {@code id}, newest first, {@code id} among them; empty if no phone was left. */
    List<RequesterId> samePhone(RequesterId id);

    /** Whoever left this phone, newest first, found by keyed hash; empty if {@code phone} is no phone number. */
    List<RequesterId> byPhone(String phone);
}
