package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import java.util.Collection;
import java.util.List;

/**
 * What an index of requests is made of, and what excerpts are cut from. Nobody's permission is asked, so that nothing of it is shown to an
 * officer before {@link Cases} has said that he may open the case.
 */
public interface Findables {

    /** As they stand now; drafts and unknown ids are left out. */
    List<Findable> of(Collection<RequestId> ids);

    /** What is said in them, now; drafts and unknown ids are left out. */
    List<SaidIn> said(Collection<RequestId> ids);

    /** The ids of the next requests after {@code after}, drafts included, oldest first. */
    List<RequestId> after(RequestId after, int most);
}
