package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.Unit;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Accounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way of a request, as everybody who has to do with it sees it. */
class StoryTest {

    private static final String WORDS = "瑞海北路7号瑞海景园有集装箱挡住消防通道";
    private static final String PHONE = "13900005678";
    private static final String INSIDE = "现场约谈物业，租户承诺当日移走，已拍照存档";
    private static final String OUTSIDE = "您反映的集装箱已于今天上午移走，消防通道已恢复畅通。感谢您的提醒。";
    private static final List<String> STAFF =
            List.of("沈一禾", "程小满", "陶向晚", "顾清和", "叶听雨", "zhuanban01", "hudao01", "shequ01");

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void a_request_goes_from_a_phone_through_all_hands_and_back() {
        Staff dispatcher = VISITS.officer("zhuanban01").listens();

        Resident resident = VISITS.resident().comes();
        resident.shot("story-1-empty-form");
        resident.writes(WORDS).at("瑞海北路7号").isCalled("于小海").leavesPhone(PHONE);
        String number = resident.getsNumber();
        resident.shot("story-2-receipt");

        theDispatcherSeesItArriveWithoutReloading(dispatcher, number);
        dispatcher.opensRow(number);
        theDispatcherHandsItToTheStreet(dispatcher);
        resident.looksAtProgress();

        Staff street = VISITS.officer("hudao01");
        theStreetTakesItAndContactsHer(street, number, WORDS);
        theStreetHandsItDown(street);
        Staff community = VISITS.officer("shequ01");
        theCommunityReports(community, number);
        theStreetReplies(street, number);

        theReviewerApproves(VISITS.officer("shenhe01"), number);
        Staff caller = VISITS.officer("huifang01");
        theCallersQuestionsAreAnswered(caller, number, "联系过", "解决了", "满意");
        caller.sees("办结");
        caller.shot("story-8-closed");

        theResidentReadsHerOwnTimeline(resident);
        everybodyOnTheStaffReadsOne(List.of(dispatcher, street), number, caller.timeline());
    }

    private static void theDispatcherSeesItArriveWithoutReloading(Staff dispatcher, String number) {
        Locator banner = dispatcher.page().locator("[data-live-banner]:visible");
        assertThat(banner).containsText("新诉求", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
        dispatcher.shot("story-3-arrival");
        banner.click();
        assertThat(dispatcher.row(number)).isVisible();
    }

    private static void theDispatcherHandsItToTheStreet(Staff dispatcher) {
        dispatcher.sees("待受理");
        dispatcher.chooses(dispatcher.page().getByLabel("诉求分类"), "消防通道", "消防通道占用");
        dispatcher.chooses(dispatcher.page().getByLabel("事发街道、镇"), "湖岛", "湖岛街道");
        Locator proposal = dispatcher.detail().locator(".candidate.first");
        assertThat(proposal).containsText("湖岛街道");
        dispatcher.shot("story-4-dispatch");
        proposal.getByRole(AriaRole.BUTTON).click();
        dispatcher.sees("待签收");
        assertThat(dispatcher.detail()).containsText("消防通道占用");
    }

    private static void theStreetTakesItAndContactsHer(Staff street, String number, String words) {
        street.opensDesk().opensRow(number).sees("待签收");
        assertThat(street.detail()).containsText(words);
        street.presses("签收").sees("办理中");
        theStreetContactsHer(street);
        street.shot("story-5-unit");
    }

    private void theStreetHandsItDown(Staff street) {
        String below = community().name();
        street.presses("下派");
        street.chooses(street.dialog().getByRole(AriaRole.COMBOBOX), below, below);
        street.confirms("下派");
        assertThat(street.detail().locator(".tree")).containsText(below);
    }

    private Unit community() {
        RunningApplication qingsu = VISITS.qingsu();
        return qingsu.bean(Accounts.class)
                .find("shequ01")
                .flatMap(account -> qingsu.bean(Units.class).find(account.unit()))
                .orElseThrow();
    }

    private static void theCommunityReports(Staff community, String number) {
        community.opensDesk().opensRow(number).presses("签收");
        community.presses("反馈给主办单位");
        community.dialog().getByLabel("办理情况").fill("集装箱已移走，通道宽度恢复到四米");
        community.confirms("反馈给主办单位");
        community.shot("story-6-community");
    }

    private static void theStreetReplies(Staff street, String number) {
        street.finds(number);
        Locator panel = street.detail();
        panel.getByLabel("办理经过").fill(INSIDE);
        panel.getByLabel("给诉求人的答复").fill(OUTSIDE);
        Staff.ticks(panel, "已解决");
        street.answersDemands();
        street.shot("story-7-reply");
        street.presses("送审").sees("待审核");
    }

    private static void theReviewerApproves(Staff reviewer, String number) {
        reviewer.finds(number);
        assertThat(reviewer.detail()).containsText(INSIDE);
        assertThat(reviewer.detail()).containsText(OUTSIDE);
        reviewer.presses("审核通过").sees("待回访");
    }

    private static void theCallersQuestionsAreAnswered(
            Staff caller, String number, String contacted, String solved, String satisfied) {
        caller.finds(number).sees("待回访");
        Locator script = caller.detail().locator("section[aria-label=回访]");
        assertThat(script.locator(".claim-verdict")).isVisible();
        for (String answer : List.of(contacted, solved, satisfied)) {
            Staff.ticks(script, answer);
        }
        caller.shot("story-callback-" + solved);
        caller.presses("登记回访结果");
    }

    private static void theResidentReadsHerOwnTimeline(Resident resident) {
        resident.page().reload();
        assertThat(resident.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("给您的答复")))
                .isVisible();
        resident.shot("story-9-progress");
        String page = resident.page().content();
        assertThat(resident.reads()).contains(OUTSIDE, "湖岛街道");
        assertThat(page).doesNotContain(INSIDE).doesNotContain("约谈物业").doesNotContain("四米");
        assertThat(STAFF).noneMatch(page::contains);
        assertThat(resident.page().locator(".hops > li").count()).isGreaterThan(5);
    }

