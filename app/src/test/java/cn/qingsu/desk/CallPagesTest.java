package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Command;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets to see a caller, what the caller has on file, and the calls of a case. */
class CallPagesTest {

    private static final String PHONE = "13900008401";

    private final RunningApplication qingsu = RunningApplication.shared();

    private Registered told(String text, PrivacyLevel privacy) {
        return qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于䶮", PHONE)
                                .privacy(privacy)
                                .anonymous(privacy == PrivacyLevel.ANONYMOUS)
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    @Test
    void a_callers_cases_are_told_to_the_hotline_without_the_anonymous_ones_and_the_view_is_logged() throws Exception {
        Registered open = told("公交站牌歪了，怕砸到人。", PrivacyLevel.OPEN);
        Registered nameless = told("某局工作人员上班打牌。", PrivacyLevel.ANONYMOUS);
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens("/desk/register");
            String history =
                    agent.does("/desk/call/history", Map.of("phone", PHONE)).body();
            assertThat(history).contains(open.number(), "可以这样告诉他", "最迟").doesNotContain(nameless.number(), PHONE, "于䶮");
        }
        assertThat(qingsu.bean(Views.class).of(open.id()))
                .anyMatch(view -> view.name().equals("林知夏"));
    }

    @Test
    void nobody_outside_of_the_hotline_sees_calls_or_callers() throws Exception {
        Registered one = told("消防栓被车挡住了。", PrivacyLevel.OPEN);
        for (String login : new String[] {"hudao01", "shenji01", "guanli01"}) {
            try (Colleague other = Colleague.signedIn(qingsu, login)) {
                other.opens("/desk/cases/" + one.id());
                assertThat(other.fetches("/desk/call").statusCode()).as(login).isEqualTo(403);
                assertThat(other.fetches("/desk/cases/" + one.id() + "/calls").statusCode())
                        .as(login)
                        .isEqualTo(403);
                assertThat(other.fetches("/desk/call/cases/" + one.id() + "/words?waits=false")
                                .statusCode())
                        .as(login)
                        .isEqualTo(403);
            }
        }
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            assertThat(dispatcher.opens("/desk/register").body())
                    .contains("此前的诉求")
                    .doesNotContain("开始通话");
            assertThat(dispatcher.fetches("/desk/call").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_call_that_is_not_there_is_not_found() throws Exception {
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens("/desk/register");
            assertThat(agent.does("/desk/call/nothing/end", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(agent.does("/desk/call/0123456789abc/reveal", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_transfer_from_the_cases_page_pushes_its_record_and_what_came_of_it_is_said_and_can_be_pushed_again()
            throws Exception {
        Registered one = told("高压线断了，垂在人行道上冒火花。", PrivacyLevel.OPEN);
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            String page = agent.opens("/desk/cases/" + one.id()).body();
            Map<String, String> form =
                    Map.of("version", version(page), "state", "REGISTERED", "service", "FIRE_119", "note", "");
            HttpResponse<String> done = agent.does("/desk/cases/" + one.id() + "/commands/transfer", form);
            String news = done.headers().firstValue("HX-Trigger").orElseThrow();
            JsonNode toast = JsonMapper.shared().readTree(news).path("toast");
            assertThat(toast.path("text").asString()).isEqualTo("已转接 119 消防。没有接通数据线路，请口头转述");
            assertThat(toast.path("tone").asString()).isEqualTo("red");
            assertThat(agent.fetches("/desk/cases/" + one.id() + "/calls").body())
                    .contains("119 消防", "没有接通数据线路", "第 1 次", "重新推送")
                    .doesNotContain("还没有推送");
            assertThat(agent.does("/desk/cases/" + one.id() + "/push", Map.of("service", "FIRE_119"))
                            .body())
                    .contains("第 2 次");
        }
    }

    @Test
    void what_was_transferred_elsewhere_and_not_pushed_is_said_and_can_be_pushed() throws Exception {
        Registered one = told("路口两车相撞，有人受伤。", PrivacyLevel.OPEN);
        Accounts accounts = qingsu.bean(Accounts.class);
        Officer agent =
                accounts.officer(accounts.find("huawu01").orElseThrow().id()).orElseThrow();
        qingsu.bean(ServiceRequests.class)
                .perform(one.id(), 1, agent, new Command.Transfer(EmergencyService.TRAFFIC_122, null))
                .orElseThrow();
        try (Colleague colleague = Colleague.signedIn(qingsu, "huawu01")) {
            colleague.opens("/desk/cases/" + one.id());
            assertThat(colleague.fetches("/desk/cases/" + one.id() + "/calls").body())
                    .contains("122 交通事故", "记录还没有推送", "推送记录");
            assertThat(colleague
                            .does("/desk/cases/" + one.id() + "/push", Map.of("service", "TRAFFIC_122"))
                            .body())
                    .contains("没有接通数据线路")
                    .doesNotContain("还没有推送");
        }
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*data-version=\"(\\d+)\".*", "$1");
    }
}
