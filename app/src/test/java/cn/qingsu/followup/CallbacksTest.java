package cn.qingsu.followup;

import static cn.qingsu.followup.CallDesk.ALL_GOOD;
import static cn.qingsu.followup.CallDesk.NOT_SOLVED;
import static cn.qingsu.followup.CallDesk.at;
import static cn.qingsu.followup.CallDesk.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.Units;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Satisfaction;
import cn.qingsu.request.State;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from what a requester says, on the phone or by a rating. */
class CallbacksTest {

    private static final CallDesk DESK = new CallDesk();
    private static final CityHall HALL = DESK.hall;

    private final Callbacks callbacks = DESK.callbacks;

    @AfterAll
    static void goHome() {
        DESK.close();
    }

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @AfterEach
    void everyChainIsWhole() {
        assertThat(DESK.broken()).isEmpty();
    }

    @Test
    void an_approved_reply_opens_a_call_with_the_units_claim_beside_it() {
        CityHall.Case called = DESK.approved();
        CallbackTask task = DESK.task(called.id);
        assertThat(task.claim()).isEqualTo(Claim.SOLVED);
        assertThat(task.unit()).isEqualTo(CityHall.HUDAO);
        assertThat(task.round()).isEqualTo(1);
        assertThat(task.triesAllowed()).isEqualTo(3);
        assertThat(task.nextAt()).isEqualTo(task.openedAt());
        assertThat(task.startBy()).isEqualTo(at(9, 0, 0));
        assertThat(task.dueAt()).isEqualTo(at(11, 0, 0));
        assertThat(callbacks.verdicts(called.id)).singleElement().satisfies(verdict -> {
            assertThat(verdict.claim()).isEqualTo(Claim.SOLVED);
            assertThat(verdict.judgedAt()).isNull();
        });
    }

    @Test
    void whoever_follows_another_request_gets_a_call_of_his_own() {
        CityHall.Case lead = HALL.told(RequestType.COMPLAINT, "工地拖欠工资")
                .by("赵一", "13800001241")
                .registered();
        CityHall.Case follower = HALL.told(RequestType.COMPLAINT, "同一工地拖欠工资")
                .by("钱二", "13800001242")
                .registered();
        follower.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        HALL.ring();
        DESK.followed();
        assertThat(DESK.task(follower.id).claim()).isEqualTo(Claim.SOLVED);
        assertThat(DESK.task(follower.id).unit()).isEqualTo(CityHall.HUDAO);
        DESK.record(follower, new CallbackAnswers(false, Claim.SOLVED, Satisfaction.SATISFIED, null, null))
                .orElseThrow();
        assertThat(follower.state()).isEqualTo(State.CLOSED);
        assertThat(follower.events()).doesNotContain("FalseContactMarked");
        assertThat(lead.state()).isEqualTo(State.CALLBACK_PENDING);
        assertThat(callbacks.task(lead.id)).isPresent();
    }

    @Test
    void no_call_is_opened_where_nobody_can_be_called() {
        CityHall.Case silent = HALL.told(RequestType.SUGGESTION, "建议增设路灯")
                .by("赵一", "13800001235")
                .withoutCallback()
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        DESK.followed();
        assertThat(silent.state()).isEqualTo(State.CLOSED);
        assertThat(callbacks.task(silent.id)).isEmpty();
    }

    @Test
    void a_content_citizen_closes_the_case_and_the_call() {
        CityHall.Case called = DESK.approved();
        assertThat(DESK.record(called, ALL_GOOD).isAccepted()).isTrue();
        assertThat(called.state()).isEqualTo(State.CLOSED);
        assertThat(callbacks.task(called.id)).isEmpty();
        assertThat(callbacks.satisfactions(called.id))
                .contains(
                        new Satisfactions(Claim.SOLVED, Satisfaction.SATISFIED, Claim.SOLVED, Satisfaction.SATISFIED));
    }

    @Test
    void whoever_handled_the_case_does_not_call() {
        CityHall.Case called = DESK.approved();
        Officer clerk = HALL.officer("hudao01");
        Officer both = new Officer(
                clerk.account(),
                clerk.login(),
                clerk.name(),
                clerk.unit(),
                Set.of(new Grant(Role.CALLBACK_OFFICER, Units.CENTRE)));
        assertThat(refusal(callbacks.record(called.id, called.version(), both, ALL_GOOD)))
                .isEqualTo("own-work");
        assertThat(refusal(callbacks.notReached(called.id, called.version(), both, null)))
                .isEqualTo("own-work");
        assertThat(called.state()).isEqualTo(State.CALLBACK_PENDING);
    }

    @Test
    void only_the_call_back_desk_calls() {
        CityHall.Case called = DESK.approved();
        assertThat(refusal(callbacks.record(called.id, called.version(), HALL.officer("zhuanban01"), ALL_GOOD)))
                .isEqualTo("wrong-role");
        assertThat(refusal(callbacks.notReached(called.id, called.version(), HALL.officer("zhuanban01"), null)))
                .isEqualTo("wrong-role");
        assertThat(refusal(callbacks.record(called.id, called.version() - 1, DESK.caller(), ALL_GOOD)))
                .isEqualTo("stale");
        assertThat(refusal(callbacks.record(RequestId.next(), 1, DESK.caller(), ALL_GOOD)))
                .isEqualTo("unknown-request");
    }

