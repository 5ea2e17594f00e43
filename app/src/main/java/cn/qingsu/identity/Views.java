package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
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

    /**
     * Logs that {@code officer} looks at what is kept from others, and why.
     *
     * @param sight what {@link Access} said of this officer and this case
     * @param what in Chinese what is shown; never personal data
     * @param purpose at least 4 characters
     * @return the purpose; refused with {@code may-not-reveal} or {@code purpose-missing}
     */
    Decision<String> viewedFor(Officer officer, RequestId request, Sight sight, String what, String purpose);

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
