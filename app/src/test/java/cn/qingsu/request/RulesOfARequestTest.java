package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.aComplaint;
import static cn.qingsu.request.CityHall.classify;
import static cn.qingsu.request.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules refuse, and what they let the clocks do. */
class RulesOfARequestTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @Test
    void a_command_in_the_wrong_state_says_when_it_is_possible() {
        Decision<CaseState> decision = aComplaint().tries("shenhe01", new Command.Approve(null));
        assertRefused(decision, "wrong-state");
        assertThat(((Decision.Refused<?>) decision).refusal().message()).contains("待审核");
    }

    @Test
    void a_command_by_the_wrong_role_says_whose_it_is() {
        assertRefused(aComplaint().tries("duban01", new Command.Accept()), "wrong-role");
    }

    @Test
    void a_clerk_from_outside_the_scope_does_not_even_see_the_case() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        assertRefused(complaint.tries("zhifa01", new Command.Acknowledge(null)), "out-of-scope");
        assertRefused(HALL.bean(Cases.class).open(complaint.id, HALL.officer("zhifa01")), "out-of-scope");
    }

    @Test
    void a_matter_that_turns_out_a_wage_claim_becomes_confidential() {
        CityHall.Case claim = HALL.told(RequestType.ASSISTANCE, "干了三个月活，钱一直没拿到")
                .by("李雷", "13800001298")
                .registered();
        claim.does("zhuanban01", classify(new CategoryCode("120101")));
        assertThat(HALL.bean(Cases.class)
                        .row(claim.id, HALL.officer("zhuanban01"))
                        .orElseThrow()
                        .privacy())
                .isEqualTo(PrivacyLevel.CONFIDENTIAL);
    }

    @Test
    void unknown_codes_are_refused() {
        CityHall.Case complaint = aComplaint();
        assertRefused(complaint.tries("zhuanban01", classify(new CategoryCode("999999"))), "unknown-category");
        assertRefused(
                complaint.tries(
                        "zhuanban01",
                        new Command.Classify(
                                null, null, null, null, null, null, null, null, new AreaCode("370299999"), null, null)),
                "unknown-area");
        assertRefused(
                complaint.tries(
                        "zhuanban01",
                        new Command.Classify(null, null, null, null, null, "海上", 121.5, 35.2, null, null, null)),
                "outside-city");
        assertRefused(
                complaint.tries("huawu01", new Command.NotAccept(new SituationCode("Z99"), "不在范围")),
                "unknown-situation");
        complaint.does("zhuanban01", classify(STREET_TRADE)).does("zhuanban01", new Command.Accept());
        assertRefused(
                complaint.tries("zhuanban01", new Command.Dispatch(new UnitCode("NOWHERE"), null, null)),
                "unknown-unit");
    }

    @Test
    void the_unit_complained_about_never_gets_the_case() {
        CityHall.Case complaint = HALL.told(RequestType.COMPLAINT, "街道工作人员态度恶劣")
                .by("李雷", "13800001299")
                .against(HUDAO)
                .registered();
        complaint.does("zhuanban01", classify(STREET_TRADE)).does("zhuanban01", new Command.Accept());
        assertRefused(complaint.tries("zhuanban01", new Command.Dispatch(HUDAO, null, null)), "complained-about");
        assertRefused(
                complaint.tries("zhuanban01", new Command.Dispatch(HALL.community(), null, null)), "complained-about");
        complaint.does("zhuanban01", new Command.Dispatch(new UnitCode("370203"), null, null));
    }

    @Test
    void a_unit_may_not_return_after_a_working_day() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        HALL.pass(Duration.ofHours(39));
        assertRefused(complaint.tries("hudao01", new Command.Return(null, "三定方案", "不归我们")), "return-too-late");
    }

    @Test
    void a_return_never_stops_the_citizen_clock() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        Deadline before = complaint.now().clock().due();
        complaint.does("hudao01", new Command.Return(null, "三定方案", "不归我们"));
        assertThat(complaint.now().clock().isPaused()).isFalse();
        HALL.pass(Duration.ofHours(3));
        complaint.does("shenhe01", new Command.UpholdReturn(null));
        complaint.does("zhuanban01", new Command.Dispatch(SHIBEI_ENFORCEMENT, null, null));
        assertThat(complaint.now().clock().due()).isEqualTo(before);
        assertThat(complaint.now().lead().orElseThrow().due().at()).isAfterOrEqualTo(before.at());
    }

    @Test
    void nobody_acknowledges_and_the_clock_does() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        HALL.pass(Duration.ofHours(8));
        assertThat(complaint.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(complaint.now().lead().orElseThrow().automatic()).isTrue();
    }

    @Test
    void a_limit_that_passes_is_marked_once_and_again_on_the_next_working_day() {
        CityHall.Case complaint = aComplaint();
        HALL.pass(Duration.ofHours(3));
        HALL.ring();
        assertThat(complaint.events()).filteredOn("LimitPassed"::equals).hasSize(1);
        HALL.pass(Duration.ofDays(2));
        assertThat(complaint.events()).filteredOn("LimitPassed"::equals).hasSizeGreaterThanOrEqualTo(2);
        assertThat(complaint.state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void an_open_lead_keeps_a_request_from_closing() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        assertRefused(complaint.tries("duban01", new Command.Close(null)), "wrong-state");
        assertThat(complaint.now().open()).hasSize(1);
    }

    @Test
    void a_reply_needs_a_contact_first() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        complaint.does("hudao01", new Command.Acknowledge(null));
        assertRefused(complaint.tries("hudao01", new Command.Reply(null, "已清理", "已清理", Claim.SOLVED)), "not-contacted");
    }

    @Test
    void an_extension_has_its_limits() {
        CityHall.Case complaint = HALL.told(RequestType.COMPLAINT, "道路破损")
                .by("王小明", "13800001234")
                .registered();
        complaint
                .does("zhuanban01", classify(new CategoryCode("010101")))
                .does("zhuanban01", new Command.Accept())
                .does("zhuanban01", new Command.Dispatch(HUDAO, null, null));
        complaint.acknowledgedAndContacted();
        assertRefused(complaint.tries("hudao01", new Command.AskExtension(null, 6, "时间不够")), "extension-too-long");
        assertRefused(complaint.tries("hudao01", new Command.AskExtension(null, 0, "时间不够")), "extension-too-long");
        assertRefused(complaint.tries("hudao01", new Command.AskExtension(null, 3, " ")), "text-missing");
        complaint.does("hudao01", new Command.AskExtension(null, 5, "需要施工"));
        assertRefused(complaint.tries("hudao01", new Command.AskExtension(null, 5, "再延")), "petition-open");
        complaint.does("shenhe01", new Command.GrantExtension(null));
        complaint.does("hudao01", new Command.AskExtension(null, 5, "仍在施工"));
        complaint.does("shenhe01", new Command.GrantExtension(null));
        assertRefused(complaint.tries("hudao01", new Command.AskExtension(null, 1, "第三次")), "extensions-used");
    }

    @Test
    void a_parked_matter_comes_back_by_itself() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO).acknowledgedAndContacted();
        assertRefused(complaint.tries("hudao01", new Command.AskParking(null, 181, "拆迁")), "parking-too-long");
        complaint.does("hudao01", new Command.AskParking(null, 60, "涉及征收，需按程序推进"));
        complaint.does("shenhe01", new Command.GrantParking(null));
        assertThat(complaint.now().standing.parkedUntil).isNotNull();
        HALL.pass(Duration.ofDays(31));
        assertThat(complaint.events()).contains("LimitPassed");
        complaint.does("hudao01", new Command.NoteProgress(null, "评估已完成"));
        HALL.pass(Duration.ofDays(31));
        assertThat(complaint.now().standing.parkedUntil).isNull();
        assertThat(complaint.state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void merged_requests_are_answered_with_the_one_they_follow() {
        CityHall.Case master = aComplaint();
        CityHall.Case twin = aComplaint();
        twin.does("zhuanban01", new Command.Merge(master.id, "同一摊点"));
        assertRefused(twin.tries("zhuanban01", new Command.Merge(master.id, "再并")), "wrong-state");
        assertRefused(master.tries("zhuanban01", new Command.Merge(master.id, "自身")), "merge-itself");
        assertRefused(master.tries("zhuanban01", new Command.Merge(twin.id, "并入已并的")), "master-not-open");
        master.dispatchedTo(HUDAO).acknowledgedAndContacted().repliedSolved();
        master.does("shenhe01", new Command.Approve(null));
        assertThat(twin.state()).isEqualTo(State.MERGED);
        HALL.ring();
        assertThat(twin.state()).isEqualTo(master.state());
    }

    @Test
    void not_accepting_takes_a_second_person() {
        CityHall.Case complaint = aComplaint();
        complaint.does("banzhang01", new Command.NotAccept(new SituationCode("B01"), "该事项已进入诉讼程序，请向法院反映。"));
        assertRefused(complaint.tries("banzhang01", new Command.ConfirmNotAccepted()), "second-person");
        assertThat(complaint
                        .requesterTries(new Command.ObjectToNotAccepted("并未起诉"))
                        .isAccepted())
                .isTrue();
        complaint.does("huawu01", new Command.NotAccept(new SituationCode("B01"), "经核实确已起诉。"));
        assertRefused(complaint.requesterTries(new Command.ObjectToNotAccepted("再次异议")), "objected-already");
        complaint.does("banzhang01", new Command.ConfirmNotAccepted());
        assertThat(complaint.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_third_failure_is_supervised_and_consulted() {
        CityHall.Case complaint = aComplaint().dispatchedTo(HUDAO);
        CallbackOutcome[] outcomes = {CallbackOutcome.REDO, CallbackOutcome.REDO_HIGHER, CallbackOutcome.CONSULT};
        for (int round = 0; round < 2; round++) {
            complaint.acknowledgedAndContacted().repliedSolved();
            complaint.does("shenhe01", new Command.Approve(null));
            complaint.does(
                    "huifang01", new Command.RecordCallback(true, Claim.UNSOLVED, null, "摊子还在", outcomes[round]));
        }
        assertThat(complaint.now().lead().orElseThrow().unit()).isEqualTo(new UnitCode("370203"));
    }
}
