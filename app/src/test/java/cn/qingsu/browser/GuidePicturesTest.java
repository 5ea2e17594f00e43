package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.SituationCode;
import cn.qingsu.followup.Callbacks;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Satisfaction;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Walks the first ten minutes of each desk as {@code docs/guide} tells them, and makes its pictures: {@code ./qingsu test -Dtest='Guide*Test'
 * -Dupdate.docs=true}. Each guide's table of keys is held against the sheets of shortcuts that were seen on the way.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidePicturesTest {

    /** When what came on {@link Visits}' morning is late. */
    private static final Instant LATER = Instant.parse("2026-11-26T02:00:00Z");

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private static Situation told(String text) {
        return Situation.told(VISITS.qingsu(), text, "于小海", "13900004321", PrivacyLevel.OPEN);
    }

    private static Staff officer(String login) {
        return VISITS.officer(login, 1280, 800);
    }

    private static Staff later(String login) {
        Staff officer = officer(login);
        officer.visitor().context().clock().setFixedTime(Date.from(LATER));
        return officer;
    }

    private static Situation replied(String text) {
        return told(text).replied();
    }

    @Test
    @Order(0)
    void an_empty_queue_says_what_it_is_for_a_key_shows_the_keys_and_a_guide_tells_of_each_desk() {
        assertThat(new EmptyDesks(VISITS).walk()).isEmpty();
    }

    @Test
    @Order(1)
    void the_dispatcher_accepts_an_offer_takes_it_back_and_judges_a_return() {
        Guide guide = new Guide("dispatcher");
        told("楼下烧烤店把桌椅摆到消防通道上，每天晚上堵到凌晨");
        told("瑞海北路7号门前停满了车，消防车进不来");
        told("瑞海北路7号瑞海景园有集装箱挡住消防通道，已经三天");
        Situation returned = told("消防通道被围挡占用")
                .withTheStreet()
                .does("hudao01", new Command.Return(null, "《市北区职责清单》第 12 条", "围挡由区住建局审批，应由区住建局办理"));
        Staff dispatcher = officer("zhuanban01");
        dispatcher.keys("j");
        dispatcher.keys("Enter");
        Locator offered = dispatcher.detail().locator(".recommendation .candidate.first strong");
        assertThat(offered).hasText("湖岛街道");
        assertThat(dispatcher.detail().locator(".in-hand button")).isVisible();
        guide.reads(dispatcher).pictures(dispatcher.visitor());
        dispatcher.keys("Enter");
        assertThat(dispatcher.page().locator(".toast")).containsText("转办湖岛街道");
        guide.reads(dispatcher);
        dispatcher.keys("z");
        assertThat(offered).hasText("湖岛街道");

        dispatcher.keys("j", "x");
        guide.reads(dispatcher);
        dispatcher.keys("v");
        assertThat(dispatcher.detail()).containsText("已选 1 件");

        dispatcher.opens(returned).keys("p");
        assertThat(dispatcher.dialog()).containsText("回到待转办，另行确定承办单位。");
        dispatcher.keys("Escape");
        guide.reads(dispatcher).holds();
    }

    @Test
    @Order(1)
    void the_unit_acknowledges_calls_hands_down_and_replies() {
        Guide guide = new Guide("unit");
        Situation one = told("瑞海北路7号瑞海景园有集装箱挡住消防通道，已经三天，请尽快移走").withTheStreet();
        Staff unit = officer("hudao01");
        guide.reads(unit);
        unit.keys("j", "Enter");
        unit.sees("待签收");
        unit.opens(one);
        guide.reads(unit);
        unit.keys("a");
        unit.sees("办理中");
        unit.detail().getByLabel("办理经过").fill("已到现场");
        unit.detail().getByLabel("给诉求人的答复").fill("已经办好");
        Staff.ticks(unit.detail(), "已解决");
        unit.answersDemands();
        unit.visitor().expect(422);
        unit.keys("Control+Enter");
        assertThat(unit.detail().locator("[data-refusal=not-contacted]")).containsText("请先联系诉求人并登记联系情况");
        unit.keys("Escape", "l");
        Staff.ticks(unit.dialog(), "联系上了");
        unit.dialog().getByLabel("联系情况").fill("已电话联系，约定下午到现场");
        guide.reads(unit);
        unit.keys("Control+Enter");
        assertThat(unit.detail().locator(".timeline")).containsText("约定下午到现场");
        unit.detail().getByLabel("办理经过").fill("下午到现场，约谈物业，集装箱已移走，已拍照存档");
        unit.detail().getByLabel("给诉求人的答复").fill("您反映的集装箱已于今天下午移走，消防通道已恢复畅通。感谢您的提醒。");
        Staff.ticks(unit.detail(), "已解决");
        unit.answersDemands();
        unit.closesToasts();
        unit.detail().getByLabel("办理经过").evaluate("(field) => field.closest('.card').scrollIntoView()");
        guide.reads(unit).pictures(unit.visitor());
        unit.keys("Control+Enter");
        unit.sees("待审核");
        guide.holds();
    }

    @Test
    @Order(1)
    void the_reviewer_sends_back_grants_more_time_and_decides_a_consultation() {
        Guide guide = new Guide("reviewer");
        Situation waiting = replied("瑞海北路7号瑞海景园有集装箱挡住消防通道，请尽快移走");
        Situation asks =
                told("消防通道护栏年久失修").inProgress().does("hudao01", new Command.AskExtension(null, 2, "护栏要定做，两天后到货"));
        Situation unclear = told("高架桥下消防通道堆放杂物")
                .withTheStreet()
                .does("hudao01", new Command.Return(null, "《市北区职责清单》第 12 条", "桥下空间由市交通运输局管理"));
        Staff reviewer = officer("shenhe01");
        reviewer.keys("2");
        assertThat(reviewer.page().locator("h1")).hasText("延期与挂账");
        guide.reads(reviewer.opens(asks));
        reviewer.keys("p");
        assertThat(reviewer.dialog()).containsText("承办时限和诉求人的时限一并顺延。");
        reviewer.keys("Escape");
        guide.reads(reviewer.opens(unclear));
        unclear.does("zhuanban01", new Command.Consult("区、街道和市交通运输局都认为不归自己"));
        guide.reads(reviewer.opens(unclear));

        reviewer.page().navigate("/desk/queue/to-review");
        reviewer.listens().opensRow(waiting.number()).sees("待审核");
        reviewer.detail().getByText("审核答复").evaluate("(title) => title.closest('.card').scrollIntoView()");
        guide.reads(reviewer).pictures(reviewer.visitor());
        reviewer.keys("p");
        assertThat(reviewer.page().locator(".toast").last()).containsText("审核通过");
        guide.reads(reviewer);
        reviewer.keys("z");
        assertThat(reviewer.detail().getByLabel("需要修改之处")).isVisible();
        reviewer.detail().getByLabel("需要修改之处").fill("请写明谁移走的、以后怎样防止再停");
        reviewer.keys("Escape", "t");
        reviewer.sees("审核退回");
        guide.holds();
    }

    @Test
    @Order(1)
    void the_call_back_officer_asks_and_notes_a_try_that_nobody_answered() {
        Guide guide = new Guide("callback");
        Situation first = replied("小区消防通道被集装箱挡住").does("shenhe01", new Command.Approve(null));
        Situation second = replied("消防通道停满了车，一到晚上就堵").does("shenhe01", new Command.Approve(null));
        Staff caller = officer("huifang01");
        guide.reads(caller);
        while (VISITS.qingsu().bean(Callbacks.class).task(second.id()).isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // comes by the journal
        }
        guide.reads(caller.opens(first));
        assertThat(caller.detail().locator(".claim-verdict")).isVisible();
        Locator script = caller.detail().locator("section[aria-label=回访]");
        Staff.ticks(script, "联系过");
        caller.visitor().expect(422);
        caller.keys("Control+Enter");
        assertThat(caller.detail().locator("[data-refusal=answers-missing]")).containsText("请先选择诉求是否已解决。");
        Staff.ticks(script, "没有解决");
        Staff.ticks(script, "不满意");
        Staff.ticks(script, "不合理，进入认定");
        script.getByLabel("诉求人的话").fill("他要求给每户画专用车位；通道不能画车位，已查看现场照片");
        script.evaluate("(card) => card.scrollIntoView()");
        guide.reads(caller).pictures(caller.visitor());
        caller.keys("Control+Enter");
        caller.sees("已回访");
        guide.reads(caller);
        caller.opens(second);
        caller.detail().getByLabel("没有接通").fill("无人接听");
        caller.keys("Escape", "w");
        assertThat(caller.detail().locator(".timeline")).containsText("回访未接通");
        while (VISITS.qingsu()
                .bean(Callbacks.class)
                .task(second.id())
                .orElseThrow()
                .tries()
                .isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // by the journal too
        }
        assertThat(caller.opens(second).detail()).containsText("1 次未接通");
        guide.holds();
    }

    @Test
    @Order(1)
    void the_team_leader_gives_work_to_another_and_checks_what_was_not_taken() {
        Guide guide = new Guide("team-leader");
        Situation one = told("门口消防通道被占，天天如此");
        Situation refused = told("要求法院尽快执行判决")
                .does("huawu01", new Command.NotAccept(new SituationCode("B01"), "法院执行的事项请向执行法院反映，可拨打 12368。"));
        Situation answered = told("消防通道能不能临时停车").does("huawu01", new Command.Answer("不能。占用消防通道可由消防部门处罚。", null));
        Staff dispatcher = officer("zhuanban01");
        dispatcher.opens(one).keys("i");
        assertThat(dispatcher.detail().locator(".in-hand")).containsText("我在办");
        Staff leader = officer("banzhang01");
        leader.page().navigate("/desk/queue/to-accept");
        leader.listens().keys("j", "x");
        guide.reads(leader);
        leader.page().navigate("/desk/team");
        leader.listens();
        assertThat(leader.detail()).containsText(one.number());
        guide.reads(leader).pictures(leader.visitor());
        Locator line = leader.detail().locator("li").filter(new Locator.FilterOptions().setHasText(one.number()));
        line.locator("select").selectOption(new SelectOption().setLabel("顾清和"));
        line.getByText("改派").click();
        assertThat(dispatcher.detail().locator(".in-hand")).containsText("顾清和在办");
        guide.reads(leader.opens(answered));
        guide.reads(leader.opens(refused));
        leader.keys("p");
        assertThat(leader.dialog()).containsText("复核人不能是提出人。");
        leader.keys("Control+Enter");
        leader.sees("办结");
        guide.holds();
    }

    @Test
    @Order(2)
    void the_supervisor_takes_up_what_is_late_and_the_district_brings_in_a_helper() {
        Situation late = told("瑞海北路7号消防通道被堵，反映多次没有结果").inProgress();
        Situation review = replied("楼下消防通道堆满了杂物，请清理");
        Situation unclear = told("人行道与消防通道交界处地面塌陷")
                .withTheStreet()
                .does("hudao01", new Command.Return(null, "《市北区职责清单》第 3 条", "地面由区住建局养护"))
                .does("shenhe01", new Command.Consult("街道和区里都认为不归自己"));
        Situation judged = replied("消防通道划线不清")
                .does("shenhe01", new Command.Approve(null))
                .does(
                        "huifang01",
                        new Command.RecordCallback(
                                true, Claim.SOLVED, Satisfaction.DISSATISFIED, "慢", CallbackOutcome.EXPLAIN));
        VISITS.qingsu().clock().set(LATER);
        Guide guide = new Guide("supervision");
        Staff supervisor = later("duban01");
        supervisor.page().navigate("/desk/queue/overdue");
        supervisor.listens().keys("j", "x");
        guide.reads(supervisor);
        supervisor.keys("x").opensRow(late.number());
        supervisor.detail().locator("details.menu-button summary").last().click();
        supervisor.button("列入督办").click();
        supervisor.dialog().getByLabel("督办的理由").fill("同一地点一个月内第三次反映，已超期");
        supervisor.keys("Control+Enter");
        assertThat(supervisor.detail().locator(".case-head")).containsText("督办");
        supervisor.closesToasts();
        guide.pictures(supervisor.visitor());
        guide.reads(supervisor.opens(unclear)).reads(supervisor.opens(judged)).holds();

        Guide district = new Guide("district");
        Staff coordinator = later("shibei01");
        district.reads(coordinator).reads(coordinator.opens(review));
        coordinator.page().navigate("/desk/queue/unit-open");
        coordinator.listens().opensRow(late.number());
        assertThat(coordinator.detail().locator(".in-hand button")).isVisible();
        district.reads(coordinator);
        coordinator.keys("h");
        coordinator.chooses(coordinator.dialog().getByRole(AriaRole.COMBOBOX), "市北区综合行政执法", "市北区综合行政执法");
        coordinator.keys("Control+Enter");
        assertThat(coordinator.detail().locator(".tree")).containsText("协办");
        coordinator.closesToasts();
        district.pictures(coordinator.visitor());
        Situation asks = told("消防栓没有水").inProgress().does("hudao01", new Command.AskExtension(null, 2, "配件在途"));
        district.reads(coordinator.opens(asks)).holds();
    }
}
