package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the hotline knows, as agents, writers and residents use it; and standard texts by keyboard. */
class KnowledgeTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void an_agent_finds_an_article_and_answers_with_it_by_keyboard() {
        Situation heating = Situation.told(VISITS.qingsu(), "暖气不热，室温多少度算达标？", "殷三诺", "13900008003", PrivacyLevel.OPEN);
        Staff agent = VISITS.officer("huawu01");
        Page page = agent.page();
        page.keyboard().press("g");
        page.keyboard().press("k");
        assertThat(page).hasURL(Pattern.compile("/desk/knowledge"));
        agent.listens();
        page.keyboard().press("f");
        assertThat(page.locator("#words")).isFocused();
        page.keyboard().type("暖气不热");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-rows] .row").first()).containsText("室温达不到供热标准怎么办");
        agent.listens();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("#content h1")).hasText("室温达不到供热标准怎么办");
        assertThat(page.locator("#content .answer-text ol li")).hasCount(4);
        agent.shot("knowledge-article");
        page.navigate("/desk/cases/" + heating.id());
        agent.listens();
        page.keyboard().press("d");
        Locator citation = agent.dialog().getByLabel("依据的文件或知识条目");
        citation.focus();
        assertThat(agent.dialog().locator("[role=option]").first()).containsText("室温达不到供热标准怎么办");
        agent.shot("knowledge-citation");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(citation).hasValue(Pattern.compile("^K[0-9]+\\.1《室温达不到供热标准怎么办》$"));
        assertThat(agent.dialog().getByLabel("给诉求人的答复（公开）")).hasValue(Pattern.compile("先联系本小区的供热单位报修"));
        agent.confirms("直接答复");
        assertThat(agent.detail()
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^K[0-9]"))))
                .isVisible();
        agent.shot("knowledge-answered");
    }

    @Test
    void an_article_is_written_by_one_and_published_by_another() {
        Staff leader = VISITS.officer("banzhang01");
        Page page = leader.page();
        page.navigate("/desk/knowledge/new");
        page.getByLabel("标题").fill("共享单车乱停怎么反映");
        page.getByLabel("市民会怎么问").fill("共享单车堵了人行道，找谁？");
        page.locator("#answer").fill("# 怎么办\n1. 说清位置。\n2. 由运营企业限时清理。\n\n占用盲道的请一并说明。");
        page.getByLabel("依据").fill("共享单车管理办法（2026年1月）");
        leader.chooses(page.getByLabel("适用分类"), "单车", "共享单车乱停放");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("预览"))
                .click();
        assertThat(page.locator("#preview h4")).hasText("怎么办");
        assertThat(page.locator("[data-chips]").first()).containsText("共享单车乱停放");
        leader.shot("knowledge-editor");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交审核"))
                .click();
        assertThat(page.locator(".case-head")).containsText("待审核");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("审核通过，发布")))
                .hasCount(0);
        String address = page.url();
        Staff reviewer = VISITS.officer("shenhe01");
        reviewer.page().navigate(address);
        reviewer.listens();
        reviewer.page().keyboard().press("p");
        assertThat(reviewer.page().locator(".case-head")).containsText("已发布");
        reviewer.shot("knowledge-published");
        reviewer.page().navigate("/desk/knowledge?tab=expiring");
        reviewer.listens();
        assertThat(reviewer.page().locator("[data-rows]")).containsText("小学入学怎么报名");
        reviewer.shot("knowledge-expiring");
    }

    @Test
    void a_clerk_inserts_a_standard_text_filled_from_the_case_by_keyboard() {
        Situation blocked = Situation.told(VISITS.qingsu(), "消防通道被车堵住", "殷四诺", "13900008004", PrivacyLevel.OPEN)
                .inProgress();
        Staff clerk = VISITS.officer("hudao01");
        Page page = clerk.page();
        page.navigate("/desk/cases/" + blocked.id());
        clerk.listens();
        Locator text = page.locator("#content textarea[name=publicText]");
        text.focus();
        page.keyboard().press("Control+k");
        assertThat(clerk.dialog()).containsText("插入常用语");
        page.keyboard().type("已办结");
        assertThat(clerk.dialog().locator(".phrases-preview")).containsText("殷先生/女士，您好！");
        assertThat(clerk.dialog().locator(".phrases-preview")).containsText(blocked.number());
        clerk.shot("phrases-picker");
        page.keyboard().press("Enter");
        assertThat(clerk.dialog()).hasCount(0);
        assertThat(text).hasValue(Pattern.compile("^殷先生/女士，您好！您反映的“.*消防通道"));
        assertThat(text).isFocused();
        page.navigate("/desk/phrases");
        clerk.shot("phrases");
        page.navigate("/desk/phrases/new");
        page.getByLabel("名称").fill("到场拍照");
        page.locator("#text").fill("{今天}已到{地点}拍照取证，编号 {编号}。");
        page.getByLabel("用哪一件诉求预览").fill(blocked.number());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("预览"))
                .click();
        assertThat(page.locator(".panel")).containsText("已到市北区·湖岛街道拍照取证，编号 " + blocked.number());
        clerk.shot("phrase-editor");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(page.locator(".table")).containsText("到场拍照");
    }

    @Test
    void a_resident_asks_in_his_own_words_and_reads_the_answer_in_place() {
        Resident resident = VISITS.resident();
        Page page = resident.page();
        page.navigate("/ask");
        assertThat(page).hasURL(Pattern.compile("/portal/ask$"));
        page.getByLabel("您想问什么").fill("包工头跑了不给工钱");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查一查"))
                .click();
        assertThat(page.locator(".ask-hit").first()).containsText("拖欠工资怎么维权");
        assertThat(page.locator(".ask-hit[open] .answer-text")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/portal/ask$"));
        resident.shot("portal-ask");
        page.getByLabel("您想问什么").fill("量子纠缠的物理意义");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查一查"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("没有找到现成的答复")))
                .isVisible();
        resident.shot("portal-ask-none");
    }
}
