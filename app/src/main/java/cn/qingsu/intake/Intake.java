package cn.qingsu.intake;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Registered;

/** The one door by which requests come in (rules 1). */
public interface Intake {

    /**
     * Checks, completes and registers. A key that was used before answers the request that it made, with {@code
     * existedBefore}; so does a source number of the same channel.
     *
     * @return refused as {@link FieldRefusals#summary()} says, with {@code key-used-for-another-text}, or as the request
     *     module refuses; nothing is kept then
     */
    Decision<Registered> submit(Submission submission, Author author);

    /** All that is wrong with a form, field by field, so that a page can say it beside each; registers nothing. */
    FieldRefusals check(Submission submission);

    /** How many code points a field may hold today; for pages that count while somebody writes. */
    int longest(Origin origin, Field field);
}
