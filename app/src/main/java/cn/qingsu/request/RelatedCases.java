package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import java.util.List;

/** What else is on file that somebody who works on a case should know of, as far as the officer may see it, newest first. */
public interface RelatedCases {

    /** Others of whoever left the same phone; empty where the officer may not see who the requester is. */
    List<CaseRow> ofSameCaller(RequestId id, Officer officer);

    /** Others of the same category in the same street, of the last half year; empty while either is unknown. */
    List<CaseRow> ofSameKindNearby(RequestId id, Officer officer);
}
