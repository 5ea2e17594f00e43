package cn.qingsu.dispatch.learning.member;

/** One way of judging a text. */
@FunctionalInterface
public interface Member {

    /** A score for every label; what the numbers mean is the member's own affair, higher is likelier. */
    float[] scores(Reading reading);
}
