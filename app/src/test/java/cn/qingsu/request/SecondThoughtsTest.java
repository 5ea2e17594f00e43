package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.classify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.Limit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that do not go straight on: paused, returned, parked, sent back, consulted, and what then becomes of clocks and rights. */
class SecondThoughtsTest {

    private static final CityHall HALL = CityHall.shared();
    private static final UnitCode SHIBEI = new UnitCode("370203");

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    private static CityHall.Case dispatched() {
        return HALL.told(RequestType.COMPLAINT, "工地夜间施工噪声扰民")
                .by("王小明", "13800001234")
                .registered()
                .dispatchedTo(HUDAO);
    }

    private static Command.RecordCallback unsolved(CallbackOutcome outcome) {
        return new Command.RecordCallback(true, Claim.UNSOLVED, null, "还是老样子", outcome);
    }

    private static Instant twoWorkingDaysAfter(Deadline due) {
        return HALL.bean(WorkingCalendar.class)
                .due(due.lastMoment(), Limit.workingDays(2))
                .at();
    }

    private static void assertRefused(Decision<?> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void a_pause_adds_to_an_extension_and_takes_nothing_from_it() {
        CityHall.Case request = dispatched().acknowledgedAndContacted();
        request.does("hudao01", new Command.AskExtension(null, 5, "需要检测"));
        request.does("shenhe01", new Command.GrantExtension(null));
        Deadline unit = request.now().lead().orElseThrow().due();
        Deadline citizen = request.now().clock().due();
        request.does("shenhe01", new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "委托检测"));
        HALL.clock().advance(Duration.ofDays(2));
        request.does("shenhe01", new Command.ResumeClock(null));
        assertThat(request.now().lead().orElseThrow().due().at()).isEqualTo(twoWorkingDaysAfter(unit));
        assertThat(request.now().clock().due().at()).isEqualTo(twoWorkingDaysAfter(citizen));
    }

