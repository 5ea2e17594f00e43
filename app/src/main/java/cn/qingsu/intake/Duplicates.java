package cn.qingsu.intake;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import java.util.List;

/** Whether a matter is already on file, open or closed: nearby and of late, or from the same caller. */
public interface Duplicates {

    /** What is on file about what somebody is writing, surest first, as far as the officer may see it. */
    List<Twin> like(Submission submission, Officer officer);

    /** As {@link #like(Submission, Officer)} for what is on file itself; without the group to which it belongs. */
    List<Twin> like(RequestId request, Officer officer);

    /**
     * What is on file about what somebody is writing, whoever has said it: surest first, each group by the request that leads
     * it. Asks nobody's permission: what is shown of it is for the caller to decide.
     */
    List<RequestId> leads(Submission submission);
}
