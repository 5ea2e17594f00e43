package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import java.util.Map;

/** Cases as they stood when they were read, to be told to many officers. */
public interface Glimpses {

    /** The lines of those that the officer may see, by id, without their requesters. */
    Map<RequestId, CaseRow> of(Officer officer);
}
