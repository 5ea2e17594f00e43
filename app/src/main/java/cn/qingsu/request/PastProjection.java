package cn.qingsu.request;

import cn.qingsu.kernel.CopyRows;
import java.util.List;

/** A projection of requests that is written together with a past that is told afterwards, so that its follower need not read it. */
public interface PastProjection {

    /** The follower that is to be told that it has read all of it; see {@link cn.qingsu.journal.Followers#projected}. */
    String follower();

    /** For one thread. */
    Rows open();

    /** What is projected, as rows for COPY. */
    interface Rows {

        /** In the order in which they are to be written. */
        List<CopyRows> rows();

        /** Projects a whole life, as the follower would do it entry by entry. */
        void add(Life life);
    }
}
