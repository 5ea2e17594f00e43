package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.CitizenCases.Progress;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What residents do with the form, wisely or not: nothing is lost, nothing is doubled, everything is answered in plain words. */
class PortalFormTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private Progress caseOf(String number) {
        CitizenCases cases = VISITS.qingsu().bean(CitizenCases.class);
        return cases.byNumber(number).flatMap(cases::progress).orElseThrow();
    }

    private Resident refused() {
        Resident resident = VISITS.resident().comes();
        resident.visitor().expect(422);
        return resident;
    }

    private static Locator problems(Resident resident) {
        return resident.page().locator(".panel.problems");
    }

    @Test
    void an_empty_form_is_answered_beside_its_field() {
        Resident resident = refused();
        resident.leavesPhone("13900001234").sends();
        assertThat(problems(resident)).containsText("没有送出");
        assertThat(resident.box()).hasAttribute("aria-invalid", "true");
        assertThat(resident.phone()).hasValue("13900001234");
        resident.shot("portal-refused-empty");
    }

    @Test
    void one_character_too_many_is_counted_and_refused_and_nothing_is_lost() {
        Resident resident = refused();
        String text = "路".repeat(5_001);
        resident.writes(text).at("瑞海北路7号");
        assertThat(resident.page().locator("#text-count")).containsText("多了 1 字");
        resident.sends();
        assertThat(problems(resident)).isVisible();
        assertThat(resident.box()).hasValue(text);
        assertThat(resident.page().getByLabel("在哪里")).hasValue("瑞海北路7号");
        resident.shot("portal-refused-long");
    }

    @Test
    void a_text_of_emoji_alone_says_nothing() {
        Resident resident = refused();
        resident.writes("😡😡😡").sends();
        assertThat(problems(resident)).isVisible();
        assertThat(resident.box()).hasValue("😡😡😡");
    }

    @Test
    void rare_characters_are_kept_whole() {
        Resident resident = VISITS.resident().comes();
        String text = "䶮山路𫍽家小区门口路灯不亮，晚上看不清路";
        resident.writes(text);
        assertThat(resident.page().locator("#text-count")).containsText("20 / 5000 字");
        String number = resident.isCalled("𫍽䶮").leavesPhone("13900001235").getsNumber();
        assertThat(caseOf(number).text()).isEqualTo(text);
        resident.looksAtProgress();
        assertThat(resident.page().locator(".own-title")).containsText("䶮山路𫍽家小区");
        resident.shot("portal-rare-characters");
    }

    @Test
    void a_script_is_shown_as_the_words_it_is() {
        Resident resident = VISITS.resident().comes();
        String text = "<script>document.title='x'</script><img src=x onerror=alert(1)>楼道堆物没人管";
        resident.writes(text).at("<b>瑞海北路7号</b>");
        resident.getsNumber();
        resident.looksAtProgress();
        assertThat(resident.page().locator(".own-title")).containsText("<script>");
        assertThat(resident.page()).hasTitle(Pattern.compile("办理进度"));
        resident.shot("portal-script");
    }

    @Test
    void a_phone_that_is_none_is_said_beside_the_field() {
        Resident resident = refused();
        resident.writes("小区北门路灯坏了一个星期").leavesPhone("1390000").sends();
        assertThat(resident.page().locator("#phone-error")).isVisible();
        assertThat(resident.box()).hasValue("小区北门路灯坏了一个星期");
        resident.shot("portal-refused-phone");
    }

    @Test
    void a_pin_is_put_on_the_map_by_touch() {
        Resident resident = VISITS.resident().comes();
        resident.writes("路口井盖松动，车一压就响");
        resident.button("在地图上选点").tap();
        Locator map = resident.page().locator("#place-map canvas");
        assertThat(map).isVisible();
        assertThat(resident.page().locator("#place-map .place-name").first()).isAttached();
        BoundingBox box = resident.page().locator("#place-map").boundingBox();
        resident.page().touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(resident.page().locator("[data-pinned]")).isVisible();
        assertThat(resident.page().locator("input[name=lon]")).hasValue(Pattern.compile("1[12][0-9]\\.[0-9]{6}"));
        resident.shot("portal-map");
    }

    @Test
    void a_pin_in_the_sea_is_refused_and_may_be_taken_away() {
        Resident resident = refused();
        resident.writes("海边栈道栏杆断了");
        pin(resident, "121.500000", "35.500000");
        resident.sends();
        assertThat(resident.page().locator("#map-error")).isVisible();
        resident.shot("portal-refused-sea");
        resident.button("去掉选点").click();
        resident.at("栈桥");
        assertThat(caseOf(resident.getsNumber()).place().point()).isNull();
    }

    /** What positioning by the browser does. */
    private static void pin(Resident resident, String lon, String lat) {
        resident.page().locator("input[name=lon]").evaluate("(field, value) => field.value = value", lon);
        resident.page()
                .locator("input[name=lat]")
                .evaluate(
                        "(field, value) => { field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); }",
                        lat);
    }

    @Test
    void the_own_position_becomes_the_pin() {
        Resident resident = VISITS.resident();
        resident.visitor().context().grantPermissions(List.of("geolocation"));
        resident.visitor().context().setGeolocation(new Geolocation(36.12, 120.38));
        resident.comes().writes("门前雨水口堵了，一下雨就积水");
        resident.button("使用我的位置").click();
        assertThat(resident.page().locator("[data-pinned-words]")).containsText("您现在的位置");
        assertThat(caseOf(resident.getsNumber()).place().district()).isNotNull();
    }

    @Test
    void pressing_twice_sends_once() {
        Resident resident = VISITS.resident().comes();
        resident.writes("夜里工地施工噪音，十二点还在打桩");
        resident.page()
                .evaluate(
                        "() => { const b = document.querySelector('#submit [type=submit]'); b.click(); b.click(); b.click(); }");
        assertThat(resident.page()).hasURL(Pattern.compile("/received"));
        assertThat(VISITS.qingsu()
                        .sql()
                        .sql("select count(*) from request.request where text = :text")
                        .param("text", "夜里工地施工噪音，十二点还在打桩")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_goes_back_finds_no_form_that_was_sent() {
        Resident resident = VISITS.resident().comes();
        resident.writes("广场舞声音太大，孩子没法写作业");
        resident.getsNumber();
        resident.page().goBack();
        assertThat(resident.page()).hasURL(Pattern.compile("/$"));
        assertThat(resident.box()).hasValue("");
    }

    @Test
    void a_form_that_is_replayed_gets_the_number_that_it_got_before() {
        Resident resident = VISITS.resident().comes();
        resident.writes("公交站牌被树挡住，看不见");
        String key = resident.page().locator("input[name=submissionKey]").inputValue();
        String number = resident.getsNumber();
        FormData again = FormData.create()
                .set("text", "公交站牌被树挡住，看不见")
                .set("submissionKey", key)
                .set(
                        "_csrf",
                        String.valueOf(
                                resident.page().locator("meta[name=_csrf]").getAttribute("content")));
        APIResponse answer = resident.page()
                .request()
                .post("/portal/submit", RequestOptions.create().setForm(again));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(number);
    }

    @Test
    void a_form_without_scripts_works_too() {
        Resident resident = VISITS.withoutScripts().comes();
        resident.visitor().expect(422);
        resident.sends();
        assertThat(problems(resident)).isVisible();
        resident.writes("健身器材坏了，螺丝露在外面").leavesPhone("13900001236");
        assertThat(resident.getsNumber()).startsWith("QD");
        resident.looksAtProgress();
    }

    @Test
    void words_of_danger_show_whom_to_call() {
        Resident resident = VISITS.resident().comes();
        resident.writes("楼下着火了");
        assertThat(resident.page().locator("#danger")).isVisible();
        assertThat(resident.page().locator("#danger a[href='tel:119']")).isVisible();
        resident.shot("portal-danger");
    }

    @Test
    void what_was_typed_is_there_after_a_reload() {
        Resident resident = VISITS.resident().comes();
        resident.writes("小区垃圾桶满了三天没人收").at("延安三路");
        assertThat(resident.page().locator("[data-draft-note]")).containsText("已保存在本机");
        resident.page().reload();
        assertThat(resident.box()).hasValue("小区垃圾桶满了三天没人收");
        assertThat(resident.page().getByLabel("在哪里")).hasValue("延安三路");
    }

    @Test
    void the_case_is_found_again_by_number_and_phone_only() {
        Resident resident = VISITS.resident().comes();
        String number = resident.writes("健身步道的灯不亮").leavesPhone("13900001237").getsNumber();
        Resident later = VISITS.resident();
        later.visitor().expect(422);
        Page page = later.page();
        page.navigate("/track");
        page.getByLabel("编号").fill(number);
        later.phone().fill("13900009999");
        later.button("查询").click();
        assertThat(page.locator(".panel.problems")).containsText("没有查到");
        later.shot("portal-track-refused");
        later.phone().fill("139 0000 1237");
        Response answer = page.waitForNavigation(() -> later.button("查询").click());
        assertThat(answer.url()).doesNotContain("1237").doesNotContain(number);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("健身步道的灯不亮")))
                .isVisible();
    }
}
