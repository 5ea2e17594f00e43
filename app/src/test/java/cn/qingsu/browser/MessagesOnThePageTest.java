package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Followers;
import cn.qingsu.messaging.Postman;
import cn.qingsu.messaging.smtp.MailServer;
import cn.qingsu.messaging.smtp.MailServer.Mood;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent sees what a requester was told, sends again what did not arrive; an administrator words it. */
class MessagesOnThePageTest {

    private static final MailServer SERVER = new MailServer();

    @RegisterExtension
    static final Visits VISITS = Visits.alone(Map.of(
            "qingsu.messaging.in-demonstration", "true",
            "qingsu.messaging.run", "false",
            "qingsu.followers.run", "false",
            "qingsu.messaging.smtp.host", "127.0.0.1",
            "qingsu.messaging.smtp.port", String.valueOf(SERVER.port()),
            "qingsu.messaging.smtp.from", "hotline@example.com",
            "qingsu.messaging.smtp.security", "NONE"));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void begin() {
        posted();
        SERVER.forget();
    }

    private static String registered(String text, String email) {
        return VISITS.qingsu()
                .bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于小北", "13800005678")
                                .email(email)
                                .build(),
                        Author.REQUESTER)
                .orElseThrow()
                .number();
    }

    private static void posted() {
        VISITS.qingsu().bean(Followers.class).catchUp();
        while (VISITS.qingsu().bean(Postman.class).deliver()) {}
    }

    @Test
    void what_did_not_arrive_is_shown_with_its_reason_and_sent_again() {
        SERVER.mood(Mood.KNOWS_NO_SUCH_MAILBOX);
        String number = registered("瑞海北路有三盏路灯不亮，晚上看不清路。", "yuxb@example.com");
        registered("登州路井盖松动，车辆经过声音很大。", "yuxb@example.com");
        posted();
        SERVER.mood(Mood.TAKES);
        registered("鞍山路公交站牌歪了，请扶正。", "yuxb@example.com");
        posted();

        Staff agent = VISITS.officer("huawu01");
        Page page = agent.page();
        page.navigate("/desk/messages?state=GIVEN_UP");
        assertThat(page.locator("[data-outbox] tbody tr")).hasCount(2);
        assertThat(page.locator("[data-outbox]")).containsText("对方地址不存在或拒收");
        page.navigate("/desk/messages");
        assertThat(page.locator("[data-outbox] tbody tr")).hasCount(3);
        agent.shot("messages-outbox");

        agent.finds(number);
        agent.detail().getByText("给诉求人的消息").click();
        Locator list = agent.detail().locator("[data-messages]");
        assertThat(list).containsText("已放弃");
        agent.shot("messages-of-a-case");
        list.getByText("登记回执").click();
        assertThat(page.locator("[data-message-text]")).containsText("瑞海北路");
        assertThat(page.locator("#content")).containsText("y***@example.com");
        assertThat(page.content()).doesNotContain("yuxb@example.com");
        agent.shot("message-before-it-is-sent");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认内容，发送"))
                .click();
        assertThat(page.locator("[data-message-state]")).hasText("待发送");
        posted();
        assertThat(SERVER.letters()).hasSize(2);
        page.reload();
        assertThat(page.locator("[data-message-state]")).hasText("已发送");
        assertThat(page.locator("[data-tries]")).containsText("林知夏");
        agent.shot("message-sent");
    }

    @Test
    void a_template_is_tried_refused_and_kept() {
        Staff administrator = VISITS.officer("guanli01");
        administrator.visitor().expect(422);
        Page page = administrator.page();
        page.navigate("/desk/admin/messages");
        assertThat(page.locator("table").first()).containsText("登记回执");
        administrator.shot("message-templates");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("修改办结告知的短信"))
                .click();
        Locator body = page.getByLabel("内容", new Page.GetByLabelOptions().setExact(true));
        body.fill("{姓名}您好，{编号} 已办结。");
        administrator.presses("试看");
        assertThat(page.locator("[data-refusal]")).containsText("没有 {姓名} 这个变量");
        assertThat(body).hasValue("{姓名}您好，{编号} 已办结。");
        body.fill("您反映的“{事项}”（{编号}）已办结，谢谢您。");
        administrator.presses("试看");
        assertThat(page.locator("[data-read]")).hasText("您反映的“瑞海北路路灯不亮”（QD 261123 000017 3）已办结，谢谢您。");
        administrator.shot("message-template-tried");
        page.getByLabel("修改的理由").fill("说得更短");
        administrator.presses("保存为新的一版");
        assertThat(page.locator("table").last()).containsText("说得更短");
        assertThat(page.locator("table").last()).containsText("许思源");
        administrator.shot("message-template-kept");
    }
}
