package cn.qingsu.demonstration;

import cn.qingsu.request.State;

/** Knows how lives go on: who comes next. Shares are after the handbook (0, 2.1) where it has them, else our default. */
final class Course {

    private final HotlineCourse hotline;
    private final DispatchCourse dispatch;
    private final UnitCourse unit;
    private final FollowUpCourse followUp;

    Course(HotlineCourse hotline, DispatchCourse dispatch, UnitCourse unit, FollowUpCourse followUp) {
        this.hotline = hotline;
        this.dispatch = dispatch;
        this.unit = unit;
        this.followUp = followUp;
    }

    Step next(Story story) {
        State state = story.life.state();
        return switch (state) {
            case DRAFT -> hotline.draft(story);
            case REGISTERED -> hotline.registered(story);
            case SUPPLEMENT_PENDING -> hotline.supplement(story);
            case NOT_ACCEPTED -> hotline.notAccepted(story);
            case TRANSFERRED -> hotline.transferred(story);
            case DISPATCH_PENDING -> dispatch.pending(story);
            case RETURN_REVIEW -> dispatch.returned(story);
            case CONSULTING -> dispatch.consulting(story);
            case DISPATCHED, REDO -> unit.given(story);
            case IN_PROGRESS -> unit.working(story);
            case REPLIED -> followUp.replied(story);
            case REPLY_REJECTED -> unit.mending(story);
            case CALLBACK_PENDING -> followUp.toCall(story);
            case CALLED_BACK -> followUp.calledBack(story);
            case ANSWERED, CLOSED, ARCHIVED, MERGED, WITHDRAWN, VOID -> Step.none();
        };
    }
}
