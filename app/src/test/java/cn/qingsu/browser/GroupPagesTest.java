package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same matter again: seen while it is registered and beside the case, merged by one press, led by another. */
class GroupPagesTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static Situation told(String text, String phone) {
        return Situation.told(VISITS.qingsu(), text, "纪小满", phone, PrivacyLevel.OPEN);
    }

    @Test
    void an_agent_sees_the_matter_on_file_while_writing_and_merges_by_one_press() {
        Situation first = told("碧海公寓8号楼消防通道被两辆面包车堵死，消防车进不来", "13900008001");
        Staff agent = VISITS.officer("huawu01");
        agent.page().navigate("/desk/register");
        agent.listens();
        agent.page().getByLabel("诉求内容").fill("碧海公寓8号楼楼下消防通道停着面包车，救护车都进不来，请派人处理");
        agent.chooses(agent.page().getByLabel("事发街道、镇"), "湖岛", "湖岛街道");
        Locator twin = agent.page().locator(".twin").filter(new Locator.FilterOptions().setHasText(first.number()));
        assertThat(twin).containsText("很可能是同一件");
        agent.shot("register-twins");
        twin.locator("button[name=mergeInto]").click();
        assertThat(agent.page().getByText("已并入 " + first.number())).isVisible();
        agent.shot("register-joined");
    }

    @Test
    void a_dispatcher_merges_beside_the_case_and_lets_another_lead() {
        Situation lead = told("康居新村12号楼楼道里有人飞线充电，担心着火", "13900008011");
        Situation better = told("康居新村12号楼2单元一楼住户从窗户拉线给电瓶车充电，很危险", "13900008012");
        Situation third = told("举报康居新村12号楼飞线充电，线都裸着", "13900008013");
        third.does("zhuanban01", new Command.Merge(lead.id(), "同一事项"));
        Staff dispatcher = VISITS.officer("zhuanban01").finds(better.number()).sees("待受理");
        Locator twin = dispatcher
                .detail()
                .locator(".twins .twin")
                .filter(new Locator.FilterOptions().setHasText(lead.number()));
        assertThat(twin).containsText("另有 1 件已并入");
        dispatcher.shot("case-twins");
        twin.locator("button[type=submit]").click();
        dispatcher.sees("并单");
        dispatcher.finds(lead.number());
        Locator group = dispatcher.detail().locator(".group");
        assertThat(group).containsText("共 3 件");
        Locator member = group.locator(".twin").filter(new Locator.FilterOptions().setHasText(better.number()));
        member.getByText("处理").click();
        member.getByLabel("改由这一件作主件的理由").fill("写明了单元和楼层");
        dispatcher.shot("case-group");
        member.locator("form button[type=submit]").click();
        dispatcher.sees("并单");
        dispatcher.finds(better.number()).sees("待受理");
        assertThat(dispatcher.detail().locator(".timeline")).containsText("改为主件");
        assertThat(dispatcher.page()).hasURL(Pattern.compile("/desk/cases/"));
    }
}
