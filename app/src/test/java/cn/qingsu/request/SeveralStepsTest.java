package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.classify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several commands as one act: what an officer does at one press. */
class SeveralStepsTest {

    private static final CityHall HALL = CityHall.shared();

    private static CityHall.Case registered() {
        return HALL.told(RequestType.COMPLAINT, "门前占道经营，影响通行")
                .by("王小明", "13800001234")
                .registered();
    }

    private static Decision<CaseState> tries(CityHall.Case request, String login, List<Command> steps) {
        return HALL.bean(ServiceRequests.class)
                .perform(request.id, request.version(), HALL.officer(login), steps, Alongside.NOTHING);
    }

    private static Refusal refusal(Decision<CaseState> decision) {
        return ((Decision.Refused<CaseState>) decision).refusal();
    }

    @Test
    void each_step_is_decided_on_what_the_one_before_has_made() {
        CityHall.Case request = registered();
        CaseState dispatched = tries(
                        request,
                        "zhuanban01",
                        List.of(classify(STREET_TRADE), new Command.Accept(), new Command.Dispatch(HUDAO, null, null)))
                .orElseThrow();
        assertThat(dispatched.state()).isEqualTo(State.DISPATCHED);
        assertThat(dispatched.version()).isEqualTo(request.version());
        CaseState replied = tries(
                        request,
                        "hudao01",
                        List.of(
                                new Command.Acknowledge(null),
                                new Command.RecordContact(null, true, "已电话联系"),
                                new Command.Reply(null, "现场已清理。", "您反映的问题已处理。", Claim.SOLVED)))
                .orElseThrow();
        assertThat(replied.state()).isEqualTo(State.REPLIED);
        assertThat(request.now().lead().orElseThrow().acknowledgedAt()).isNotNull();
        assertThat(request.now().lead().orElseThrow().contactedAt()).isNotNull();
        assertThat(HALL.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
    }

    @Test
    void it_leaves_the_same_entries_as_the_commands_one_by_one() {
        CityHall.Case atOnce = registered();
        tries(
                        atOnce,
                        "zhuanban01",
                        List.of(classify(STREET_TRADE), new Command.Accept(), new Command.Dispatch(HUDAO, null, null)))
                .orElseThrow();
        CityHall.Case oneByOne = registered().dispatchedTo(HUDAO);
        assertThat(atOnce.events()).isEqualTo(oneByOne.events());
        assertThat(atOnce.version()).isEqualTo(oneByOne.version());
    }

    @Test
    void one_refused_step_undoes_all_and_is_named() {
        CityHall.Case request = registered();
        int version = request.version();
        List<String> events = request.events();
        Refusal refused = refusal(tries(
                request,
                "zhuanban01",
                List.of(classify(STREET_TRADE), new Command.Accept(), new Command.Approve(null))));
        assertThat(refused.code()).isEqualTo("wrong-state");
        assertThat(refused.message()).startsWith("共 3 步，第 3 步未能进行，均未提交：");
        assertThat(request.version()).isEqualTo(version);
        assertThat(request.state()).isEqualTo(State.REGISTERED);
        assertThat(request.events()).isEqualTo(events);
    }

    @Test
    void who_may_not_take_a_later_step_takes_none() {
        CityHall.Case request = registered().dispatchedTo(HUDAO).acknowledgedAndContacted();
        Refusal refused = refusal(tries(
                request,
                "hudao01",
                List.of(new Command.Reply(null, "已清理。", "已处理。", Claim.SOLVED), new Command.Approve(null))));
        assertThat(refused.code()).isEqualTo("wrong-role");
        assertThat(request.state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void whoever_has_seen_an_older_version_is_refused_with_what_changed() {
        CityHall.Case request = registered();
        int seen = request.version();
        request.does("huawu01", new Command.Accept());
        Refusal refused = refusal(HALL.bean(ServiceRequests.class)
                .perform(
                        request.id,
                        seen,
                        HALL.officer("zhuanban01"),
                        List.of(classify(STREET_TRADE), new Command.Dispatch(HUDAO, null, null)),
                        Alongside.NOTHING));
        assertThat(refused.code()).isEqualTo("stale");
        assertThat(refused.message()).contains("受理");
    }

    @Test
    void what_is_written_alongside_sees_all_that_happened() {
        CityHall.Case request = registered();
        List<RequestEvent> seen = new ArrayList<>();
        HALL.bean(ServiceRequests.class)
                .perform(
                        request.id,
                        request.version(),
                        HALL.officer("zhuanban01"),
                        List.of(classify(STREET_TRADE), new Command.Accept(), new Command.Dispatch(HUDAO, null, null)),
                        (now, author, events) -> seen.addAll(events))
                .orElseThrow();
        assertThat(seen)
                .hasAtLeastOneElementOfType(RequestEvent.RequestAccepted.class)
                .hasAtLeastOneElementOfType(RequestEvent.RequestDispatched.class);
    }

    @Test
    void what_takes_another_request_stands_alone_and_there_is_a_most() {
        CityHall.Case master = registered();
        CityHall.Case request = registered();
        assertThat(refusal(tries(
                                request,
                                "zhuanban01",
                                List.of(new Command.Accept(), new Command.Merge(master.id, "同一事项"))))
                        .code())
                .isEqualTo("not-together");
        assertThat(refusal(tries(request, "zhuanban01", Collections.nCopies(Act.MOST + 1, new Command.Accept())))
                        .code())
                .isEqualTo("too-many-steps");
    }
}
