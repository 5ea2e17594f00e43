package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.WageClaims.lead;
import static cn.qingsu.request.WageClaims.replied;
import static cn.qingsu.request.WageClaims.wages;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.SituationCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many callers, one matter: handled once, answered to each, asked of each. */
class GroupOfRequestsTest {

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

    private static Decision<CaseState> calledBack(CityHall.Case each, Claim solved, CallbackOutcome outcome) {
        return each.tries("huifang01", new Command.RecordCallback(null, solved, Satisfaction.SATISFIED, null, outcome));
    }

    @Test
    void thirty_four_workers_and_one_foreman_are_one_handling_thirty_four_replies_and_thirty_four_call_backs() {
        CityHall.Case lead = lead();
        List<CityHall.Case> others = new ArrayList<>();
        for (int n = 1; n < 34; n++) {
            CityHall.Case other = wages("工友" + n, n).confidentially().registered();
            other.does("zhuanban01", new Command.Merge(lead.id, "同一工地同一包工头"));
            others.add(other);
        }
        assertThat(HALL.bean(Cases.class)
                        .open(lead.id, HALL.officer("zhuanban01"))
                        .orElseThrow()
                        .joined())
                .isEqualTo(33);
        lead.dispatchedTo(HUDAO);
        replied(lead, "王守信先生您好：拖欠 34 名工人的工资已于今日全部发放，咨询电话0532-85914321，您的手机13800010000会收到短信。");
        for (CityHall.Case other : others) {
            assertThat(other.state()).isEqualTo(State.CALLBACK_PENDING);
            String reply = HALL.bean(CitizenCases.class)
                    .progress(other.id)
                    .orElseThrow()
                    .publicReply();
            assertThat(reply).contains("全部发放", "0532-85914321").doesNotContain("王守信", "王先生", "13800010000");
        }
        assertThat(calledBack(others.get(0), Claim.SOLVED, CallbackOutcome.CLOSE)
                        .isAccepted())
                .isTrue();
        assertThat(others.get(0).state()).isEqualTo(State.CLOSED);
        assertThat(lead.state()).isEqualTo(State.CALLBACK_PENDING);
        assertThat(others.get(1).state()).isEqualTo(State.CALLBACK_PENDING);
    }

    @Test
    void whoever_is_not_satisfied_has_his_own_request_done_again_by_the_same_unit() {
        CityHall.Case lead = lead();
        CityHall.Case other = wages("钱多多", 51).registered();
        other.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        replied(lead, "已发放。");
        assertThat(calledBack(other, Claim.UNSOLVED, CallbackOutcome.REDO).isAccepted())
                .isTrue();
        assertThat(other.state()).isEqualTo(State.REDO);
        assertThat(other.now().lead().orElseThrow().unit()).isEqualTo(HUDAO);
        assertThat(other.now().lead().orElseThrow().round()).isEqualTo(2);
        assertThat(lead.state()).isEqualTo(State.CALLBACK_PENDING);
    }

    @Test
    void who_wants_no_call_back_is_answered_and_closed() {
        CityHall.Case lead = lead();
        CityHall.Case other = wages("赵不问", 52).withoutCallback().registered();
        other.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        replied(lead, "已发放。");
        assertThat(other.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whoever_handled_the_lead_may_not_judge_any_of_the_group() {
        CityHall.Case lead = lead();
        CityHall.Case other = wages("孙小小", 53).registered();
        other.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        replied(lead, "已发放。");
        assertThat(other.now().handlers).containsAll(lead.now().handlers);
    }

    @Test
    void a_unit_that_one_caller_complains_about_gets_nothing_of_that_callers() {
        CityHall.Case lead = lead();
        CityHall.Case against = wages("周不平", 54).against(HUDAO).registered();
        against.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        replied(lead, "已发放。");
        assertThat(against.state()).isEqualTo(State.CALLBACK_PENDING);
        assertThat(against.now().lastLead().orElseThrow().unit()).isEqualTo(new UnitCode("370203"));
        assertThat(HALL.bean(Cases.class)
                        .open(against.id, HALL.officer("hudao01"))
                        .isAccepted())
                .isFalse();
    }

    @Test
    void a_direct_answer_reaches_all() {
        CityHall.Case lead = lead();
        CityHall.Case other = wages("吴小问", 55).registered();
        other.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.does("banzhang01", new Command.Answer("请到人社局窗口申请先行支付。", null));
        HALL.pass(Duration.ofDays(2));
        assertThat(lead.state()).isEqualTo(State.CLOSED);
        assertThat(other.state()).isEqualTo(State.CLOSED);
        assertThat(HALL.bean(CitizenCases.class)
                        .progress(other.id)
                        .orElseThrow()
                        .publicReply())
                .contains("先行支付");
    }

    @Test
    void where_the_lead_is_beyond_remit_everybody_may_still_object() {
        CityHall.Case lead = lead();
        CityHall.Case objecting = wages("孔不服", 67).registered();
        CityHall.Case content = wages("曹无言", 68).registered();
        objecting.does("zhuanban01", new Command.Merge(lead.id, null));
        content.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.does("banzhang01", new Command.NotAccept(new SituationCode("B01"), "请向法院反映"));
        assertThat(lead.systemTries(new Command.ConfirmNotAccepted()).isAccepted())
                .isTrue();
        HALL.ring();
        assertThat(List.of(objecting.state(), content.state())).containsOnly(State.NOT_ACCEPTED);
        assertThat(HALL.bean(CitizenCases.class)
                        .progress(content.id)
                        .orElseThrow()
                        .publicReply())
                .isEqualTo("请向法院反映");
        assertThat(content.tries("banzhang01", new Command.ConfirmNotAccepted()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("second-person"));
        assertThat(objecting
                        .requesterTries(new Command.ObjectToNotAccepted("并未起诉"))
                        .isAccepted())
                .isTrue();
        assertThat(objecting.state()).isEqualTo(State.REGISTERED);
        HALL.pass(Duration.ofDays(10));
        assertThat(content.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_request_that_is_split_off_goes_its_own_way() {
        CityHall.Case lead = lead();
        CityHall.Case other = wages("郑另有", 56).registered();
        other.does("zhuanban01", new Command.Merge(lead.id, null));
        other.does("zhuanban01", new Command.Unmerge("不是同一工地"));
        assertThat(other.state()).isEqualTo(State.DISPATCH_PENDING);
        lead.dispatchedTo(HUDAO);
        replied(lead, "已发放。");
        assertThat(other.state()).isEqualTo(State.DISPATCH_PENDING);
    }
}
