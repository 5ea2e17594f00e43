package cn.qingsu.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.api.Api.Answer;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Progress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A request lives its whole life by API alone. */
class LifeByApiTest {

    private static final Api API = new Api();
    private static final String STORY = "瑞海北路7号瑞海景园有集装箱挡住消防通道";

    @AfterAll
    static void stop() {
        assertThat(API.qingsu.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
        API.close();
    }

    @Test
    void a_problem_is_told_dispatched_handled_approved_called_back_and_closed() {
        Answer received = API.submit(
                STORY,
                "address",
                "市北区瑞海北路7号",
                "point",
                Map.of("lon", 120.353, "lat", 36.115),
                "name",
                "王小明",
                "phone",
                "138 0000 1234",
                "callback",
                true);
        assertThat(received.status()).as(received.text()).isEqualTo(201);
        String number = received.at("/number");
        String token = received.at("/token");
        assertThat(received.at("/link")).startsWith("/portal/r/");
        assertThat(received.response().headers().firstValue("Location")).contains("/api/v1/public/requests/" + number);

        Answer own = own(number, token);
        assertThat(own.at("/state")).isEqualTo("REGISTERED");
        assertThat(own.at("/text")).isEqualTo(STORY);

        String id = API.idOf(number);
        assertThat(API.get("zhuanban01", "/api/v1/queues/to-accept?limit=200").text())
                .contains(number)
                .contains("138****1234")
                .doesNotContain("13800001234");
        API.dispatched(id, "370203033");
        assertThat(API.get("hudao01", "/api/v1/queues/unit-new").text()).contains(number);
        API.replied(id);
        Answer file = API.get("shenhe01", "/api/v1/requests/" + id);
        assertThat(file.at("/state")).isEqualTo("REPLIED");
        assertThat(file.at("/actions").isEmpty() ? file.text() : file.text()).contains("approve");
        assertThat(own(number, token).text()).doesNotContain("现场已清理").doesNotContain("您反映的问题已处理");
        API.does("shenhe01", id, "approve");
        Answer answered = own(number, token);
        assertThat(answered.at("/reply")).isEqualTo("您反映的问题已处理。");
        assertThat(answered.json().at("/mayRate").asBoolean()).isTrue();
        assertThat(answered.text())
                .doesNotContain("现场已清理")
                .doesNotContain("程小满")
                .doesNotContain("account");

        Answer called = API.post(
                "huifang01",
                "/api/v1/requests/" + id + "/callbacks",
                Api.body(
                        "version",
                        API.version(id),
                        "contacted",
                        true,
                        "solved",
                        "SOLVED",
                        "satisfied",
                        "SATISFIED",
                        "words",
                        "谢谢"));
        assertThat(called.status()).as(called.text()).isEqualTo(200);
        assertThat(called.at("/state")).isEqualTo("CLOSED");
        assertThat(own(number, token).at("/state")).isEqualTo("CLOSED");
        assertThat(API.get("duban01", "/api/v1/requests/" + id + "/timeline").text())
                .contains("登记诉求", "转办至", "签收", "审核通过", "回访", "办结");
        assertThat(API.get("duban01", "/api/v1/requests/" + id + "/views").text())
                .contains("秦若谷", "顾清和");
    }

    private static Answer own(String number, String token) {
        Answer own = API.get(null, "/api/v1/public/requests/" + number, "X-Tracking-Token", token);
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        return own;
    }

    @Test
    void a_citizen_supplements_rates_and_has_it_done_again() {
        Answer received = API.submit("路灯不亮，晚上看不见路", "phone", "13800002345", "callback", true);
        String number = received.at("/number");
        String[] token = {"X-Tracking-Token", received.at("/token")};
        String at = "/api/v1/public/requests/" + number;
        String id = API.idOf(number);
        API.does("huawu01", id, "ask-supplement", "question", "请问是哪条路？");
        assertThat(API.get(null, at, token).at("/question")).isEqualTo("请问是哪条路？");
        assertThat(API.post(null, at + "/supplement", Map.of("text", "宁夏路与南京路路口"), token)
                        .at("/state"))
                .isEqualTo("REGISTERED");
        assertThat(API.post(null, at + "/rating", Map.of("solved", "SOLVED"), token)
                        .code())
                .isEqualTo("not-ratable");
        API.dispatched(id, "370203033");
        API.replied(id);
        API.does("shenhe01", id, "approve");
        Answer rated = API.post(
                null,
                at + "/rating",
                Map.of("contacted", true, "solved", "UNSOLVED", "satisfied", "DISSATISFIED", "words", "还是不亮"),
                token);
        assertThat(rated.at("/state")).isEqualTo("REDO");
        Answer late = API.post(
                "huifang01",
                "/api/v1/requests/" + id + "/callbacks",
                Api.body("version", API.version(id), "solved", "SOLVED"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("rated-already");
        assertThat(API.post(null, at + "/withdraw", Map.of("text", "已自行修好"), token)
                        .at("/state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_request_beyond_remit_is_objected_to_once() {
        Answer received = API.submit("邻居欠我三万块钱不还", "phone", "13800003456");
        String at = "/api/v1/public/requests/" + received.at("/number");
        String[] token = {"X-Tracking-Token", received.at("/token")};
        String id = API.idOf(received.at("/number"));
        String situation = API.get("huawu01", "/api/v1/reference/situations").at("/0/code");
        API.does("huawu01", id, "not-accept", "situation", situation, "wording", "该事项属民事纠纷，建议依法向人民法院提起诉讼。");
        assertThat(API.post(null, at + "/object", Map.of("text", "我认为应当受理"), token)
                        .at("/state"))
                .isEqualTo("REGISTERED");
        API.does("huawu01", id, "not-accept", "situation", situation, "wording", "该事项属民事纠纷，建议依法向人民法院提起诉讼。");
        Answer again = API.post(null, at + "/object", Map.of("text", "再次异议"), token);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("objected-already");
    }

    @Test
    void several_steps_are_one_call_and_all_or_none() {
        String id = API.idOf(API.submit("楼下烧烤油烟扰民", "phone", "13800007777").at("/number"));
        String path = "/api/v1/requests/" + id + "/commands";
        Answer refused = steps("zhuanban01", id, path, Map.of("action", "accept"), Map.of("action", "approve"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("第 2 步");
        Answer dispatched = steps(
                "zhuanban01",
                id,
                path,
                Map.of("action", "classify", "category", "010101"),
                Map.of("action", "accept"),
                Map.of("action", "dispatch", "unit", "370203033"));
        assertThat(dispatched.at("/state")).as(dispatched.text()).isEqualTo("DISPATCHED");
        assertThat(steps("hudao01", id, path, Map.of("action", "record-callback"))
                        .code())
                .isEqualTo("unknown-command");
        assertThat(steps("hudao01", id, path, Map.of("unit", "370203033")).code())
                .isEqualTo("unknown-command");
        assertThat(steps("hudao01", id, path).code()).isEqualTo("field-missing");
        assertThat(API.post("hudao01", path, "{\"version\":1,\"steps\":[1]}").code())
                .isEqualTo("field-missing");
    }

    @SafeVarargs
    private static Answer steps(String login, String id, String path, Map<String, Object>... steps) {
        return API.post(login, path, Api.body("version", API.version(id), "steps", List.of(steps)));
    }

    @Test
    void an_agent_registers_what_a_caller_says() {
        Map<String, Object> told = Map.of(
                "channel", "PHONE", "text", "小区门口有人占道经营", "name", "李四光", "phone", "0532-66660000", "type", "COMPLAINT");
        Answer entered = API.post("huawu01", "/api/v1/requests", told, "Idempotency-Key", "desk-form-1");
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        Answer again = API.post("huawu01", "/api/v1/requests", told, "Idempotency-Key", "desk-form-1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/number")).isEqualTo(entered.at("/number"));
        assertThat(API.post("hudao01", "/api/v1/requests", told).code()).isEqualTo("wrong-role");
        assertThat(API.get("huawu01", "/api/v1/requests/" + entered.at("/id")).at("/matter/type"))
                .isEqualTo("COMPLAINT");
    }

    @Test
    void number_and_phone_open_what_the_token_opens_and_guessing_is_stopped() {
        Answer received = API.submit("楼道堆放杂物", "phone", "13800004567");
        String number = received.at("/number");
        Answer found =
                API.post(null, "/api/v1/public/requests/lookup", Map.of("number", number, "phone", "138-0000-4567"));
        assertThat(found.at("/token")).isEqualTo(received.at("/token"));
        for (int n = 0; n < 3; n++) {
            assertThat(API.post(
                                    null,
                                    "/api/v1/public/requests/lookup",
                                    Map.of("number", number, "phone", "1380000456" + n))
                            .status())
                    .isEqualTo(404);
        }
        Answer stopped =
                API.post(null, "/api/v1/public/requests/lookup", Map.of("number", number, "phone", "13800004567"));
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.code()).isEqualTo("too-many-attempts");
    }

    @Test
    void reference_data_is_found_by_part_of_a_name() {
        assertThat(API.get("huawu01", "/api/v1/reference/units?q=湖岛".replace("湖岛", "%E6%B9%96%E5%B2%9B"))
                        .text())
                .contains("370203033");
        assertThat(API.get("huawu01", "/api/v1/reference/categories").json().size())
                .isEqualTo(303);
        assertThat(API.get("huawu01", "/api/v1/reference/channels").json().size())
                .isGreaterThanOrEqualTo(24);
        assertThat(API.get("huawu01", "/api/v1/reference/situations").json().size())
                .isEqualTo(103);
        assertThat(API.get("huawu01", "/api/v1/reference/areas?q=%E6%B9%96%E5%B2%9B")
                        .text())
                .contains("湖岛");
        assertThat(API.get("huifang01", "/api/v1/queues").text()).contains("to-call", "待回访");
    }
}
