package cn.qingsu.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.api.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a clear answer and loses nothing. */
class RefusalsOfApiTest {

    private static final Api API = new Api();
    private static final String SUBMIT = "/api/v1/public/requests";

    @AfterAll
    static void stop() {
        API.close();
    }

    /** Every refusal looks the same, tells nothing of the machine, and is said in Chinese. */
    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.at("/type")).isEqualTo("urn:qingsu:problem:" + code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).containsPattern("\\p{IsHan}");
        assertThat(answer.at("/clause")).isNotBlank();
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("cn.qingsu")
                .doesNotContain("at org.");
    }

    private static String registered() {
        return API.idOf(API.submit("井盖破损，行人容易受伤", "phone", "13800001111", "callback", true)
                .at("/number"));
    }

    // What a citizen may send

    @Test
    void an_empty_text_is_sent_back_with_its_field() {
        for (String text : List.of("", "   ", "\n\t", "😀😀🎉", "。。。！！")) {
            Answer answer = API.submit(text);
            assertThat(answer.status()).as(text + answer.text()).isEqualTo(422);
            assertThat(answer.at("/fields/0/field")).isEqualTo("text");
            assertThat(answer.at("/fields/0/message")).isNotBlank();
        }
    }

    @Test
    void five_thousand_characters_are_taken_and_one_more_is_not() {
        assertThat(API.submit("路".repeat(5_000)).status()).isEqualTo(201);
        Answer tooLong = API.submit("路".repeat(5_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.at("/fields/0/field")).isEqualTo("text");
        assertThat(API.submit("𫍽".repeat(5_000)).status()).isEqualTo(201);
    }

    @Test
    void rare_characters_stay_whole_and_are_masked_by_code_point() {
        Answer received = API.submit("䶮村𫍽家小区停水三天", "name", "𫍽䶮明", "phone", "13800002222");
        assertThat(received.status()).as(received.text()).isEqualTo(201);
        Answer own = API.get(null, SUBMIT + "/" + received.at("/number"), "X-Tracking-Token", received.at("/token"));
        assertThat(own.at("/text")).isEqualTo("䶮村𫍽家小区停水三天");
        Answer file = API.get("zhuanban01", "/api/v1/requests/" + API.idOf(received.at("/number")));
        assertThat(file.at("/requester/name")).isEqualTo("𫍽**");
    }

    @Test
    void a_script_is_kept_as_the_text_that_it_is() {
        String script = "<script>alert('x')</script>门口的井盖坏了<img src=x onerror=alert(1)>";
        Answer received = API.submit(script);
        Answer own = API.get(null, SUBMIT + "/" + received.at("/number"), "X-Tracking-Token", received.at("/token"));
        assertThat(own.at("/text")).isEqualTo(script);
        assertThat(own.type()).startsWith("application/json");
        assertThat(own.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void a_phone_that_is_none_and_a_pin_in_the_sea_are_told_field_by_field() {
        Answer answer = API.submit("有人乱倒垃圾", "phone", "12345", "point", Map.of("lon", 121.9, "lat", 35.2));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/fields").findValuesAsString("field")).contains("phone", "point");
        problem(API.submit("有人乱倒垃圾", "point", Map.of("lon", 116.4, "lat", 39.9)), 422, "point-outside-city");
        problem(API.submit("有人乱倒垃圾", "point", Map.of("lon", 36.1, "lat", 120.3)), 422, "point-unreadable");
    }

    @Test
    void codes_that_do_not_exist_are_refused() {
        problem(API.submit("有人乱倒垃圾", "channel", "NOWHERE"), 422, "unknown-channel");
        problem(API.submit("有人乱倒垃圾", "channel", "PROVINCE"), 422, "unknown-channel");
        String id = registered();
        problem(API.command("zhuanban01", id, "classify", "category", "999999"), 422, "unknown-category");
        API.does("zhuanban01", id, "classify", "category", "010101");
        API.does("zhuanban01", id, "accept");
        problem(API.command("zhuanban01", id, "dispatch", "unit", "379999999"), 422, "unknown-unit");
    }

    @Test
    void a_replayed_form_gets_the_request_that_it_got_before() {
        Map<String, Object> form = Map.of("text", "公交站牌倒了", "phone", "13800003333");
        Answer first = API.post(null, SUBMIT, form, "Idempotency-Key", "form-0001");
        Answer again = API.post(null, SUBMIT, form, "Idempotency-Key", "form-0001");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        assertThat(again.json().at("/existedBefore").asBoolean()).isTrue();
        Answer other = API.post(null, SUBMIT, Map.of("text", "另一件事"), "Idempotency-Key", "form-0001");
        problem(other, 409, "key-used-for-another-text");
    }

    @Test
    void a_wrong_token_opens_nothing() {
        Answer received = API.submit("路面积水");
        Answer another = API.submit("树木倒伏");
        String at = SUBMIT + "/" + received.at("/number");
        problem(API.get(null, at), 404, "unknown-request");
        problem(API.get(null, at, "X-Tracking-Token", "nonsense"), 404, "unknown-request");
        problem(API.get(null, at, "X-Tracking-Token", another.at("/token")), 404, "unknown-request");
        problem(
                API.post(null, at + "/withdraw", Map.of("text", "不要了"), "X-Tracking-Token", another.at("/token")),
                404,
                "unknown-request");
    }

    // JSON that is none, or not what is asked for

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"text\": `                                   | json-malformed",
                "`not json`                                      | json-malformed",
                "`{\"text\": \"路灯不亮\"} extra`                 | json-malformed",
                "`[]`                                            | field-mistyped",
                "`\"text\"`                                      | field-mistyped",
                "`{\"text\": 42}`                                | field-mistyped",
                "`{\"text\": [\"a\"]}`                           | field-mistyped",
                "`{\"text\": \"路灯不亮\", \"anonymous\": \"yes\"}` | field-mistyped",
                "`{\"text\": \"路灯不亮\", \"point\": {\"lon\": \"east\", \"lat\": 36}}` | field-mistyped",
                "`{\"text\": \"路灯不亮\", \"point\": {\"lon\": 120.3, \"lat\": 36.1, \"system\": \"MARS\"}}` | field-mistyped",
                "`{\"text\": \"路灯不亮\", \"phnoe\": \"13800001234\"}` | field-unknown"
            })
    void json_that_is_wrong_is_told_so(String body, String code) {
        Answer answer = API.post(null, SUBMIT, body);
        problem(answer, 400, code);
        assertThat(answer.text()).doesNotContain("13800001234");
    }

    @Test
    void what_is_missing_is_named() {
        Answer answer = API.post(null, SUBMIT, Map.of("phone", "13800001234"));
        problem(answer, 422, "field-missing");
        assertThat(answer.at("/fields/0/field")).isEqualTo("text");
        problem(API.post(null, SUBMIT, ""), 400, "json-malformed");
        String id = registered();
        problem(API.post("zhuanban01", "/api/v1/requests/" + id + "/commands/accept", Map.of()), 422, "field-missing");
        problem(API.command("zhuanban01", id, "merge"), 422, "field-missing");
        problem(API.command("zhuanban01", id, "accept", "note", "多余"), 400, "field-unknown");
        problem(API.command("zhuanban01", id, "classify", "urgency", "VERY"), 400, "field-mistyped");
    }

    @Test
    void too_much_is_not_read_to_its_end() {
        problem(API.submit("路".repeat(200_000)), 413, "body-too-large");
    }

    @Test
    void wrong_addresses_methods_and_formats_are_problems_too() {
        problem(API.get("huawu01", "/api/v1/nowhere"), 404, "unknown-path");
        problem(API.get(null, "/api/v1/public/nowhere"), 404, "unknown-path");
        Answer method = API.call(null, "DELETE", SUBMIT, null);
        problem(method, 405, "method-not-allowed");
        assertThat(method.response().headers().firstValue("Allow")).contains("POST");
        problem(API.post(null, SUBMIT, "text=路灯", "Content-Type", "text/plain"), 415, "media-type-unsupported");
        problem(API.get("huawu01", "/api/v1/queues/nothing"), 404, "unknown-queue");
        problem(API.get("huawu01", "/api/v1/queues/to-accept?after=zzz"), 422, "cursor-unreadable");
        problem(API.get("huawu01", "/api/v1/queues/to-accept?limit=many"), 400, "parameter-mistyped");
        problem(API.get("huawu01", "/api/v1/requests/none"), 404, "unknown-request");
        problem(API.get("huawu01", "/api/v1/requests/0123456789abc"), 404, "unknown-request");
        problem(
                API.post("huawu01", "/api/v1/requests/0123456789abc/commands/fly", Map.of("version", 1)),
                404,
                "unknown-command");
    }

    // What staff may do

    @Test
    void nobody_who_is_not_signed_in_sees_a_queue() {
        Answer answer = API.get(null, "/api/v1/queues");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("not-signed-in");
    }

    @Test
    void of_two_officers_at_once_the_second_is_told_what_changed() throws Exception {
        String id = registered();
        int version = API.version(id);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = List.of("huawu01", "zhuanban01").stream()
                    .map(login -> two.submit((Callable<Answer>) () -> {
                        start.await();
                        return API.post(
                                login, "/api/v1/requests/" + id + "/commands/accept", Map.of("version", version));
                    }))
                    .toList();
            start.countDown();
            List<Answer> both = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            Answer late = both.stream()
                    .filter(each -> each.status() == 409)
                    .findFirst()
                    .orElseThrow();
            problem(late, 409, "stale");
            assertThat(late.at("/detail")).contains("受理");
        }
    }

    @Test
    void wrong_state_role_and_scope_are_told_apart() {
        String id = registered();
        problem(API.command("zhuanban01", id, "dispatch", "unit", "370203033"), 409, "wrong-state");
        problem(API.command("huifang01", id, "accept"), 403, "wrong-role");
        Answer outside = API.get("hudao01", "/api/v1/requests/" + id);
        problem(outside, 403, "out-of-scope");
        API.dispatched(id, "370203033");
        problem(API.command("zhifa01", id, "acknowledge"), 403, "out-of-scope");
        problem(API.get("hudao01", "/api/v1/requests/" + id + "/views"), 403, "wrong-role");
        problem(API.command("duban01", id, "archive"), 409, "wrong-state");
    }

    @Test
    void what_follows_from_a_call_is_not_for_the_caller_to_say() {
        String id = registered();
        API.dispatched(id, "370203033");
        API.replied(id);
        API.does("shenhe01", id, "approve");
        problem(
                API.command("huifang01", id, "record-callback", "solved", "UNSOLVED", "outcome", "CLOSE"),
                400,
                "field-unknown");
        problem(API.command("huifang01", id, "record-callback", "solved", "UNSOLVED"), 422, "reasonable-missing");
        Answer answer = API.command(
                "huifang01", id, "record-callback", "contacted", true, "solved", "UNSOLVED", "reasonable", true);
        assertThat(answer.at("/state")).as(answer.text()).isEqualTo("REDO");
    }

    @Test
    void names_are_shown_for_a_purpose_only() {
        String id = registered();
        problem(
                API.post("zhuanban01", "/api/v1/requests/" + id + "/reveal", Map.of("purpose", "看")),
                422,
                "purpose-missing");
        assertThat(API.post("zhuanban01", "/api/v1/requests/" + id + "/reveal", Map.of("purpose", "核实事发地点"))
                        .at("/phone"))
                .isEqualTo("13800001111");
        problem(
                API.post("shenji01", "/api/v1/requests/" + id + "/reveal", Map.of("purpose", "核实事发地点")),
                403,
                "may-not-reveal");
    }
}
