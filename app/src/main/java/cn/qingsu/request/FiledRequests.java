package cn.qingsu.request;

import cn.qingsu.city.AreaCode;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is on file, by place and by caller, for those who look whether a matter is already known. It answers texts in full and
 * asks nobody's permission: what is shown of it must be read again by {@link Cases}.
 */
public interface FiledRequests {

    /** Empty for an unknown id, and for a draft. */
    Optional<Filed> find(RequestId id);

    /**
     * The text that stands as an answer to a matter, as anybody else may read it: without its requester's name, phones and
     * room-level addresses. Empty while there is none.
     */
    Optional<String> answer(RequestId id);

    /** Those in any of the streets that were registered since, newest first, at most {@code most} of each street. */
    List<Filed> in(Collection<AreaCode> streets, Instant since, int most);

    /** Those of any of the callers that were registered since, newest first. */
    List<Filed> of(Collection<RequesterId> callers, Instant since, int most);
}
