package cn.qingsu.followup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.Units;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Satisfaction;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbacksTest {

    private static final CityHall HALL = new CityHall();
    private static final CallbackAnswers ALL_GOOD =
            new CallbackAnswers(true, Claim.SOLVED, Satisfaction.SATISFIED, "很快就清走了", null);
    private static final CallbackAnswers NOT_SOLVED =
            new CallbackAnswers(true, Claim.UNSOLVED, Satisfaction.DISSATISFIED, "集装箱还在", true);

    private final Callbacks callbacks = HALL.bean(Callbacks.class);

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @AfterEach
    void everyChainIsWhole() {
        assertThat(HALL.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
    }

    private static CityHall.Case replied() {
        return HALL.told(RequestType.COMPLAINT, "瑞海景园北门有集装箱挡住消防通道")
                .by("王小明", "13800001234")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved();
    }

    private static CityHall.Case approved() {
        CityHall.Case approved = replied().does("shenhe01", new Command.Approve(null));
        followed();
        return approved;
    }

    private static void followed() {
        HALL.bean(Followers.class).catchUp();
    }

    private static Officer caller() {
        return HALL.officer("huifang01");
    }

    private Decision<CaseState> record(CityHall.Case called, CallbackAnswers answers) {
        Decision<CaseState> decision = callbacks.record(called.id, called.version(), caller(), answers);
        followed();
        return decision;
    }

    private Decision<MissedCall> missed(CityHall.Case called) {
        Decision<MissedCall> decision = callbacks.notReached(called.id, called.version(), caller(), "无人接听");
        followed();
        return decision;
    }

    private static @Nullable String refusal(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : null;
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 9, day, hour, minute)
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    private CallbackTask task(RequestId id) {
        return callbacks.task(id).orElseThrow();
    }

    private CityHall.Case unsolvedOnceMore(CityHall.Case redone, String clerk) {
        redone.does(clerk, new Command.Acknowledge(null))
                .does(clerk, new Command.RecordContact(null, true, "再次联系"))
                .does(clerk, new Command.Reply(null, "再次处理", "已再次处理", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
        followed();
        return redone;
    }

    @Test
    void an_approved_reply_opens_a_call_with_the_units_claim_beside_it() {
        CityHall.Case called = approved();
        CallbackTask task = task(called.id);
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
    void whoever_recorded_a_try_sees_it_before_anything_has_followed() {
        CityHall.Case called = replied().does("shenhe01", new Command.Approve(null));
        assertThat(task(called.id).tries()).isEmpty();
        MissedCall first = callbacks
                .notReached(called.id, called.version(), caller(), "关机")
                .orElseThrow();
        assertThat(task(called.id).tries()).singleElement().satisfies(made -> {
            assertThat(made.note()).isEqualTo("关机");
            assertThat(made.account()).isEqualTo(caller().account());
            assertThat(made.at()).isEqualTo(CityHall.MONDAY);
        });
        assertThat(task(called.id).nextAt()).isEqualTo(first.nextAt());
        HALL.clock().set(task(called.id).nextAt());
        callbacks.notReached(called.id, called.version(), caller(), "占线").orElseThrow();
        CallbackTask ahead = task(called.id);
        assertThat(ahead.tries()).extracting(CallbackTry::note).containsExactly("关机", "占线");
        followed();
        assertThat(listed(called.id)).as("as it is told by what follows").containsExactly(ahead);
        callbacks.record(called.id, called.version(), caller(), ALL_GOOD).orElseThrow();
        assertThat(callbacks.task(called.id)).isEmpty();
        followed();
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
        followed();
        assertThat(task(follower.id).claim()).isEqualTo(Claim.SOLVED);
        assertThat(task(follower.id).unit()).isEqualTo(CityHall.HUDAO);
        record(follower, new CallbackAnswers(false, Claim.SOLVED, Satisfaction.SATISFIED, null, null))
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
        followed();
        assertThat(silent.state()).isEqualTo(State.CLOSED);
        assertThat(callbacks.task(silent.id)).isEmpty();
    }

    @Test
    void a_content_citizen_closes_the_case_and_the_call() {
        CityHall.Case called = approved();
        assertThat(record(called, ALL_GOOD).isAccepted()).isTrue();
        assertThat(called.state()).isEqualTo(State.CLOSED);
        assertThat(callbacks.task(called.id)).isEmpty();
        assertThat(callbacks.satisfactions(called.id))
                .contains(
                        new Satisfactions(Claim.SOLVED, Satisfaction.SATISFIED, Claim.SOLVED, Satisfaction.SATISFIED));
    }

    @Test
    void whoever_handled_the_case_does_not_call() {
        CityHall.Case called = approved();
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
        CityHall.Case called = approved();
        assertThat(refusal(callbacks.record(called.id, called.version(), HALL.officer("zhuanban01"), ALL_GOOD)))
                .isEqualTo("wrong-role");
        assertThat(refusal(callbacks.notReached(called.id, called.version(), HALL.officer("zhuanban01"), null)))
                .isEqualTo("wrong-role");
        assertThat(refusal(callbacks.record(called.id, called.version() - 1, caller(), ALL_GOOD)))
                .isEqualTo("stale");
        assertThat(refusal(callbacks.record(RequestId.next(), 1, caller(), ALL_GOOD)))
                .isEqualTo("unknown-request");
    }

    @Test
    void an_unsolved_matter_needs_a_judgement_and_an_unreasonable_one_its_evidence() {
        CityHall.Case called = approved();
        assertThat(refusal(record(called, new CallbackAnswers(true, null, null, null, null))))
                .isEqualTo("answers-missing");
        assertThat(refusal(record(called, new CallbackAnswers(true, Claim.UNSOLVED, null, null, null))))
                .isEqualTo("reasonable-missing");
        assertThat(refusal(record(called, new CallbackAnswers(true, Claim.UNSOLVED, null, " ", false))))
                .isEqualTo("evidence-missing");
        assertThat(refusal(record(called, new CallbackAnswers(true, Claim.SOLVED, null, "字".repeat(5001), null))))
                .isEqualTo("text-too-long");
        assertThat(record(called, new CallbackAnswers(true, Claim.UNSOLVED, null, "要求与法律相悖", false))
                        .isAccepted())
                .isTrue();
        assertThat(called.state()).isEqualTo(State.CALLED_BACK);
        assertThat(callbacks.verdicts(called.id).getLast().outcome()).isEqualTo(CallbackOutcome.EXCLUSION);
    }

    @Test
    void an_unsolved_matter_is_done_again_then_higher_then_consulted_on() {
        CityHall.Case called = approved();
        record(called, NOT_SOLVED).orElseThrow();
        assertThat(called.state()).isEqualTo(State.REDO);
        unsolvedOnceMore(called, "hudao01");
        assertThat(task(called.id).round()).isEqualTo(2);
        record(called, NOT_SOLVED).orElseThrow();
        assertThat(called.state()).isEqualTo(State.REDO);
        assertThat(callbacks.verdicts(called.id))
                .extracting(Verdict::outcome)
                .containsExactly(CallbackOutcome.REDO, CallbackOutcome.REDO_HIGHER);
        assertThat(callbacks.verdicts(called.id)).extracting(Verdict::round).containsExactly(1, 2);
    }

    @Test
    void a_unit_that_never_called_is_marked_and_does_it_again() {
        CityHall.Case called = approved();
        record(called, new CallbackAnswers(false, Claim.SOLVED, Satisfaction.SATISFIED, null, null))
                .orElseThrow();
        assertThat(called.state()).isEqualTo(State.REDO);
        assertThat(called.events()).contains("FalseContactMarked");
    }

    @Test
    void a_solved_matter_with_a_dissatisfied_citizen_is_explained() {
        CityHall.Case called = approved();
        record(called, new CallbackAnswers(true, Claim.SOLVED, Satisfaction.DISSATISFIED, "态度不好", null))
                .orElseThrow();
        assertThat(called.state()).isEqualTo(State.CALLED_BACK);
        called.does("hudao01", new Command.Explain("已上门致歉并说明情况。"));
        assertThat(called.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void three_tries_in_two_parts_of_the_day_close_it_as_unreachable_and_never_as_satisfied() {
        CityHall.Case called = approved();
        MissedCall first = missed(called).orElseThrow();
        assertThat(first.tries()).isEqualTo(1);
        assertThat(first.nextAt()).isEqualTo(at(7, 14, 30));
        assertThat(task(called.id).nextAt()).isEqualTo(at(7, 14, 30));
        HALL.clock().set(at(7, 11, 0));
        missed(called).orElseThrow();
        HALL.clock().set(at(7, 11, 20));
        assertThat(refusal(missed(called))).isEqualTo("same-part-of-day");
        assertThat(task(called.id).tries()).hasSize(2);
        HALL.clock().set(at(7, 12, 0));
        assertThat(refusal(missed(called))).isEqualTo("outside-callback-window");
        HALL.clock().set(at(7, 15, 0));
        MissedCall last = missed(called).orElseThrow();
        assertThat(last.nextAt()).isNull();
        assertThat(last.state().state()).isEqualTo(State.CLOSED);
        assertThat(called.state()).isEqualTo(State.CLOSED);
        assertThat(callbacks.satisfactions(called.id)).isEmpty();
        Verdict verdict = callbacks.verdicts(called.id).getLast();
        assertThat(verdict.outcome()).isEqualTo(CallbackOutcome.UNREACHABLE);
        assertThat(verdict.satisfied()).isNull();
        assertThat(called.events()).filteredOn("CallbackTried"::equals).hasSize(3);
    }

    @Test
    void the_requesters_own_rating_wins_over_a_later_call() {
        CityHall.Case called = approved();
        callbacks
                .rate(called.id, new Rating(true, Claim.SOLVED, Satisfaction.BASICALLY, null))
                .orElseThrow();
        followed();
        assertThat(refusal(record(called, NOT_SOLVED))).isEqualTo("rated-already");
        assertThat(refusal(callbacks.rate(called.id, new Rating(true, Claim.SOLVED, null, null))))
                .isEqualTo("not-ratable");
        assertThat(callbacks.verdicts(called.id)).singleElement().satisfies(verdict -> {
            assertThat(verdict.byRequester()).isTrue();
            assertThat(verdict.satisfied()).isEqualTo(Satisfaction.BASICALLY);
        });
    }

    @Test
    void what_the_requester_calls_unsolved_is_done_again() {
        CityHall.Case called = approved();
        assertThat(refusal(callbacks.rate(called.id, new Rating(null, null, null, null))))
                .isEqualTo("answers-missing");
        callbacks
                .rate(called.id, new Rating(true, Claim.PARTLY, Satisfaction.DISSATISFIED, "只移走了一半"))
                .orElseThrow();
        followed();
        assertThat(called.state()).isEqualTo(State.REDO);
        unsolvedOnceMore(called, "hudao01");
        record(called, ALL_GOOD).orElseThrow();
        assertThat(callbacks.satisfactions(called.id))
                .contains(new Satisfactions(
                        Claim.PARTLY, Satisfaction.DISSATISFIED, Claim.SOLVED, Satisfaction.SATISFIED));
    }

    @Test
    void a_reply_that_is_sent_back_is_never_judged() {
        CityHall.Case called = replied()
                .does("shenhe01", new Command.RejectReply("请附照片"))
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        followed();
        assertThat(callbacks.verdicts(called.id)).hasSize(1);
        record(called, ALL_GOOD).orElseThrow();
        assertThat(callbacks.verdicts(called.id).getLast().outcome()).isEqualTo(CallbackOutcome.CLOSE);
    }

    @Test
    void a_withdrawn_request_is_called_no_more() {
        CityHall.Case called = approved();
        called.requesterTries(new Command.Withdraw("已自行解决")).orElseThrow();
        followed();
        assertThat(callbacks.task(called.id)).isEmpty();
    }

    @Test
    void the_lists_tell_whom_to_call_now_again_and_for_the_last_time() {
        CityHall.Case fresh = approved();
        CityHall.Case tried = approved();
        missed(tried).orElseThrow();
        assertThat(ids(CallList.NOW)).contains(fresh.id).doesNotContain(tried.id);
        assertThat(ids(CallList.FIRST)).contains(fresh.id).doesNotContain(tried.id);
        assertThat(ids(CallList.AGAIN)).contains(tried.id).doesNotContain(fresh.id);
        HALL.clock().advance(Duration.ofMinutes(5));
        missed(tried).orElseThrow();
        assertThat(ids(CallList.LAST)).contains(tried.id);
        assertThat(ids(CallList.AGAIN)).doesNotContain(tried.id);
        HALL.clock().set(at(7, 12, 0));
        assertThat(ids(CallList.NOW)).isEmpty();
        HALL.clock().set(at(7, 14, 30));
        assertThat(ids(CallList.NOW)).contains(fresh.id, tried.id);
        assertThat(callbacks
                        .queue(CallList.ALL, HALL.officer("hudao01"), null, 50)
                        .items())
                .isEmpty();
    }

    /** The request's call as the list of all tells of it. */
    private List<CallbackTask> listed(RequestId id) {
        return callbacks.queue(CallList.ALL, caller(), null, 200).items().stream()
                .map(ToCall::task)
                .filter(task -> task.request().equals(id))
                .toList();
    }

    private List<RequestId> ids(CallList list) {
        return all(list, 50);
    }

    private List<RequestId> all(CallList list, int limit) {
        List<RequestId> ids = new java.util.ArrayList<>();
        String after = null;
        do {
            Slice<ToCall> page = callbacks.queue(list, caller(), after, limit);
            page.items().forEach(each -> ids.add(each.row().id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void pages_of_a_list_leave_nobody_out_and_name_nobody_twice() {
        for (int n = 0; n < 4; n++) {
            approved();
        }
        List<RequestId> whole = all(CallList.ALL, 200);
        assertThat(all(CallList.ALL, 2)).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
    }

    @Test
    void a_rebuilt_projection_is_the_same_as_before() {
        CityHall.Case called = approved();
        missed(called).orElseThrow();
        CityHall.Case redone = approved();
        record(redone, NOT_SOLVED).orElseThrow();
        unsolvedOnceMore(redone, "hudao01");
        List<CallbackTask> listed = listed(called.id);
        assertThat(listed).containsExactly(task(called.id));
        List<Verdict> verdicts = callbacks.verdicts(redone.id);
        HALL.bean(Followers.class).rebuild("followup.callbacks");
        assertThat(listed(called.id)).isEmpty();
        followed();
        assertThat(listed(called.id)).isEqualTo(listed);
        assertThat(callbacks.verdicts(redone.id)).isEqualTo(verdicts);
    }
}
