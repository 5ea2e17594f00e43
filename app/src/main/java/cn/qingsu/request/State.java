package cn.qingsu.request;

import cn.qingsu.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands. Which steps lead from one state to another is data: {@code request/state-graph.csv}.
 */
public enum State {
    /** Saved by an agent during the call; not yet a request. */
    DRAFT("暂存", Role.AGENT),
    /** Has its number; the citizen clock runs. */
    REGISTERED("待受理", Role.DISPATCHER),
    /** The requester was asked for something; the citizen clock stands. */
    SUPPLEMENT_PENDING("待补充", Role.AGENT),
    /** Answered directly, at the first line. */
    ANSWERED("直接答复", Role.AGENT),
    /** Beyond remit; the lawful path was named. */
    NOT_ACCEPTED("不予受理", Role.TEAM_LEADER),
    /** Passed on to 110, 119, 120 or 122 with its record. */
    TRANSFERRED("已转接", Role.AGENT),
    /** Accepted; waits for the dispatcher. */
    DISPATCH_PENDING("待转办", Role.DISPATCHER),
    /** With a unit that has not yet acknowledged. */
    DISPATCHED("待签收", Role.UNIT_CLERK),
    /** The unit says it is not responsible; a reviewer decides. */
    RETURN_REVIEW("退单待审", Role.DISPATCHER),
    /** A panel decides who is responsible; its decision binds. */
    CONSULTING("会商中", Role.SUPERVISOR),
    /** The unit works on it. */
    IN_PROGRESS("办理中", Role.UNIT_CLERK),
    /** The unit has replied; a reviewer reads the reply. */
    REPLIED("待审核", Role.REVIEWER),
    /** The reply is to be mended. */
    REPLY_REJECTED("审核退回", Role.UNIT_CLERK),
    /** The reply stands; the citizen is asked. */
    CALLBACK_PENDING("待回访", Role.CALLBACK_OFFICER),
    /** The citizen has answered, and something remains to be done before closing. */
    CALLED_BACK("已回访", Role.SUPERVISOR),
    /** Handed out again since it was not solved. */
    REDO("再次交办", Role.UNIT_CLERK),
    /** Done; may be reopened until it is archived. */
    CLOSED("办结", Role.SUPERVISOR),
    /** Read only for good. */
    ARCHIVED("归档", null),
    /** Follows another request about the same matter. */
    MERGED("并单", Role.DISPATCHER),
    /** Taken back by the requester. */
    WITHDRAWN("撤诉", Role.TEAM_LEADER),
    /** Never was a request: a wrong number, a test. */
    VOID("作废", null);

    private final String label;
    private final @Nullable Role owner;

    State(String label, @Nullable Role owner) {
        this.label = label;
        this.owner = owner;
    }

    public String label() {
        return label;
    }

    /** Whose ball it is: the role that must act next; null in a final state. */
    public @Nullable Role owner() {
        return owner;
    }

    public boolean isFinal() {
        return owner == null;
    }

    /** Whether the matter is over for the citizen, though it may be reopened or unmerged. */
    public boolean isSettled() {
        return switch (this) {
            case CLOSED, ARCHIVED, WITHDRAWN, VOID -> true;
            case DRAFT,
                    REGISTERED,
                    SUPPLEMENT_PENDING,
                    ANSWERED,
                    NOT_ACCEPTED,
                    TRANSFERRED,
                    DISPATCH_PENDING,
                    DISPATCHED,
                    RETURN_REVIEW,
                    CONSULTING,
                    IN_PROGRESS,
                    REPLIED,
                    REPLY_REJECTED,
                    CALLBACK_PENDING,
                    CALLED_BACK,
                    REDO,
                    MERGED -> false;
        };
    }
}
