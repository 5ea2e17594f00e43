package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.OwnFiles;
import cn.qingsu.intake.attachment.Sample;
import cn.qingsu.intake.attachment.SampleDocument;
import cn.qingsu.intake.attachment.content.FileKind;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Photos, recordings and files, from a phone to the unit and back. */
class AttachmentsOnThePageTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Sample.photo(1200, 900, 1, 120.3563, 36.1189));
    }

    private static void chooses(Page page, FilePayload... files) {
        page.locator("#files [data-attach-input]").last().setInputFiles(files);
    }

    private static Locator attached(Page page, String state) {
        return page.locator("li.attached[data-state=" + state + "]");
    }

    private static RequestId id(String number) {
        return VISITS.qingsu().bean(CitizenCases.class).byNumber(number).orElseThrow();
    }

    private static List<Attachment> files(String number) {
        return VISITS.qingsu().bean(OwnFiles.class).of(id(number));
    }

    @Test
    void a_photo_goes_from_a_phone_to_the_unit_and_the_units_photo_comes_back() {
        Resident resident = VISITS.resident().comes();
        resident.writes("瑞海北路7号小区北门，集装箱挡住消防通道一个多月").leavesPhone("13900006001");
        chooses(resident.page(), photo("消防通道.jpg"));
        assertThat(attached(resident.page(), "there")).hasCount(1);
        Locator offer = resident.page().locator("[data-attach-place]");
        assertThat(offer).containsText("用作诉求地点");
        assertThat(resident.page().locator("input[name=lon]")).hasValue("");
        offer.scrollIntoViewIfNeeded();
        resident.shot("attachments-1-place-offered");
        resident.button("用这个地点").click();
        assertThat(resident.page().locator("[data-pinned-words]")).containsText("照片的拍摄位置");
        assertThat(resident.page().locator("input[name=lon]")).hasValue(Pattern.compile("120\\.356"));
        String number = resident.getsNumber();
        assertThat(files(number)).hasSize(1);

        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.finds(number);
        Locator card = dispatcher.detail().locator("#case-files");
        assertThat(card.locator("img")).hasJSProperty("complete", true);
        assertThat(card.locator("img").evaluate("image => image.naturalWidth")).isEqualTo(480);
        card.scrollIntoViewIfNeeded();
        dispatcher.shot("attachments-2-case");
        blackens(dispatcher);

        dispatcher.page().keyboard().press("Escape");
        atWork(number);
        Staff street = VISITS.officer("hudao01");
        street.finds(number);
        assertThat(street.detail().locator("#case-files")).containsText("有遮挡");
        replies(street);

        Staff reviewer = VISITS.officer("shenhe01");
        reviewer.finds(number);
        assertThat(reviewer.detail().locator("#case-files .pictures > li")).hasCount(3);
        reviewer.detail().locator("#case-files").scrollIntoViewIfNeeded();
        reviewer.shot("attachments-6-review");
        resident.looksAtProgress();
        assertThat(resident.page().getByText("处理后")).hasCount(0);
        reviewer.presses("审核通过").sees("待回访");
        resident.page().reload();
        Locator after = resident.page().locator(".answer-sheet .pictures");
        assertThat(after).hasCount(2);
        after.last().scrollIntoViewIfNeeded();
        assertThat(after.last().locator("img")).hasJSProperty("complete", true);
        resident.shot("attachments-7-citizen");
        after.last().locator("a").click();
        assertThat(resident.page().locator("dialog.lightbox img")).isVisible();
        resident.shot("attachments-8-citizen-large");
    }

    private static void atWork(String number) {
        VISITS.qingsu()
                .sql()
                .sql("update request.request set category = '240101' where number = ?")
                .param(number)
                .update();
        Situation.of(VISITS.qingsu(), number).inProgress();
    }

    private static void blackens(Staff dispatcher) {
        dispatcher.detail().locator("#case-files a[data-lightbox]").click();
        Locator large = dispatcher.page().locator("dialog.lightbox");
        assertThat(large.locator("img")).isVisible();
        assertThat(large.locator("img")).hasJSProperty("complete", true);
        dispatcher.shot("attachments-3-large");
        large.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("遮挡"))
                .click();
        BoundingBox box = large.locator(".layer").boundingBox();
        dispatcher.page().mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.4);
        dispatcher.page().mouse().down();
        dispatcher.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.7);
        dispatcher.page().mouse().up();
        large.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("加一块"))
                .click();
        dispatcher.page().keyboard().press("ArrowRight");
        dispatcher.page().keyboard().press("Shift+ArrowDown");
        assertThat(large.locator(".black")).hasCount(2);
        dispatcher.shot("attachments-4-blacken");
        large.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存遮挡"))
                .click();
        assertThat(large).hasCount(0);
        assertThat(dispatcher.detail().locator("#case-files")).containsText("有遮挡");
    }

    private static void replies(Staff street) {
        Locator panel = street.detail();
        panel.getByLabel("办理经过").fill("现场约谈物业，租户承诺移走");
        panel.getByLabel("给诉求人的答复").fill("您反映的集装箱已移走，消防通道已恢复畅通。");
        Staff.ticks(panel, "已解决");
        panel.locator("[data-attach=before] input[type=file]").setInputFiles(photo("前.jpg"));
        panel.locator("[data-attach=after] input[type=file]")
                .setInputFiles(new FilePayload("后.png", "image/png", Sample.png(900, 700)));
        assertThat(attached(street.page(), "there")).hasCount(2);
        panel.locator("[data-attach=after]").scrollIntoViewIfNeeded();
        street.shot("attachments-5-reply");
        street.answersDemands().presses("送审").sees("待审核");
        assertThat(street.detail().locator("#case-files .pictures > li")).hasCount(3);
    }

    @Test
    void what_is_no_picture_is_said_beside_it_and_the_form_goes_without_it() {
        Resident resident = VISITS.resident().comes();
        resident.visitor().expect(422);
        resident.writes("路口信号灯不亮，早高峰很乱").leavesPhone("13900006002");
        chooses(resident.page(), new FilePayload("照片.jpg", "image/jpeg", SampleDocument.zip(Map.of("a", "b"))));
        assertThat(attached(resident.page(), "refused")).containsText("压缩包");
        resident.page().locator("#files").scrollIntoViewIfNeeded();
        resident.shot("attachments-refused");
        assertThat(files(resident.getsNumber())).isEmpty();
    }

    /** What a browser draws, in the format in which messengers save pictures. */
    private static final String WEBP = """
            () => {
              const canvas = document.createElement('canvas');
              canvas.width = 640;
              canvas.height = 480;
              const brush = canvas.getContext('2d');
              brush.fillStyle = 'rgb(170, 60, 40)';
              brush.fillRect(0, 0, 320, 480);
              return canvas.toDataURL('image/webp', 0.8).split(',')[1];
            }
            """;

    @Test
    void a_webp_from_a_messenger_is_kept_as_a_photo() {
        Resident resident = VISITS.resident().comes();
        byte[] webp = Base64.getDecoder().decode((String) resident.page().evaluate(WEBP));
        resident.writes("邻居在群里发的照片，消防栓坏了").leavesPhone("13900006012");
        chooses(resident.page(), new FilePayload("微信图片.webp", "image/webp", webp));
        assertThat(attached(resident.page(), "there")).hasCount(1);
        assertThat(files(resident.getsNumber()))
                .singleElement()
                .satisfies(file -> assertThat(file.kind()).isEqualTo(FileKind.JPEG));
    }

    @Test
    void a_photo_that_was_taken_without_network_goes_with_the_form_when_the_network_is_back() {
        Resident resident = VISITS.resident().comes();
        resident.visitor().expectLostNetwork();
        resident.writes("山上步道护栏断了一截，没有信号的地方拍的").leavesPhone("13900006003");
        resident.visitor().context().setOffline(true);
        chooses(resident.page(), photo("护栏.jpg"));
        assertThat(attached(resident.page(), "waiting")).hasCount(1);
        resident.sends();
        assertThat(resident.page().locator("[data-outbox]")).isVisible();
        resident.shot("attachments-waiting");
        resident.visitor().context().setOffline(false);
        resident.page().reload();
        assertThat(resident.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("收到了")))
                .isVisible(LONG);
        String number = String.join(
                "", resident.page().locator(".big-number .groups span").allInnerTexts());
        assertThat(files(number)).hasSize(1);
        resident.comes();
        assertThat(resident.page().locator("li.attached")).hasCount(0);
    }

    @Test
    void a_photo_stays_when_the_page_is_opened_again_and_goes_when_it_is_taken_away() {
        Resident resident = VISITS.resident().comes();
        resident.writes("下水道堵了，污水漫到路上");
        chooses(resident.page(), photo("一.jpg"), photo("二.jpg"));
        assertThat(attached(resident.page(), "there")).hasCount(2);
        resident.page().reload();
        assertThat(attached(resident.page(), "there")).hasCount(2);
        resident.page().getByLabel("去掉 一.jpg").click();
        assertThat(files(resident.getsNumber())).hasSize(1);
    }

    @Test
    void a_voice_is_recorded_and_heard() {
        Resident resident = VISITS.resident();
        resident.visitor().context().grantPermissions(List.of("microphone"));
        resident.comes().writes("说不清楚，录了一段").leavesPhone("13900006005");
        Locator record = resident.page().locator("[data-record]");
        record.click();
        assertThat(record).containsText("停止 0:01");
        record.click();
        assertThat(attached(resident.page(), "there")).hasCount(1);
        String number = resident.getsNumber();
        assertThat(files(number).getFirst().isSound()).isTrue();
        Staff agent = VISITS.officer("huawu01");
        agent.finds(number);
        assertThat(agent.detail().locator("#case-files audio")).isVisible();
        agent.detail().locator("#case-files").scrollIntoViewIfNeeded();
        agent.shot("attachments-voice");
    }

    @Test
    void what_was_asked_for_is_supplemented_with_a_photo() {
        Situation situation = Situation.told(VISITS.qingsu(), "楼上漏水", "王小明", "13900006004", PrivacyLevel.OPEN)
                .does("zhuanban01", new Command.AskSupplement("请拍一张漏水处的照片"));
        String token = VISITS.qingsu().bean(TrackingTokens.class).of(situation.id());
        Resident resident = VISITS.resident();
        Page page = resident.page();
        page.navigate("/portal/r/" + token);
        page.getByLabel("您的补充").fill("照片里是卫生间的顶");
        chooses(page, photo("漏水.jpg"));
        assertThat(attached(page, "there")).hasCount(1);
        resident.shot("attachments-supplement");
        resident.button("送出补充").click();
        assertThat(page.locator(".thanks")).isVisible();
        assertThat(files(situation.number())).hasSize(1);
        page.getByText("我当时说的").click();
        assertThat(page.locator("details .pictures img")).isVisible();
        resident.shot("attachments-own");
    }
}