    @Test
    void an_unsolved_matter_needs_a_judgement_and_an_unreasonable_one_its_evidence() {
        CityHall.Case called = DESK.approved();
        assertThat(refusal(DESK.record(called, new CallbackAnswers(true, null, null, null, null))))
                .isEqualTo("answers-missing");
        assertThat(refusal(DESK.record(called, new CallbackAnswers(true, Claim.UNSOLVED, null, null, null))))
                .isEqualTo("reasonable-missing");
        assertThat(refusal(DESK.record(called, new CallbackAnswers(true, Claim.UNSOLVED, null, " ", false))))
                .isEqualTo("evidence-missing");
        assertThat(refusal(DESK.record(called, new CallbackAnswers(true, Claim.SOLVED, null, "字".repeat(5001), null))))
                .isEqualTo("text-too-long");
        assertThat(DESK.record(called, new CallbackAnswers(true, Claim.UNSOLVED, null, "要求与法律相悖", false))
                        .isAccepted())
                .isTrue();
        assertThat(called.state()).isEqualTo(State.CALLED_BACK);
        assertThat(callbacks.verdicts(called.id).getLast().outcome()).isEqualTo(CallbackOutcome.EXCLUSION);
    }

    @Test
    void an_unsolved_matter_is_done_again_then_higher_then_consulted_on() {
        CityHall.Case called = DESK.approved();
        DESK.record(called, NOT_SOLVED).orElseThrow();
        assertThat(called.state()).isEqualTo(State.REDO);
        DESK.unsolvedOnceMore(called, "hudao01");
        assertThat(DESK.task(called.id).round()).isEqualTo(2);
        DESK.record(called, NOT_SOLVED).orElseThrow();
        assertThat(called.state()).isEqualTo(State.REDO);
        assertThat(callbacks.verdicts(called.id))
                .extracting(Verdict::outcome)
                .containsExactly(CallbackOutcome.REDO, CallbackOutcome.REDO_HIGHER);
        assertThat(callbacks.verdicts(called.id)).extracting(Verdict::round).containsExactly(1, 2);
    }

    @Test
    void a_unit_that_never_called_is_marked_and_does_it_again() {
        CityHall.Case called = DESK.approved();
        DESK.record(called, new CallbackAnswers(false, Claim.SOLVED, Satisfaction.SATISFIED, null, null))
                .orElseThrow();
        assertThat(called.state()).isEqualTo(State.REDO);
        assertThat(called.events()).contains("FalseContactMarked");
    }

    @Test
    void a_solved_matter_with_a_dissatisfied_citizen_is_explained() {
        CityHall.Case called = DESK.approved();
        DESK.record(called, new CallbackAnswers(true, Claim.SOLVED, Satisfaction.DISSATISFIED, "态度不好", null))
                .orElseThrow();
        assertThat(called.state()).isEqualTo(State.CALLED_BACK);
        called.does("hudao01", new Command.Explain("已上门致歉并说明情况。"));
        assertThat(called.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void the_requesters_own_rating_wins_over_a_later_call() {
        CityHall.Case called = DESK.approved();
        callbacks
                .rate(called.id, new Rating(true, Claim.SOLVED, Satisfaction.BASICALLY, null))
                .orElseThrow();
        DESK.followed();
        assertThat(refusal(DESK.record(called, NOT_SOLVED))).isEqualTo("rated-already");
        assertThat(refusal(callbacks.rate(called.id, new Rating(true, Claim.SOLVED, null, null))))
                .isEqualTo("not-ratable");
        assertThat(callbacks.verdicts(called.id)).singleElement().satisfies(verdict -> {
            assertThat(verdict.byRequester()).isTrue();
            assertThat(verdict.satisfied()).isEqualTo(Satisfaction.BASICALLY);
        });
    }

    @Test
    void what_the_requester_calls_unsolved_is_done_again() {
        CityHall.Case called = DESK.approved();
        assertThat(refusal(callbacks.rate(called.id, new Rating(null, null, null, null))))
                .isEqualTo("answers-missing");
        callbacks
                .rate(called.id, new Rating(true, Claim.PARTLY, Satisfaction.DISSATISFIED, "只移走了一半"))
                .orElseThrow();
        DESK.followed();
        assertThat(called.state()).isEqualTo(State.REDO);
        DESK.unsolvedOnceMore(called, "hudao01");
        DESK.record(called, ALL_GOOD).orElseThrow();
        assertThat(callbacks.satisfactions(called.id))
                .contains(new Satisfactions(
                        Claim.PARTLY, Satisfaction.DISSATISFIED, Claim.SOLVED, Satisfaction.SATISFIED));
    }

    @Test
    void a_reply_that_is_sent_back_is_never_judged() {
        CityHall.Case called = DESK.replied()
                .does("shenhe01", new Command.RejectReply("请附照片"))
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        DESK.followed();
        assertThat(callbacks.verdicts(called.id)).hasSize(1);
        DESK.record(called, ALL_GOOD).orElseThrow();
        assertThat(callbacks.verdicts(called.id).getLast().outcome()).isEqualTo(CallbackOutcome.CLOSE);
    }

    @Test
    void a_withdrawn_request_is_called_no_more() {
        CityHall.Case called = DESK.approved();
        called.requesterTries(new Command.Withdraw("已自行解决")).orElseThrow();
        DESK.followed();
        assertThat(callbacks.task(called.id)).isEmpty();
    }
}
