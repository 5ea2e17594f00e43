package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.intake.attachment.Sample;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Registered;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The case page: an empty, a full and an overlong case, looked at now and as it was, and taken along on paper. */
class CasePageTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static void later(Duration time) {
        VISITS.qingsu().clock().advance(time);
    }

    private static Situation full(String text, String phone) {
        Situation one = Situation.told(VISITS.qingsu(), text, "于小海", phone, PrivacyLevel.OPEN);
        later(Duration.ofMinutes(8));
        one.does("zhuanban01", new Command.Accept());
        later(Duration.ofMinutes(3));
        one.does(
                "zhuanban01",
                new Command.Dispatch(
                        new UnitCode("370203033"), List.of(new UnitCode("370203ZF")), "占用消防通道，请先到现场挪开集装箱，再查经营手续"));
        // within a quarter of an hour nothing happens by itself that a command would trip over
        later(Duration.ofMinutes(5));
        one.does("hudao01", new Command.Acknowledge(null));
        later(Duration.ofMinutes(3));
        one.does("hudao01", new Command.RecordContact(null, true, "已电话联系，诉求人下午在家，约 15 时到现场"));
        one.does(
                "hudao01",
                new Command.SubDispatch(
                        null,
                        VISITS.qingsu()
                                .bean(Accounts.class)
                                .find("shequ01")
                                .orElseThrow()
                                .unit(),
                        "请社区陪同到现场"));
        attaches(one);
        later(Duration.ofMinutes(4));
        one.does("hudao01", new Command.NoteProgress(null, "现场核实：集装箱两只，系瑞海景园物业临时堆放"));
        return one;
    }

    private static void attaches(Situation one) {
        Accounts accounts = VISITS.qingsu().bean(Accounts.class);
        var unit = accounts.officer(accounts.find("hudao01").orElseThrow().id()).orElseThrow();
        try {
            String token = VISITS.qingsu()
                    .bean(Uploads.class)
                    .take(new ByteArrayInputStream(Sample.jpeg(800, 600)), "现场.jpg", new Sender.Staff(unit.account()))
                    .orElseThrow()
                    .token();
            VISITS.qingsu()
                    .bean(CaseFiles.class)
                    .attachInternal(one.id(), List.of(token), unit)
                    .orElseThrow();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Locator chip(Staff staff, String name) {
        return staff.detail()
                .locator("#timeline .filters a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    @Test
    void a_full_case_is_filtered_by_an_address_that_can_be_shared() {
        Situation one = full("瑞海北路7号瑞海景园有集装箱挡住消防通道一个多月，物业不管", "13900017001");
        Staff leader = VISITS.officer("banzhang01").finds(one.number());
        leader.shot("case-full");
        chip(leader, "流转").click();
        assertThat(leader.page()).hasURL(Pattern.compile("timeline=hop"));
        assertThat(leader.detail()
                        .locator(".timeline > li[data-kind=registration]")
                        .first())
                .isHidden();
        assertThat(leader.detail().locator(".timeline > li[data-kind=hop]").first())
                .isVisible();
        leader.page().reload();
        leader.listens();
        assertThat(chip(leader, "流转")).hasAttribute("aria-current", "true");
        assertThat(leader.detail()
                        .locator(".timeline > li[data-kind=registration]")
                        .first())
                .isHidden();
        chip(leader, "附件").click();
        assertThat(leader.detail().locator(".timeline")).containsText("上传 1 个附件");
        chip(leader, "查阅").click();
        assertThat(leader.page()).hasURL(Pattern.compile("timeline=view"));
        assertThat(leader.detail().locator(".timeline > li[data-kind=view]").first())
                .isVisible();
        leader.detail().locator("#timeline").scrollIntoViewIfNeeded();
        leader.shot("case-timeline-looks");
        chip(leader, "全部").click();
        assertThat(leader.page()).not().hasURL(Pattern.compile("timeline="));
        assertThat(leader.detail().locator(".timeline > li[data-kind=view]").first())
                .isHidden();
        leader.detail().locator("#timeline").scrollIntoViewIfNeeded();
        leader.shot("case-timeline");
    }

    @Test
    void a_clock_is_explained_by_the_keyboard_alone() {
        Situation one = full("瑞海北路7号南门垃圾桶满了三天没人清", "13900017002");
        Staff unit = VISITS.officer("hudao01").finds(one.number());
        Locator clock = unit.detail().locator("details.sla").first();
        clock.locator("summary").focus();
        unit.page().keyboard().press("Enter");
        assertThat(clock.getByRole(AriaRole.GROUP)).isVisible();
        assertThat(clock).containsText("时限规则第");
        assertThat(clock).containsText("还有");
        unit.shot("case-clock");
        unit.page().keyboard().press("Escape");
        assertThat(clock.locator(".sla-explained")).isHidden();
        assertThat(clock.locator("summary")).isFocused();
    }

    @Test
    void an_earlier_moment_is_looked_at_and_left_again() {
        Situation one = full("瑞海北路7号二单元楼道堆放旧家具", "13900017003");
        Staff unit = VISITS.officer("hudao01").finds(one.number()).sees("办理中");
        unit.detail()
                .locator(".timeline > li:has(.then)")
                .filter(new Locator.FilterOptions().setHasText("请先到现场挪开集装箱"))
                .first()
                .locator(".then")
                .click();
        unit.sees("待签收");
        assertThat(unit.page()).hasURL(Pattern.compile("asof="));
        assertThat(unit.detail().locator(".past-bar")).containsText("的样子");
        assertThat(unit.detail().locator(".case-actions")).hasCount(0);
        unit.shot("case-as-it-was");
        unit.detail().getByText("前一步").click();
        unit.sees("待转办");
        unit.detail().getByText("回到现在").click();
        unit.sees("办理中");
        assertThat(unit.page()).not().hasURL(Pattern.compile("asof="));
    }

    @Test
    void related_cases_stand_beside_it() {
        full("瑞海北路7号地下车库漏水", "13900017004");
        Situation second = full("瑞海北路7号地下车库又漏水了，车都泡了", "13900017004");
        Staff leader = VISITS.officer("banzhang01").finds(second.number());
        Locator related = leader.detail().locator("[data-related]");
        related.locator("summary").click();
        assertThat(related.locator(".related h4").first()).containsText("同一诉求人");
        assertThat(related).containsText("瑞海北路7号地下车库漏水");
        related.scrollIntoViewIfNeeded();
        leader.shot("case-related");
    }

    @Test
    void a_case_is_taken_along_on_paper() throws IOException {
        Situation one = full("瑞海北路7号瑞海景园有集装箱挡住消防通道一个多月，物业不管，请打13900017005", "13900017005");
        one.does(
                "hudao01",
                new Command.Reply(
                        null,
                        "会同区综合行政执法局、社区到现场，责令物业当场挪离集装箱两只，划设禁停标线；经营手续正在补办，物业负责人已签承诺书。",
                        "您好，您反映的集装箱占用消防通道问题，我街道已会同执法部门督促物业于当日挪离，通道恢复畅通。感谢您的监督。",
                        Claim.SOLVED));
        Staff leader = VISITS.officer("banzhang01").finds(one.number());
        leader.presses("打印");
        assertThat(leader.dialog()).containsText("诉求办理单");
        leader.shot("case-print-dialog");
        Download masked = leader.page()
                .waitForDownload(() -> leader.dialog().getByText("下载 PDF").click());
        assertThat(masked.suggestedFilename()).isEqualTo("诉求办理单 " + one.number() + ".pdf");
        assertThat(paper(masked.path(), "print-case"))
                .contains("集装箱", "139****7005")
                .doesNotContain("13900017005");
        Staff.ticks(leader.dialog(), "承办单");
        leader.page().getByLabel("要印姓名、电话的目的").fill("上门核实，需带联系方式");
        Download order = leader.page()
                .waitForDownload(() -> leader.dialog().getByText("下载 PDF").click());
        assertThat(paper(order.path(), "print-order")).contains("承办单", "13900017005", "于小海");
    }

    private static String paper(Path file, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 90),
                        "png",
                        Path.of("target", "screenshots", name + "-" + (page + 1) + ".png")
                                .toFile());
            }
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void an_empty_case_teaches_what_will_stand_there() {
        Registered one = VISITS.qingsu()
                .bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "路灯不亮。")
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
        Staff leader = VISITS.officer("banzhang01").finds(one.number()).sees("待受理");
        assertThat(leader.detail()).containsText("没有留下姓名和电话");
        leader.shot("case-empty");
        leader.detail().locator("[data-related] summary").click();
        assertThat(leader.detail().locator(".related")).containsText("核定分类和街道后显示");
    }

    @Test
    void an_overlong_case_stays_in_order() throws IOException {
        StringBuilder text = new StringBuilder("关于瑞海景园小区多年来物业服务质量持续下降、公共收益不公开、消防设施损坏无人维修等若干问题的反映。");
        for (int line = 1; line <= 80; line++) {
            text.append("\n第")
                    .append(line)
                    .append("条：")
                    .append(line % 7 == 0 ? "无空格的长串" + "A1".repeat(60) : "物业对公共区域照明、电梯、绿化、保洁均不履行合同义务，多次沟通未果。");
        }
        Situation one = Situation.told(VISITS.qingsu(), text.toString(), "于小海", "13900017006", PrivacyLevel.OPEN)
                .inProgress();
        for (int day = 1; day <= 40; day++) {
            one.does("hudao01", new Command.NoteProgress(null, "第 " + day + " 次入户核实，已登记住户意见并转物业整改，下周复查。"));
        }
        Staff unit = VISITS.officer("hudao01").finds(one.number());
        unit.shot("case-overlong");
        Object wide = unit.page().evaluate("document.documentElement.scrollWidth <= innerWidth");
        assertThat(wide).isEqualTo(true);
        unit.detail().locator("#timeline").scrollIntoViewIfNeeded();
        unit.shot("case-overlong-timeline");
        unit.presses("打印");
        Download file = unit.page()
                .waitForDownload(() -> unit.dialog().getByText("下载 PDF").click());
        assertThat(paper(file.path(), "print-overlong")).contains("第80条", "第 40 次入户核实");
    }
}
