package cn.qingsu.desk.casefile;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Sight;
import cn.qingsu.kernel.RequestId;
import java.util.List;

/** Adds to the one timeline of a case what a module beside the request knows of it, such as its files, calls or messages. A bean. */
public interface Strand {

    /** @param sight what the officer may see of the case; he may open it */
    List<Happening> of(RequestId id, Officer officer, Sight sight);

    /** Whether it is read only when the officer asks for looks, since it is long and seldom wanted. */
    default boolean isOfLooks() {
        return false;
    }
}