    @Test
    void a_reminder_and_further_words_are_kept_with_the_case_and_move_no_clock() {
        CityHall.Case request = dispatched().acknowledgedAndContacted();
        Deadline due = request.now().clock().due();
        assertRefused(request.tries("huawu01", new Command.AddWords(" ", true)), "text-missing");
        assertRefused(request.tries("hudao01", new Command.AddWords("又响了", true)), "wrong-role");
        request.does("huawu01", new Command.AddWords("昨晚又响到一点，什么时候能管", true));
        request.does("huawu01", new Command.AddWords("声音是从三号塔吊那边来的", false));
        assertThat(request.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(request.now().clock().due()).isEqualTo(due);
        CaseFile file =
                HALL.bean(Cases.class).open(request.id, HALL.officer("hudao01")).orElseThrow();
        assertThat(file.said())
                .filteredOn(each -> each.kind() == SaidKind.REMINDER || each.kind() == SaidKind.SUPPLEMENT)
                .extracting(each -> each.kind().label() + "：" + each.publicText())
                .containsExactly("诉求人催办：昨晚又响到一点，什么时候能管", "诉求人补充：声音是从三号塔吊那边来的");
        assertThat(HALL.bean(CitizenCases.class)
                        .progress(request.id)
                        .orElseThrow()
                        .timeline()
                        .steps())
                .extracting(Timeline.Step::title)
                .contains("已转达您的催办", "已收到您的补充");
    }

    @Test
    void a_return_and_a_reply_end_a_pause() {
        CityHall.Case returned = dispatched();
        returned.does("shenhe01", new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "委托检测"));
        returned.does("hudao01", new Command.Return(null, "三定方案", "不归我们"));
        assertThat(returned.now().clock().isPaused()).isFalse();
        CityHall.Case replied = dispatched().acknowledgedAndContacted();
        replied.does("shenhe01", new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "委托检测"));
        replied.repliedSolved();
        assertThat(replied.now().clock().isPaused()).isFalse();
    }

    @Test
    void what_a_unit_asked_for_ends_with_its_assignment() {
        CityHall.Case request = dispatched().acknowledgedAndContacted();
        request.does("hudao01", new Command.AskExtension(null, 3, "施工需要"));
        request.does("hudao01", new Command.Return(null, "三定方案", "不归我们"));
        request.does("shenhe01", new Command.UpholdReturn(null));
        assertThat(request.now().tally.extensionPetition).isNull();
    }

    @Test
    void who_asks_for_more_time_or_to_return_has_handled_it() {
        CityHall.Case request = dispatched();
        request.does("hudao02", new Command.Return(null, "三定方案", "不归我们"));
        assertThat(request.now().handlers).contains(HALL.officer("hudao02").account());
    }

    @Test
    void a_unit_below_can_acknowledge_while_the_reply_is_mended() {
        CityHall.Case request = dispatched().acknowledgedAndContacted().repliedSolved();
        request.does("shenhe01", new Command.RejectReply("请补充现场照片"));
        request.does("hudao01", new Command.SubDispatch(null, HALL.community(), "请补拍照片"));
        request.does("shequ01", new Command.Acknowledge(null));
        assertThat(request.state()).isEqualTo(State.REPLY_REJECTED);
        request.does("shequ01", new Command.Report(null, "照片已补"));
    }

    @Test
    void parkings_are_limited_together() {
        CityHall.Case request = dispatched().acknowledgedAndContacted();
        request.does("hudao01", new Command.AskParking(null, 150, "涉及征收"));
        request.does("shenhe01", new Command.GrantParking(null));
        HALL.clock().advance(Duration.ofDays(100));
        request.does("shenhe01", new Command.EndParking("已具备条件"));
        assertThat(request.now().tally.parkedDays).isEqualTo(100);
        assertRefused(request.tries("hudao01", new Command.AskParking(null, 81, "仍涉及征收")), "parking-too-long");
        request.does("hudao01", new Command.AskParking(null, 80, "仍涉及征收"));
    }

    @Test
    void an_application_for_exclusion_is_not_closed_past_its_reviews() {
        CityHall.Case request = dispatched().acknowledgedAndContacted().repliedSolved();
        request.does("shenhe01", new Command.Approve(null));
        request.does("huifang01", unsolved(CallbackOutcome.EXCLUSION));
        assertRefused(request.tries("huifang01", new Command.Close(null)), "exclusion-open");
    }

    @Test
    void a_consultation_after_a_call_back_begins_a_new_round_that_binds() {
        CityHall.Case request = dispatched().acknowledgedAndContacted().repliedSolved();
        request.does("shenhe01", new Command.Approve(null));
        request.does("huifang01", unsolved(CallbackOutcome.CONSULT));
        request.does("duban01", new Command.DecideConsultation(HUDAO, null, "由街道牵头"));
        assertThat(request.now().tally.round).isEqualTo(2);
        assertThat(request.now().lead().orElseThrow().round()).isEqualTo(2);
        request.does("hudao01", new Command.Acknowledge(null));
        assertRefused(request.tries("hudao01", new Command.Return(null, "三定方案", "不归我们")), "binding");
        assertRefused(request.tries("hudao01", new Command.Reply(null, "已处理", "已处理", Claim.SOLVED)), "not-contacted");
        request.does("hudao01", new Command.RecordContact(null, true, "已再次联系")).repliedSolved();
        request.does("shenhe01", new Command.Approve(null));
        request.does("huifang01", unsolved(CallbackOutcome.REDO));
        assertThat(request.now().lead().orElseThrow().binding()).isTrue();
    }

    @Test
    void a_unit_complained_about_does_not_keep_what_it_wants_to_return() {
        CityHall.Case request = dispatched();
        request.does("hudao01", new Command.Return(null, "三定方案", "不归我们"));
        request.does(
                "zhuanban01", new Command.Classify(null, null, null, null, null, null, null, null, null, null, HUDAO));
        assertRefused(request.tries("shenhe01", new Command.RefuseReturn("属于贵单位职责")), "complained-about");
        request.does("shenhe01", new Command.UpholdReturn(null));
        request.does("zhuanban01", new Command.Dispatch(SHIBEI, List.of(), null));
    }

    @Test
    void a_text_that_no_database_keeps_is_refused_in_every_field() {
        CityHall.Case request = HALL.told(RequestType.INQUIRY, "公交线路咨询").registered();
        request.does("zhuanban01", classify(STREET_TRADE));
        assertRefused(request.tries("huawu01", new Command.Answer("已答复", "条款\0")), "text-unkeepable");
        assertRefused(request.tries("huawu01", new Command.Answer("已答复", "字".repeat(5_001))), "text-too-long");
    }
}
