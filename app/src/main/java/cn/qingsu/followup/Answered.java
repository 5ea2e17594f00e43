package cn.qingsu.followup;

import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import org.jspecify.annotations.Nullable;

/** All that the decision about a call-back rests on. */
record Answered(
        boolean reached,
        @Nullable Boolean contacted,
        @Nullable Claim solved,
        @Nullable Satisfaction satisfied,
        @Nullable Boolean reasonable,
        Stage stage) {

    static Answered of(CallbackAnswers answers, Stage stage) {
        return new Answered(
                true, answers.contacted(), answers.solved(), answers.satisfied(), answers.reasonable(), stage);
    }

    static Answered unreached(Stage stage) {
        return new Answered(false, null, null, null, null, stage);
    }

    /** Whether the requester does not hold the matter for done, so that somebody must say whether that is reasonable. */
    boolean isOpen() {
        return solved == Claim.UNSOLVED
                || solved == Claim.PARTLY && (satisfied == null || satisfied == Satisfaction.DISSATISFIED);
    }
}
