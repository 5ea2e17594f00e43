package cn.qingsu.followup;

import static cn.qingsu.followup.CallDesk.ALL_GOOD;
import static cn.qingsu.followup.CallDesk.NOT_SOLVED;
import static cn.qingsu.followup.CallDesk.at;
import static cn.qingsu.followup.CallDesk.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that nobody answers, and the lists of those to make. */
class CallTriesTest {

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
    void whoever_recorded_a_try_sees_it_before_anything_has_followed() {
        CityHall.Case called = DESK.replied().does("shenhe01", new Command.Approve(null));
        assertThat(DESK.task(called.id).tries()).isEmpty();
        MissedCall first = callbacks
                .notReached(called.id, called.version(), DESK.caller(), "关机")
                .orElseThrow();
        assertThat(DESK.task(called.id).tries()).singleElement().satisfies(made -> {
            assertThat(made.note()).isEqualTo("关机");
            assertThat(made.account()).isEqualTo(DESK.caller().account());
            assertThat(made.at()).isEqualTo(CityHall.MONDAY);
        });
        assertThat(DESK.task(called.id).nextAt()).isEqualTo(first.nextAt());
        HALL.clock().set(DESK.task(called.id).nextAt());
        callbacks.notReached(called.id, called.version(), DESK.caller(), "占线").orElseThrow();
        CallbackTask ahead = DESK.task(called.id);
        assertThat(ahead.tries()).extracting(CallbackTry::note).containsExactly("关机", "占线");
        DESK.followed();
        assertThat(DESK.listed(called.id)).as("as it is told by what follows").containsExactly(ahead);
        callbacks.record(called.id, called.version(), DESK.caller(), ALL_GOOD).orElseThrow();
        assertThat(callbacks.task(called.id)).isEmpty();
        DESK.followed();
    }

    @Test
    void three_tries_in_two_parts_of_the_day_close_it_as_unreachable_and_never_as_satisfied() {
        CityHall.Case called = DESK.approved();
        MissedCall first = DESK.missed(called).orElseThrow();
        assertThat(first.tries()).isEqualTo(1);
        assertThat(first.nextAt()).isEqualTo(at(7, 14, 30));
        assertThat(DESK.task(called.id).nextAt()).isEqualTo(at(7, 14, 30));
        HALL.clock().set(at(7, 11, 0));
        DESK.missed(called).orElseThrow();
        HALL.clock().set(at(7, 11, 20));
        assertThat(refusal(DESK.missed(called))).isEqualTo("same-part-of-day");
        assertThat(DESK.task(called.id).tries()).hasSize(2);
        HALL.clock().set(at(7, 12, 0));
        assertThat(refusal(DESK.missed(called))).isEqualTo("outside-callback-window");
        HALL.clock().set(at(7, 15, 0));
        MissedCall last = DESK.missed(called).orElseThrow();
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
    void the_lists_tell_whom_to_call_now_again_and_for_the_last_time() {
        CityHall.Case fresh = DESK.approved();
        CityHall.Case tried = DESK.approved();
        DESK.missed(tried).orElseThrow();
        assertThat(ids(CallList.NOW)).contains(fresh.id).doesNotContain(tried.id);
        assertThat(ids(CallList.FIRST)).contains(fresh.id).doesNotContain(tried.id);
        assertThat(ids(CallList.AGAIN)).contains(tried.id).doesNotContain(fresh.id);
        HALL.clock().advance(Duration.ofMinutes(5));
        DESK.missed(tried).orElseThrow();
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

    private List<RequestId> ids(CallList list) {
        return all(list, 50);
    }

    private List<RequestId> all(CallList list, int limit) {
        List<RequestId> ids = new java.util.ArrayList<>();
        String after = null;
        do {
            Slice<ToCall> page = callbacks.queue(list, DESK.caller(), after, limit);
            page.items().forEach(each -> ids.add(each.row().id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void pages_of_a_list_leave_nobody_out_and_name_nobody_twice() {
        for (int n = 0; n < 4; n++) {
            DESK.approved();
        }
        List<RequestId> whole = all(CallList.ALL, 200);
        assertThat(all(CallList.ALL, 2)).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
    }

    @Test
    void a_rebuilt_projection_is_the_same_as_before() {
        CityHall.Case called = DESK.approved();
        DESK.missed(called).orElseThrow();
        CityHall.Case redone = DESK.approved();
        DESK.record(redone, NOT_SOLVED).orElseThrow();
        DESK.unsolvedOnceMore(redone, "hudao01");
        List<CallbackTask> listed = DESK.listed(called.id);
        assertThat(listed).containsExactly(DESK.task(called.id));
        List<Verdict> verdicts = callbacks.verdicts(redone.id);
        HALL.bean(Followers.class).rebuild("followup.callbacks");
        assertThat(DESK.listed(called.id)).isEmpty();
        DESK.followed();
        assertThat(DESK.listed(called.id)).isEqualTo(listed);
        assertThat(callbacks.verdicts(redone.id)).isEqualTo(verdicts);
    }
}
