package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import java.util.Collection;
import java.util.Map;

/**
 * What requests are about, for the program's own work: to learn from past ones, to compare. Nobody's permission is asked, so that nothing of
 * it may be shown to an officer; what may be shown is read by {@link Cases}.
 */
public interface Matters {

    /** As they stand now; ids that are unknown are left out. */
    Map<RequestId, Matter> of(Collection<RequestId> ids);
}