    private static void everybodyOnTheStaffReadsOne(List<Staff> others, String number, String timeline) {
        for (Staff other : others) {
            other.finds(number).sees("办结");
            assertThat(other.timeline()).isEqualTo(timeline);
        }
    }

    @Test
    void what_is_not_solved_is_done_again_until_the_resident_says_so_with_one_tap() {
        Resident resident = VISITS.resident().comes();
        String number = resident.writes("楼道里电动车充电，飞线从窗口拉下来")
                .at("瑞海北路7号")
                .leavesPhone("13900005679")
                .getsNumber();
        resident.looksAtProgress();
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.finds(number);
        theDispatcherHandsItToTheStreet(dispatcher);
        Staff street = VISITS.officer("hudao01");
        theStreetTakesItAndContactsHer(street, number, "楼道里电动车充电");
        theStreetReplies(street, number);
        Staff reviewer = VISITS.officer("shenhe01");
        reviewer.finds(number).presses("审核通过").sees("待回访");

        Staff caller = VISITS.officer("huifang01");
        caller.finds(number);
        Locator script = caller.detail().locator("section[aria-label=回访]");
        for (String answer : List.of("联系过", "没有解决", "不满意", "合理，再次交办")) {
            Staff.ticks(script, answer);
        }
        script.getByLabel("诉求人的话").fill("线还在窗口挂着，没有人来拆");
        caller.presses("登记回访结果").sees("再次交办");
        caller.shot("story-redo");

        street.finds(number).presses("签收").sees("办理中");
        theStreetContactsHer(street);
        theStreetReplies(street, number);
        reviewer.finds(number).presses("审核通过").sees("待回访");

        resident.page().reload();
        resident.shot("story-rating");
        resident.button("解决了，我满意").tap();
        assertThat(resident.page().locator(".thanks")).isVisible();
        resident.shot("story-rated");
        caller.finds(number).sees("办结");
    }

    private static void theStreetContactsHer(Staff street) {
        street.presses("联系诉求人");
        Staff.ticks(street.dialog(), "联系上了");
        street.dialog().getByLabel("联系情况").fill("已电话联系，约定上午到现场查看");
        street.confirms("联系诉求人");
    }

    @Test
    void an_anonymous_resident_follows_her_case_by_its_link_alone() {
        Resident resident = VISITS.resident().comes();
        resident.writes("饭店后厨油烟直排到居民楼，天天开不了窗").leavesPhone("13900005680").chooses("匿名提交");
        resident.shot("story-anonymous");
        String number = resident.getsNumber();
        resident.looksAtProgress();
        String link = resident.page().url();

        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.finds(number);
        assertThat(dispatcher.detail()).containsText("匿名");
        assertThat(dispatcher.page().content()).doesNotContain("13900005680").doesNotContain("139****5680");

        Resident later = VISITS.resident();
        later.page().navigate(link);
        assertThat(later.page().locator(".own-title")).containsText("油烟直排");
        assertThat(later.reads()).doesNotContain("沈一禾");
    }
}
