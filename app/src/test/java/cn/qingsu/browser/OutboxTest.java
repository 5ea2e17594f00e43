package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.operations.outage.Outage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident sends while the city's system cannot take it: the words stay on the phone and arrive by themselves, once. */
class OutboxTest {

    private static final String NOTHING_LEFT =
            "Object.keys(localStorage).filter(key => /outbox|draft/.test(key)).join()";
    private static final double LONG = 40_000;

    @RegisterExtension
    static final Visits VISITS = Visits.withDatabase();

    @AfterEach
    void thaw() {
        VISITS.database().thaw();
    }

    private static Resident resident() {
        Resident resident = VISITS.resident();
        for (int status : new int[] {502, 503, 504}) {
            resident.visitor().expect(status);
        }
        return resident.comes();
    }

    private static void databaseGoes() {
        VISITS.database().freeze();
        awaitOutage(true);
    }

    private static void databaseComes() {
        VISITS.database().thaw();
        awaitOutage(false);
    }

    private static void awaitOutage(boolean on) {
        Outage outage = VISITS.qingsu().bean(Outage.class);
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (outage.isOn() != on) {
            assertThat(System.nanoTime()).as("the watch sees nothing").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Locator outbox(Resident resident) {
        return resident.page().locator("[data-outbox]");
    }

    private static void arrives(Resident resident) {
        assertThat(resident.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("收到了")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    private static int arisen(String text) {
        return VISITS.qingsu()
                .sql()
                .sql("select count(*) from request.request where text = ?")
                .param(text)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_sent_while_the_database_is_away_arrives_by_itself_once_and_leaves_nothing_on_the_phone() {
        String text = "瑞海北路7号小区北门，集装箱挡住消防通道一个多月";
        Resident resident = resident();
        resident.writes(text).at("瑞海北路7号").isCalled("于先生").leavesPhone("13900005001");
        databaseGoes();
        resident.sends();
        assertThat(outbox(resident)).isVisible();
        assertThat(outbox(resident)).containsText("尚未送出");
        assertThat(outbox(resident)).containsText("已保存在本机，恢复后自动重发");
        assertThat(resident.box()).hasValue(text);
        resident.shot("portal-outbox");
        databaseComes();
        arrives(resident);
        assertThat(arisen(text)).isEqualTo(1);
        assertThat(resident.page().evaluate(NOTHING_LEFT)).isEqualTo("");
    }

    @Test
    void a_page_that_is_closed_meanwhile_and_opened_again_goes_on_sending() {
        String text = "延安三路公交站牌倒了，压在人行道上";
        Resident resident = resident();
        resident.writes(text).at("延安三路");
        databaseGoes();
        resident.sends();
        assertThat(outbox(resident)).isVisible();
        Page later = resident.visitor().context().newPage();
        resident.page().close();
        later.navigate("/"); // the form can be opened while the database is away
        assertThat(later.locator("[data-outbox]")).isVisible();
        assertThat(later.locator("#text")).hasValue(text);
        databaseComes();
        assertThat(later.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("收到了")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(arisen(text)).isEqualTo(1);
        assertThat(later.evaluate(NOTHING_LEFT)).isEqualTo("");
    }

    @Test
    void a_form_that_was_taken_but_whose_answer_was_lost_is_not_taken_twice() {
        String text = "小区东门井盖缺了一块，夜里看不见";
        Resident resident = resident();
        AtomicInteger tries = new AtomicInteger();
        resident.page().route("**/portal/submit", route -> loseFirstAnswer(route, tries));
        resident.writes(text).at("瑞海北路9号");
        resident.visitor().expectLostNetwork();
        resident.sends();
        arrives(resident);
        assertThat(tries.get()).isGreaterThan(1);
        assertThat(arisen(text)).isEqualTo(1);
    }

    private static void loseFirstAnswer(Route route, AtomicInteger tries) {
        if (tries.incrementAndGet() == 1) {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void without_a_network_it_waits_for_one() {
        String text = "地铁口非机动车乱停，轮椅过不去";
        Resident resident = resident();
        resident.writes(text).at("延安三路");
        resident.visitor().expectLostNetwork();
        resident.visitor().context().setOffline(true);
        resident.sends();
        assertThat(outbox(resident)).isVisible();
        resident.visitor().context().setOffline(false);
        arrives(resident);
        assertThat(arisen(text)).isEqualTo(1);
    }

    @Test
    void what_waits_can_be_changed_or_thrown_away() {
        String text = "楼上装修午休时间还在施工";
        Resident resident = resident();
        resident.writes(text).at("延安三路");
        databaseGoes();
        resident.sends();
        outbox(resident).getByText("修改").click();
        assertThat(outbox(resident)).isHidden();
        resident.writes(text + "，已经三天");
        resident.sends();
        assertThat(outbox(resident)).isVisible();
        resident.page().onceDialog(Dialog::accept);
        outbox(resident).getByText("删除，不送了").click();
        assertThat(outbox(resident)).isHidden();
        assertThat(resident.box()).hasValue("");
        assertThat(resident.page().evaluate(NOTHING_LEFT)).isEqualTo("");
        databaseComes();
        resident.writes("另一件事：路口绿灯时间太短，老人过不去").at("延安三路");
        assertThat(resident.getsNumber()).startsWith("QD");
        assertThat(arisen(text) + arisen(text + "，已经三天")).isZero();
    }

    @Test
    void a_browser_without_scripts_gets_the_form_back_and_sends_it_again_by_hand() {
        String text = "健身广场的灯到半夜不关，照得睡不着";
        Resident resident = VISITS.withoutScripts();
        resident.visitor().expect(503);
        resident.comes().writes(text).at("延安三路").leavesPhone("13900005002");
        String key = resident.page().locator("input[name=submissionKey]").inputValue();
        databaseGoes();
        resident.sends();
        assertThat(resident.page().locator(".panel.problems")).containsText("您写的都还在");
        assertThat(resident.box()).hasValue(text);
        assertThat(resident.phone()).hasValue("13900005002");
        assertThat(resident.page().locator("input[name=submissionKey]")).hasValue(key);
        resident.shot("portal-outbox-without-scripts");
        databaseComes();
        resident.button("重新提交").click();
        assertThat(resident.page()).hasURL(Pattern.compile("/received"));
        assertThat(arisen(text)).isEqualTo(1);
    }

    @Test
    void a_page_that_needs_the_database_says_so_and_opens_by_itself_when_it_is_back() {
        Resident resident = resident();
        resident.writes("下水道返味，一楼住户没法开窗").at("延安三路").getsNumber();
        String link = resident.page().locator("#link").inputValue();
        databaseGoes();
        resident.page().navigate(link);
        assertThat(resident.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("数据库暂时不可用")))
                .isVisible();
        resident.shot("portal-database-away");
        databaseComes();
        assertThat(resident.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("办到哪一步了")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    @Test
    void an_officer_reads_what_is_the_matter_and_is_back_at_his_list_by_himself() {
        Staff officer = VISITS.officer("zhuanban01");
        officer.visitor().expect(503);
        databaseGoes();
        officer.page().navigate("/desk/all");
        assertThat(officer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("数据库暂时不可用")))
                .isVisible();
        officer.visitor().shot("desk-database-away");
        databaseComes();
        assertThat(officer.page().locator(".desk-bar, .rail, nav").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }
}
