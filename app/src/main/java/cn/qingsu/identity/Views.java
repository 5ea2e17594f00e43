package cn.qingsu.identity;

import cn.qingsu.kernel.RequestId;
import java.time.Duration;
import java.util.List;

/** The log of who saw which case (rules 8). */
public interface Views {

    /**
     * Logs that {@code officer} has the case before their eyes. Not to be called in a read-only transaction.
     *
     * @param what in Chinese what was shown, such as {@code 诉求详情}; never personal data
     */
    void viewed(Officer officer, RequestId request, String what);

    /** Who saw this case, newest first. */
    List<View> of(RequestId request);

    /**
     * Officers who opened unusually many different cases.
     *
     * @param within counted back from now, such as one hour
     * @param atLeast different cases
     */
    List<ManyViews> many(Duration within, int atLeast);
}
