package cn.qingsu.dispatch.learning.member;

/** One way of judging a text. */
public sealed interface Member permits Margins, Net {

    /** A score for every label; what the numbers mean is the member's own affair, higher is likelier. */
    float[] scores(Reading reading);
}
