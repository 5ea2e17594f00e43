package cn.qingsu.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.Place;
import cn.qingsu.request.ServiceRequests;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of a case goes to the emergency service over real HTTP, and what came of it is known. */
class HandoversTest {

    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
    private static volatile int status = 200;
    private static final HttpServer FIRE = fire();
    private static final RunningApplication QINGSU = RunningApplication.withoutPages(Map.of(
            "qingsu.demo.accounts",
            "true",
            "qingsu.emergency.key",
            "key-of-tests",
            "qingsu.emergency.lines.FIRE_119",
            "http://127.0.0.1:" + FIRE.getAddress().getPort() + "/records"));

    private static HttpServer fire() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/records", exchange -> {
                RECEIVED.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] answer = "{\"receipt\": \"XF-2026-0071\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @AfterAll
    static void stop() {
        QINGSU.close();
        FIRE.stop(0);
    }

    private static Officer agent() {
        Accounts accounts = QINGSU.bean(Accounts.class);
        return accounts.officer(accounts.find("huawu01").orElseThrow().id()).orElseThrow();
    }

    private static RequestId told(PrivacyLevel privacy) {
        Submission said = Submission.of(Origin.DESK, new ChannelCode("PHONE"), "三楼着火了，有人被困")
                .place(new Place("瑞海北路7号", new Wgs84(120.36, 36.11), new AreaCode("370203"), null, null))
                .requester("纪小满", "13900008301")
                .privacy(privacy)
                .anonymous(privacy == PrivacyLevel.ANONYMOUS)
                .build();
        return QINGSU.bean(Intake.class)
                .submit(said, agent().as(Role.AGENT))
                .orElseThrow()
                .id();
    }

    private static void transfer(RequestId request) {
        int version = QINGSU.bean(Cases.class)
                .row(request, agent())
                .map(CaseRow::version)
                .orElseThrow();
        QINGSU.bean(ServiceRequests.class)
                .perform(request, version, agent(), new Command.Transfer(EmergencyService.FIRE_119, null))
                .orElseThrow();
    }

    private static Handover pushed(RequestId request, EmergencyService service) {
        return QINGSU.bean(Handovers.class).push(request, service, agent()).orElseThrow();
    }

    @Test
    void the_service_gets_words_place_and_phone_and_the_view_of_them_is_logged() {
        RequestId request = told(PrivacyLevel.OPEN);
        transfer(request);
        RECEIVED.clear();
        status = 200;
        Handover handover = pushed(request, EmergencyService.FIRE_119);
        assertThat(handover.outcome()).isEqualTo(Handover.Outcome.DELIVERED);
        assertThat(handover.receipt()).isEqualTo("XF-2026-0071");
        assertThat(RECEIVED).hasSize(1).first().asString().startsWith("Bearer key-of-tests {");
        JsonNode record = JsonMapper.shared().readTree(RECEIVED.getFirst().substring("Bearer key-of-tests ".length()));
        assertThat(record.path("text").asString()).contains("着火");
        assertThat(record.path("address").asString()).isEqualTo("瑞海北路7号");
        assertThat(record.path("lon").asDouble()).isEqualTo(120.36);
        assertThat(record.path("phone").asString()).isEqualTo("13900008301");
        assertThat(QINGSU.bean(Views.class).of(request))
                .extracting(View::purpose)
                .contains("推送给119 消防");
    }

    @Test
    void whoever_wants_to_stay_anonymous_stays_so() {
        RequestId request = told(PrivacyLevel.ANONYMOUS);
        transfer(request);
        RECEIVED.clear();
        status = 200;
        pushed(request, EmergencyService.FIRE_119);
        assertThat(RECEIVED)
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("13900008301")
                .doesNotContain("纪小满");
    }

    @Test
    void that_it_was_not_delivered_is_known_and_it_is_pushed_again() {
        RequestId request = told(PrivacyLevel.OPEN);
        transfer(request);
        status = 503;
        assertThat(pushed(request, EmergencyService.FIRE_119).outcome()).isEqualTo(Handover.Outcome.FAILED);
        status = 201;
        Handover again = pushed(request, EmergencyService.FIRE_119);
        assertThat(again.outcome()).isEqualTo(Handover.Outcome.DELIVERED);
        assertThat(again.tries()).isEqualTo(2);
        assertThat(QINGSU.bean(Handovers.class).of(request)).containsExactly(again);
    }

    @Test
    void a_service_without_a_line_is_said_to_have_none_and_nothing_is_pushed_that_was_not_transferred() {
        RequestId request = told(PrivacyLevel.OPEN);
        assertThat(QINGSU.bean(Handovers.class).push(request, EmergencyService.FIRE_119, agent()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("not-transferred"));
        transfer(request);
        assertThat(pushed(request, EmergencyService.POLICE_110).outcome()).isEqualTo(Handover.Outcome.NO_LINE);
    }
}
