package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.classify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of a request of each kind, told as it happens at the desks. */
class LifeOfARequestTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @AfterEach
    void everyChainIsWhole() {
        assertThat(HALL.bean(JournalCheck.class).verify((done, total) -> {}).broken())
                .isEmpty();
    }

    @Test
    void a_complaint_goes_down_to_the_community_and_back_to_a_satisfied_citizen() {
        CityHall.Case complaint = HALL.told(RequestType.COMPLAINT, "瑞海北路7号瑞海景园有集装箱挡住消防通道")
                .by("王小明", "13800001234")
                .registered();
        assertThat(complaint.state()).isEqualTo(State.REGISTERED);
        complaint.dispatchedTo(HUDAO).acknowledgedAndContacted();
        complaint.does("hudao01", new Command.SubDispatch(null, HALL.community(), "请到现场核实并联系集装箱所有人"));
        complaint.does("shequ01", new Command.Acknowledge(null));
        complaint.does("shequ01", new Command.Report(null, "集装箱已于下午移走。"));
        complaint.repliedSolved();
        assertThat(complaint.state()).isEqualTo(State.REPLIED);
        complaint.does("shenhe01", new Command.Approve(null));
        assertThat(complaint.state()).isEqualTo(State.CALLBACK_PENDING);
        complaint.does(
                "huifang01",
                new Command.RecordCallback(true, Claim.SOLVED, Satisfaction.SATISFIED, "很满意", CallbackOutcome.CLOSE));
        assertThat(complaint.state()).isEqualTo(State.CLOSED);
        assertThat(complaint.events())
                .containsSubsequence(
                        "RequestRegistered",
                        "Classified",
                        "RequestAccepted",
                        "RequestDispatched",
                        "Acknowledged",
                        "RequesterContacted",
                        "Assigned",
                        "Reported",
                        "Replied",
                        "ReplyApproved",
                        "CalledBack",
                        "RequestClosed");
        HALL.pass(Duration.ofDays(31));
        assertThat(complaint.state()).isEqualTo(State.ARCHIVED);
    }

    @Test
    void an_inquiry_is_answered_at_once_and_closes_by_itself() {
        CityHall.Case inquiry = HALL.told(RequestType.INQUIRY, "请问办理居住证需要哪些材料？")
                .by("赵一鸣", "13800001235")
                .registered();
        inquiry.does("huawu01", new Command.Answer("请携带身份证和居住证明到户籍派出所办理。", "居住证暂行条例第九条"));
        assertThat(inquiry.state()).isEqualTo(State.ANSWERED);
        assertThat(HALL.bean(CitizenCases.class).progress(inquiry.id))
                .hasValueSatisfying(
                        progress -> assertThat(progress.publicReply()).contains("身份证"));
        HALL.pass(Duration.ofDays(2));
        assertThat(inquiry.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_call_for_assistance_is_returned_twice_and_the_third_time_goes_to_a_consultation_that_binds() {
        CityHall.Case assistance = HALL.told(RequestType.ASSISTANCE, "小区门口路灯不亮，老人出行不便")
                .by("钱多多", "13800001236")
                .registered()
                .dispatchedTo(HUDAO);
        for (int time = 1; time <= 2; time++) {
            assistance.does("hudao01", new Command.Return(null, "《镇街履职事项清单》第三条", "路灯由区城市管理局维护"));
            assertThat(assistance.state()).isEqualTo(State.RETURN_REVIEW);
            assistance.does("shenhe01", new Command.UpholdReturn("同意"));
            assistance.does("zhuanban01", new Command.Dispatch(HUDAO, null, null));
        }
        assistance.does("hudao01", new Command.Return(null, "《镇街履职事项清单》第三条", "第三次说明：路灯不归街道"));
        assertThat(assistance.state()).isEqualTo(State.CONSULTING);
        assertThat(assistance.now().clock().isPaused()).isTrue();
        assistance.does("duban01", new Command.DecideConsultation(HUDAO, null, "由街道先行协调解决"));
        assertThat(assistance.state()).isEqualTo(State.DISPATCHED);
        assertThat(assistance.now().clock().isPaused()).isFalse();
        assertThat(assistance.now().tally.firstAccurate).isFalse();
        Decision<CaseState> again = assistance.tries("hudao01", new Command.Return(null, "同前", "再退一次"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("binding"));
    }

    @Test
    void a_report_stays_confidential_to_the_end() {
        CityHall.Case report = HALL.told(RequestType.REPORT, "某餐馆夜间偷排油烟")
                .by("孙不二", "13800001237")
                .confidentially()
                .registered()
                .dispatchedTo(HUDAO);
        report.does("hudao01", new Command.Acknowledge(null));
        CaseFile atTheUnit =
                HALL.bean(Cases.class).open(report.id, HALL.officer("hudao01")).orElseThrow();
        assertThat(atTheUnit.requester().name()).isEmpty();
        assertThat(atTheUnit.requester().phone()).isEmpty();
        assertThat(HALL.bean(Cases.class)
                        .reveal(report.id, HALL.officer("hudao01"), "联系核实情况")
                        .isAccepted())
                .isFalse();
        report.repliedSolved();
        report.does("shenhe01", new Command.Approve(null));
        report.does(
                "huifang01",
                new Command.RecordCallback(true, Claim.SOLVED, Satisfaction.BASICALLY, null, CallbackOutcome.CLOSE));
        assertThat(report.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_suggestion_takes_longer_with_leave_and_is_done_again_until_it_is_solved() {
        CityHall.Case suggestion = HALL.told(RequestType.SUGGESTION, "建议在路口增设斑马线")
                .by("李四光", "13800001238")
                .registered()
                .dispatchedTo(HUDAO)
                .acknowledgedAndContacted();
        Deadline before = suggestion.now().lead().orElseThrow().due();
        suggestion.does("hudao01", new Command.AskExtension(null, 3, "需与交警部门会同勘查"));
        suggestion.does("shenhe01", new Command.GrantExtension("同意"));
        assertThat(suggestion.now().lead().orElseThrow().due().at()).isAfter(before.at());
        suggestion.repliedSolved();
        suggestion.does("shenhe01", new Command.RejectReply("未说明何时施工"));
        assertThat(suggestion.state()).isEqualTo(State.REPLY_REJECTED);
        suggestion.repliedSolved();
        suggestion.does("shenhe01", new Command.Approve(null));
        suggestion.does(
                "huifang01",
                new Command.RecordCallback(
                        true, Claim.UNSOLVED, Satisfaction.DISSATISFIED, "还没画线", CallbackOutcome.REDO));
        assertThat(suggestion.state()).isEqualTo(State.REDO);
        assertThat(suggestion.now().tally.round).isEqualTo(2);
        suggestion.acknowledgedAndContacted().repliedSolved();
        suggestion.does("shenhe01", new Command.Approve(null));
        assertThat(suggestion
                        .requesterTries(new Command.RecordCallback(
                                true, Claim.SOLVED, Satisfaction.SATISFIED, null, CallbackOutcome.CLOSE))
                        .isAccepted())
                .isTrue();
        assertThat(suggestion.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_commendation_is_passed_on_and_closes_without_a_call() {
        CityHall.Case commendation = HALL.told(RequestType.COMMENDATION, "感谢社区工作人员雪天送菜上门")
                .by("周周", "13800001239")
                .withoutCallback()
                .registered()
                .dispatchedTo(HUDAO);
        commendation.does("hudao01", new Command.Acknowledge(null)).repliedSolved();
        commendation.does("shenhe01", new Command.Approve(null));
        assertThat(commendation.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_request_that_nobody_understands_is_asked_back_and_the_clock_waits() {
        CityHall.Case unclear = HALL.told(RequestType.ASSISTANCE, "那个地方又那样了")
                .by("吴言", "13800001240")
                .registered();
        unclear.does("huawu01", new Command.AskSupplement("请问是哪里、发生了什么？"));
        HALL.pass(Duration.ofHours(24));
        Deadline before = unclear.now().clock().due();
        assertThat(unclear.requesterTries(new Command.GiveSupplement("瑞海北路路口积水"))
                        .isAccepted())
                .isTrue();
        assertThat(unclear.state()).isEqualTo(State.REGISTERED);
        assertThat(unclear.now().clock().due().at()).isAfter(before.at());
        unclear.does("zhuanban01", classify(STREET_TRADE));

        CityHall.Case silent = HALL.told(RequestType.ASSISTANCE, "还是那个地方")
                .by("吴言", "13800001240")
                .registered();
        silent.does("huawu01", new Command.AskSupplement("请问是哪里？"));
        HALL.pass(Duration.ofDays(4));
        assertThat(silent.state()).isEqualTo(State.CLOSED);
    }
}
