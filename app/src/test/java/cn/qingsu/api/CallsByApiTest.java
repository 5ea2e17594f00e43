package cn.qingsu.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.api.Api.Answer;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.GrantPeriod;
import cn.qingsu.identity.NewAccount;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.telephony.Handover;
import cn.qingsu.telephony.Handovers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A softphone and an exchange tell of calls; each may do what its account may, and no number comes back in clear. */
class CallsByApiTest {

    private static final Api API = new Api();

    @BeforeAll
    static void an_exchange_has_an_account() {
        API.qingsu
                .bean(Accounts.class)
                .create(
                        new NewAccount(
                                "jiaohuanji",
                                "话务系统",
                                Units.CENTRE,
                                List.of(new GrantPeriod(
                                        new Grant(Role.SWITCHBOARD, Units.CENTRE),
                                        LocalDate.parse("2020-01-01"),
                                        null)),
                                "Qingsu-12345",
                                false),
                        Author.SYSTEM)
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void an_agents_softphone_begins_and_ends_the_agents_own_call() {
        assertThat(API.get("huawu01", "/api/v1/calls/current").status()).isEqualTo(404);
        Answer begun = API.post("huawu01", "/api/v1/calls", Map.of("number", "13800001234", "seat", "A12"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.at("/number")).isEqualTo("138****1234");
        assertThat(begun.text()).doesNotContain("13800001234");
        String call = begun.at("/id");
        assertThat(API.get("huawu01", "/api/v1/calls/current").at("/id")).isEqualTo(call);
        assertThat(API.get("zhuanban01", "/api/v1/calls/" + call).status()).isEqualTo(404);
        assertThat(API.get("banzhang01", "/api/v1/calls/" + call).status()).isEqualTo(200);
        assertThat(API.post("huawu01", "/api/v1/calls/" + call + "/end", Map.of())
                        .code())
                .isEqualTo("result-missing");
        Answer told = API.post(
                "huawu01", "/api/v1/requests", Map.of("channel", "PHONE", "text", "楼道灯坏了三天，老人出门摸黑", "call", call));
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        Answer ended = API.post("huawu01", "/api/v1/calls/" + call + "/end", Map.of());
        assertThat(ended.at("/result")).isEqualTo("HANDLED");
        assertThat(ended.at("/links/0/request")).isEqualTo(told.at("/id"));
        assertThat(API.get("huawu01", "/api/v1/requests/" + told.at("/id")).text())
                .contains("138****1234");
    }

    @Test
    void a_transfer_by_a_program_pushes_its_record_as_one_from_a_page_does() {
        Answer told = API.post(
                "huawu01",
                "/api/v1/requests",
                Map.of("channel", "PHONE", "text", "三楼着火了，窗口冒黑烟", "phone", "13800001236"));
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        RequestId id = RequestId.parse(told.at("/id"));
        int version = API.get("huawu01", "/api/v1/requests/" + id)
                .json()
                .at("/version")
                .asInt();
        Answer moved = API.post(
                "huawu01",
                "/api/v1/requests/" + id + "/commands/transfer",
                Map.of("version", version, "service", "FIRE_119"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        Handovers handovers = API.qingsu.bean(Handovers.class);
        assertThat(handovers.of(id)).singleElement().satisfies(pushed -> {
            assertThat(pushed.service()).isEqualTo(EmergencyService.FIRE_119);
            assertThat(pushed.outcome()).isEqualTo(Handover.Outcome.NO_LINE);
        });
        assertThat(handovers.unpushed(id)).isEmpty();
        Answer back = API.post(
                "banzhang01",
                "/api/v1/requests/" + id + "/commands",
                Map.of(
                        "version",
                        moved.json().at("/version").asInt(),
                        "steps",
                        List.of(
                                Map.of("action", "bounce-transfer", "reason", "归公安处置"),
                                Map.of("action", "transfer", "service", "POLICE_110"))));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(handovers.of(id)).hasSize(2);
        assertThat(handovers.unpushed(id)).isEmpty();
    }

    @Test
    void an_exchange_tells_of_any_agents_call_and_sees_no_case() {
        Map<String, String> call = Map.of("agent", "banzhang01", "number", "053266660000", "externalId", "pbx-1");
        Answer begun = API.post("jiaohuanji", "/api/v1/calls", call);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(API.post("jiaohuanji", "/api/v1/calls", call).at("/id")).isEqualTo(begun.at("/id"));
        assertThat(API.get("banzhang01", "/api/v1/calls/current").at("/id")).isEqualTo(begun.at("/id"));
        assertThat(API.post("huawu01", "/api/v1/calls", call).code()).isEqualTo("wrong-role");
        assertThat(API.post("jiaohuanji", "/api/v1/calls", Map.of("agent", "nobody"))
                        .code())
                .isEqualTo("agent-unknown");
        assertThat(API.post("huawu01", "/api/v1/calls", Map.of("number", "老王")).code())
                .isEqualTo("number-malformed");
        Answer cases = API.get("jiaohuanji", "/api/v1/requests");
        assertThat(cases.text()).doesNotContain("QD26");
    }
}
