package cn.qingsu.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.api.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever handles a confidential or anonymous case learns from no answer of the API who wrote. */
class PrivacyByApiTest {

    private static final Api API = new Api();
    private static final List<String> SECRETS = List.of("欧阳", "澄宇", "13900005678", "139****", "5678");

    private static String confidential = "";
    private static String anonymous = "";

    @BeforeAll
    static void three_cases_reach_the_unit() {
        confidential = handled("confidential", true);
        anonymous = handled("anonymous", true);
    }

    private static String handled(String level, boolean wanted) {
        Answer received =
                API.submit("举报某餐馆夜间偷排油烟", "name", "欧阳澄宇", "phone", "13900005678", "callback", true, level, wanted);
        assertThat(received.status()).as(received.text()).isEqualTo(201);
        String id = API.idOf(received.at("/number"));
        API.dispatched(id, "370203033");
        API.does("hudao01", id, "acknowledge");
        return id;
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hudao01", "hudao02", "shibei01", "zhifa01", "shequ01", "guanli01"})
    void nobody_outside_the_hotline_learns_who_wrote(String login) {
        for (String id : List.of(confidential, anonymous)) {
            String at = "/api/v1/requests/" + id;
            for (String path : List.of(at, at + "/timeline", at + "/views", at + "/callbacks")) {
                hides(API.get(login, path));
            }
            hides(API.post(login, at + "/reveal", Map.of("purpose", "联系核实情况")));
            hides(API.post(login, at + "/commands/record-contact", Map.of("version", 1, "reached", true, "note", "试")));
            assertThat(API.post(login, at + "/reveal", Map.of("purpose", "联系核实情况"))
                            .status())
                    .isNotEqualTo(200);
        }
        for (String queue : List.of("unit-new", "unit-open", "unit-replied", "to-call", "to-accept")) {
            hides(API.get(login, "/api/v1/queues/" + queue));
        }
        hides(API.get(login, "/api/v1/requests"));
    }

    private static void hides(Answer answer) {
        assertThat(SECRETS)
                .allSatisfy(secret -> assertThat(answer.text())
                        .as(answer.response().uri().getPath())
                        .doesNotContain(secret));
        assertThat(answer.text()).doesNotContain("requesterId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhuanban01", "banzhang01", "huifang01"})
    void the_hotline_sees_a_confidential_requester_masked(String login) {
        Answer file = API.get(login, "/api/v1/requests/" + confidential);
        assertThat(file.at("/requester/phone")).isEqualTo("139****5678");
        assertThat(file.text()).doesNotContain("13900005678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhuanban01", "huifang01", "duban01"})
    void of_an_anonymous_requester_nothing_is_kept(String login) {
        hides(API.get(login, "/api/v1/requests/" + anonymous));
        hides(API.post(login, "/api/v1/requests/" + anonymous + "/reveal", Map.of("purpose", "联系核实情况")));
    }
}
