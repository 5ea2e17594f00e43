package cn.qingsu.identity;

import static cn.qingsu.identity.SignInHall.PASSWORD;
import static cn.qingsu.identity.SignInHall.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What signing in opens, to people and to programs, for how long, and in which role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInTest {

    private final SignInHall hall = new SignInHall();
    private final RunningApplication qingsu = hall.qingsu;
    private final Accounts accounts = hall.accounts;
    private Browser browser = new Browser(qingsu);

    @AfterAll
    void stop() {
        hall.close();
    }

    @BeforeEach
    void anHourLater() {
        browser = hall.anHourLater();
    }

    private Account account() {
        return hall.account(false);
    }

    @Test
    void a_program_signs_in_with_a_bearer_token_and_needs_no_form_token() throws Exception {
        Account account = account();
        HttpResponse<String> opened = browser.call(
                "POST",
                "/api/v1/session",
                String.format(Locale.ROOT, "{\"login\":\"%s\",\"password\":\"%s\"}", account.login(), PASSWORD));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Set-Cookie")).isEmpty();
        String token = opened.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String bearer = "Bearer " + token;
        HttpResponse<String> who = browser.call("GET", "/api/v1/session", null, "Authorization", bearer);
        assertThat(who.body()).contains(account.login(), "\"role\":\"AGENT\"", "\"scope\":\"QD12345\"");
        browser.cookies.put(SessionTokens.COOKIE, token);
        assertThat(browser.signedIn()).isFalse();
        browser.cookies.clear();
        assertThat(browser.call("DELETE", "/api/v1/session", null, "Authorization", bearer)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.call("GET", "/api/v1/session", null, "Authorization", bearer)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_bearer_header_does_not_fall_back_to_the_cookie() throws Exception {
        browser.signIn(account().login(), PASSWORD);
        HttpResponse<String> answer =
                browser.call("DELETE", "/api/v1/session", null, "Authorization", "Bearer nothing");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void the_api_answers_with_problems() throws Exception {
        HttpResponse<String> stranger = browser.call("GET", "/api/v1/requests/1", null);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("\"code\":\"not-signed-in\"", "请先登录");
        HttpResponse<String> wrong =
                browser.call("POST", "/api/v1/session", "{\"login\":\"nobody\",\"password\":\"nothing\"}");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("\"code\":\"sign-in-failed\"").doesNotContain("nobody");
        assertThat(browser.call("POST", "/api/v1/session", "{}").statusCode()).isEqualTo(422);
        assertThat(browser.call("POST", "/api/v1/session", "{").statusCode()).isEqualTo(400);
        assertThat(browser.call("POST", "/api/v1/public/nothing", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void htmx_is_sent_to_sign_in_with_the_page_to_come_back_to() throws Exception {
        HttpResponse<String> stopped = browser.get(
                "/desk/rows", "HX-Request", "true", "HX-Current-URL", "http://127.0.0.1/desk/dispatch?queue=new");
        assertThat(stopped.statusCode()).isEqualTo(401);
        assertThat(stopped.headers().firstValue("HX-Redirect"))
                .hasValue("/login?next=%2Fdesk%2Fdispatch%3Fqueue%3Dnew");
    }

    @Test
    void every_answer_carries_the_protecting_headers() throws Exception {
        for (String path : List.of("/login", "/desk", "/api/v1/session", "/css/tokens.css")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'", "worker-src 'self' blob:")
                            .doesNotContain("unsafe-inline"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("geolocation=(self)"));
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @Test
    void whoever_does_nothing_for_half_an_hour_signs_in_again() throws Exception {
        browser.signIn(account().login(), PASSWORD);
        for (int n = 0; n < 3; n++) {
            qingsu.clock().advance(Duration.ofMinutes(29));
            assertThat(browser.signedIn()).isTrue();
        }
        qingsu.clock().advance(Duration.ofMinutes(31));
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void after_eight_hours_everybody_signs_in_again() throws Exception {
        browser.signIn(account().login(), PASSWORD);
        Instant end = qingsu.clock().instant().plus(Duration.ofHours(8));
        while (qingsu.clock().instant().plus(Duration.ofMinutes(20)).isBefore(end)) {
            qingsu.clock().advance(Duration.ofMinutes(20));
            assertThat(browser.signedIn()).isTrue();
        }
        qingsu.clock().advance(Duration.ofMinutes(20));
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void signing_out_ends_the_session_for_good() throws Exception {
        browser.signIn(account().login(), PASSWORD);
        String token = browser.cookies.get(SessionTokens.COOKIE);
        HttpResponse<String> out = browser.submit("/login/password", "/logout", Map.of());
        assertThat(location(out)).endsWith("/login?reason=signed-out");
        assertThat(browser.cookies).doesNotContainKey(SessionTokens.COOKIE);
        browser.cookies.put(SessionTokens.COOKIE, token);
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void a_disabled_account_is_out_at_once_and_stays_out() throws Exception {
        Account account = account();
        browser.signIn(account.login(), PASSWORD);
        accounts.disable(account.id(), Author.SYSTEM).orElseThrow();
        assertThat(browser.signedIn()).isFalse();
        assertThat(location(browser.signIn(account.login(), PASSWORD))).contains("sign-in-failed");
        accounts.enable(account.id(), Author.SYSTEM).orElseThrow();
        assertThat(location(browser.signIn(account.login(), PASSWORD))).endsWith("/desk");
    }

    @Test
    void an_initial_password_is_changed_before_anything_else() throws Exception {
        Account account = hall.account(true);
        browser.signIn(account.login(), PASSWORD);
        assertThat(location(browser.get("/desk"))).endsWith("/login/password");
        HttpResponse<String> api = browser.call("GET", "/api/v1/requests", null);
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("password-change-needed");
        String next = "崂山 的 云 很 低 2026";
        assertThat(change(PASSWORD, next, "something else").body()).contains("两次输入的新密码不一致");
        assertThat(change("not this one", next, next).body()).contains("原密码不正确");
        assertThat(change(PASSWORD, "short", "short").body()).contains("至少需要 10 个字符");
        assertThat(location(change(PASSWORD, next, next))).endsWith("reason=password-changed");
        assertThat(browser.signedIn()).isFalse();
        browser.signIn(account.login(), next);
        assertThat(location(browser.get("/desk"))).doesNotContain("/login");
    }

    private HttpResponse<String> change(String current, String next, String again) throws Exception {
        return browser.submit(
                "/login/password", "/login/password", Map.of("current", current, "password", next, "again", again));
    }

    @Test
    void whoever_holds_two_grants_chooses_the_one_to_act_by() throws Exception {
        Account account = account();
        LocalDate today = CityTime.day(qingsu.clock().instant());
        Grant second = new Grant(Role.DISPATCHER, Units.CENTRE);
        accounts.changeGrants(
                        account.id(),
                        List.of(
                                account.grants().getFirst(),
                                new GrantPeriod(second, today, null),
                                new GrantPeriod(
                                        new Grant(Role.SUPERVISOR, Units.CENTRE),
                                        today.minusDays(9),
                                        today.minusDays(1))),
                        Author.SYSTEM)
                .orElseThrow();
        browser.signIn(account.login(), PASSWORD);
        assertThat(roles()).contains("AGENT", "DISPATCHER").doesNotContain("SUPERVISOR");
        act("DISPATCHER");
        assertThat(roles()).contains("DISPATCHER").doesNotContain("AGENT");
        act("SUPERVISOR");
        assertThat(roles()).contains("DISPATCHER").doesNotContain("SUPERVISOR");
        browser.submit("/login/password", "/login/acting", Map.of("next", "/desk"));
        assertThat(roles()).contains("AGENT", "DISPATCHER");
    }

    private void act(String role) throws Exception {
        HttpResponse<String> chosen = browser.submit(
                "/login/password", "/login/acting", Map.of("role", role, "scope", "QD12345", "next", "/desk/dispatch"));
        assertThat(location(chosen)).endsWith("/desk/dispatch");
    }

    private String roles() throws Exception {
        return browser.call("GET", "/api/v1/session", null).body();
    }

    @Test
    void public_pages_ask_nobody_to_sign_in() throws Exception {
        for (String path : List.of(
                "/",
                "/portal/anything",
                "/track",
                "/track/1",
                "/rate/1",
                "/api/v1/public/anything",
                "/health",
                "/favicon.ico")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isNotIn(401, 403);
            assertThat(location(answer)).as(path).doesNotContain("/login");
        }
        assertThat(browser.get("/css/tokens.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(302);
        assertThat(browser.get("/anything-else").statusCode()).isEqualTo(302);
    }
}
