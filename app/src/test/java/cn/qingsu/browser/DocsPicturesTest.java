package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Makes the pictures of {@code docs/images} anew: {@code ./qingsu test -Dtest=DocsPicturesTest -Dupdate.docs=true}. */
@EnabledIfSystemProperty(named = "update.docs", matches = "true")
class DocsPicturesTest {

    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final long LARGEST = 400_000;

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private record Told(String text, String address, String name, String way) {}

    private static final List<Told> TOLD = List.of(
            new Told("感谢社区网格员帮独居老人修好了水管", "即墨区蓝村街道", "孟晚晴", "留下电话"),
            new Told("暖气从昨天晚上开始不热，家里只有十五度，有老人和孩子", "城阳区正阳路", "纪云帆", "留下电话"),
            new Told("海边栈道的护栏松动，周末游人多，怕出事", "市南区八大关街道", "于晓舟", "留下电话"),
            new Told("公司拖欠三个月工资，找了几次都说再等等", "崂山区金家岭街道", "龚一鸣", "保密"),
            new Told("楼下烧烤店每天营业到凌晨两点，油烟和噪声很大", "市北区台东街道", "殷小鱼", "匿名提交"),
            new Told("瑞海北路7号瑞海景园有集装箱挡住消防通道", "市北区瑞海北路7号", "于小海", "留下电话"));

    @Test
    void the_desk_the_form_and_the_progress() throws IOException {
        String last = "";
        Resident resident = VISITS.resident();
        for (Told each : TOLD) {
            resident.comes().writes(each.text()).at(each.address()).isCalled(each.name());
            resident.leavesPhone("13900004321").chooses(each.way());
            if (each.equals(TOLD.getLast())) {
                resident.page().evaluate("scrollTo(0, 0)");
                resident.visitor().picture(IMAGES.resolve("portal.png"));
            }
            last = resident.getsNumber();
        }
        resident.looksAtProgress();
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.opensRow(last).sees("待受理");
        dispatcher.chooses(dispatcher.page().getByLabel("诉求分类"), "消防通道", "消防通道占用");
        dispatcher.chooses(dispatcher.page().getByLabel("事发街道、镇"), "湖岛", "湖岛街道");
        assertThat(dispatcher.detail().locator(".candidate.first")).containsText("湖岛街道");
        dispatcher.page().evaluate("document.activeElement.blur()");
        dispatcher.visitor().picture(IMAGES.resolve("desk.png"));
        dispatcher
                .detail()
                .locator(".candidate.first")
                .getByRole(AriaRole.BUTTON)
                .click();
        dispatcher.sees("待签收");
        resident.page().reload();
        resident.visitor().picture(IMAGES.resolve("progress.png"));
        for (String name : List.of("desk.png", "portal.png", "progress.png")) {
            assertThat(Files.size(IMAGES.resolve(name))).as(name).isLessThan(LARGEST);
        }
    }

    /** For the agent's guide. */
    @Test
    void the_workbench_during_a_call() throws IOException {
        Situation.told(VISITS.qingsu(), "瑞海北路7号消防通道被集装箱堵住", "于小海", "13900004322", PrivacyLevel.OPEN)
                .inProgress();
        Staff agent = VISITS.officer("huawu01");
        agent.page().navigate("/desk/register");
        agent.listens();
        agent.page().keyboard().press("F7");
        agent.page().keyboard().type("13900004322");
        agent.page().keyboard().press("Enter");
        assertThat(agent.page().locator("#caller-history .tell")).containsText("正在办理");
        assertThat(agent.page().locator("#register-text")).isFocused();
        agent.page().keyboard().type("市北区湖岛街道瑞海北路7号，小区暖气不热，室温只有15度，家里有老人");
        assertThat(agent.page().locator(".read")).containsText("湖岛街道");
        agent.page().keyboard().press("Control+b");
        agent.page().keyboard().press("F4");
        assertThat(agent.page().locator("#pane-answer .known").first()).isVisible();
        agent.visitor().picture(IMAGES.resolve("workbench.png"));
        assertThat(Files.size(IMAGES.resolve("workbench.png"))).isLessThan(LARGEST);
    }
}
