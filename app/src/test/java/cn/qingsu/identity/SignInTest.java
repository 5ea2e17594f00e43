package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String PASSWORD = "栈桥 灯塔 浪花 晚风";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningApplication qingsu =
            RunningApplication.start(Map.of("qingsu.demo.accounts", "true", "qingsu.sign-in.address-failures", "20"));
    private final Accounts accounts = qingsu.bean(Accounts.class);
    private Browser browser = new Browser(qingsu);

    @AfterAll
    void stop() {
        qingsu.close();
    }

    /** Earlier tests' failures are forgotten. */
    @BeforeEach
    void anHourLater() {
        browser = new Browser(qingsu);
        qingsu.clock().advance(Duration.ofHours(1));
    }

    private Account account(boolean mustChange) {
        LocalDate today = CityTime.day(qingsu.clock().instant());
        Grant grant = new Grant(Role.AGENT, Units.CENTRE);
        return accounts.create(
                        new NewAccount(
                                String.format(Locale.ROOT, "Huawu.%d", COUNT.incrementAndGet() + 100),
                                "林知夏",
                                Units.CENTRE,
                                List.of(new GrantPeriod(grant, today, null)),
                                PASSWORD,
                                mustChange),
                        Author.SYSTEM)
                .orElseThrow();
    }

    private Account account() {
        return account(false);
    }

    private List<String> journal(Account account) {
        return qingsu.bean(Journal.class).of(AccountEvent.subject(account.id())).stream()
                .map(Entry::type)
                .toList();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void a_staff_page_leads_to_sign_in_and_back() throws Exception {
        HttpResponse<String> stopped = browser.get("/desk/dispatch?queue=new");
        assertThat(stopped.statusCode()).isEqualTo(302);
        assertThat(location(stopped)).endsWith("/login?next=%2Fdesk%2Fdispatch%3Fqueue%3Dnew");
        HttpResponse<String> form = browser.get("/login?next=%2Fdesk%2Fdispatch%3Fqueue%3Dnew");
        assertThat(form.body()).contains("value=\"/desk/dispatch?queue=new\"");
        HttpResponse<String> in = browser.submit(
                "/login",
                "/login",
                Map.of("login", account().login(), "password", PASSWORD, "next", "/desk/dispatch?queue=new"));
        assertThat(location(in)).endsWith("/desk/dispatch?queue=new");
        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void the_way_back_stays_on_this_site() throws Exception {
        for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/login", "")) {
            HttpResponse<String> in = new Browser(qingsu)
                    .submit("/login", "/login", Map.of("login", "huawu01", "password", "Qingsu-12345", "next", next));
            assertThat(location(in)).as(next).endsWith("/desk");
        }
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        HttpResponse<String> in = browser.signIn(account().login().toUpperCase(java.util.Locale.ROOT), PASSWORD);
        String cookie = in.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(SessionTokens.COOKIE))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure", "Max-Age");
        assertThat(in.headers().allValues("Set-Cookie").toString()).doesNotContain("JSESSIONID");
        assertThat(qingsu.sql()
                        .sql("select count(*) from identity.session where encode(token_hash, 'escape') like ?")
                        .param("%" + browser.cookies.get(SessionTokens.COOKIE) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signing_in_gives_a_new_token_and_ends_the_one_before() throws Exception {
        Account account = account();
        browser.cookies.put(SessionTokens.COOKIE, "a-token-that-an-attacker-chose");
        browser.signIn(account.login(), PASSWORD);
        String first = browser.cookies.get(SessionTokens.COOKIE);
        assertThat(first).isNotEqualTo("a-token-that-an-attacker-chose");
        browser.signIn(account.login(), PASSWORD);
        Browser old = new Browser(qingsu);
        old.cookies.put(SessionTokens.COOKIE, first);
        assertThat(old.signedIn()).isFalse();
        assertThat(browser.signedIn()).isTrue();
        assertThat(journal(account))
                .containsExactly("identity.AccountOpened", "identity.SignedIn", "identity.SignedIn");
    }

    @Test
    void five_wrong_passwords_lock_for_a_quarter_of_an_hour() throws Exception {
        Account account = account();
        for (int n = 0; n < 5; n++) {
            assertThat(location(browser.signIn(account.login(), "wrong " + n))).contains("reason=sign-in-failed");
        }
        assertThat(location(browser.signIn(account.login(), PASSWORD))).contains("reason=sign-in-failed");
        assertThat(accounts.find(account.id()).orElseThrow().lockedUntil())
                .isAfter(qingsu.clock().instant());
        assertThat(journal(account)).containsExactly("identity.AccountOpened", "identity.AccountLocked");
        qingsu.clock().advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(location(browser.signIn(account.login(), PASSWORD))).endsWith("/desk");
        assertThat(accounts.find(account.id()).orElseThrow().lastLogin()).isNotNull();
    }

    @Test
    void four_wrong_passwords_and_a_right_one_start_the_count_anew() throws Exception {
        Account account = account();
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < 4; n++) {
                browser.signIn(account.login(), "wrong");
            }
            assertThat(location(browser.signIn(account.login(), PASSWORD))).endsWith("/desk");
        }
    }

    @Test
    void an_unknown_login_is_answered_like_a_wrong_password_and_as_slowly() {
        SignIn signIn = qingsu.bean(SignIn.class);
        Account account = account();
        Decision<Account> known = signIn.by(account.login(), "wrong password", "192.0.2.1", Sessions.Kind.COOKIE);
        Decision<Account> unknown = signIn.by("nobody.here", "wrong password", "192.0.2.1", Sessions.Kind.COOKIE);
        assertThat(unknown).isEqualTo(known);
        Duration slow = fastest(() -> signIn.by(account.login(), "wrong", "192.0.2.2", Sessions.Kind.COOKIE));
        Duration other = fastest(() -> signIn.by("nobody.here", "wrong", "192.0.2.3", Sessions.Kind.COOKIE));
        // without the hash one would take a hundredth of the other; a busy machine alone may well double it
        assertThat(other.multipliedBy(5)).isGreaterThan(slow);
        assertThat(slow.multipliedBy(5)).isGreaterThan(other);
    }

    private static Duration fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int n = 0; n < 4; n++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return Duration.ofNanos(best);
    }

    @Test
    void an_address_that_fails_too_often_has_to_wait() {
        SignIn signIn = qingsu.bean(SignIn.class);
        Account account = account();
        for (int n = 0; n < 20; n++) {
            signIn.by("nobody." + n, "wrong", "192.0.2.9", Sessions.Kind.COOKIE);
        }
        assertThat(code(signIn.by(account.login(), PASSWORD, "192.0.2.9", Sessions.Kind.COOKIE)))
                .isEqualTo("too-many-attempts");
        assertThat(code(signIn.by(account.login(), PASSWORD, "192.0.2.10", Sessions.Kind.COOKIE)))
                .isEqualTo("accepted");
        qingsu.clock().advance(Duration.ofMinutes(6));
        assertThat(code(signIn.by(account.login(), PASSWORD, "192.0.2.9", Sessions.Kind.COOKIE)))
                .isEqualTo("accepted");
    }

    private static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "accepted";
    }

    @Test
    void a_form_without_token_is_not_taken() throws Exception {
        HttpResponse<String> forged =
                browser.post("/login", Map.of("login", account().login(), "password", PASSWORD));
        assertThat(location(forged)).endsWith("/login?reason=stale");
        browser.signIn(account().login(), PASSWORD);
        assertThat(browser.post("/desk/anything", Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> refused = browser.call("DELETE", "/api/v1/session", null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.body()).contains("\"code\":\"csrf-token-missing\"");
        String token = browser.token("/login/password");
        assertThat(browser.call("DELETE", "/api/v1/session", null, "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.signedIn()).isFalse();
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
    void the_pages_of_sign_in_keep_to_the_policy_themselves() throws Exception {
        String page = browser.get("/login?reason=%3Cscript%3E&next=%22%3E%3Cscript%3E")
                .body();
        assertThat(page).doesNotContain("<script>", "style=", "onclick").contains("autocomplete=\"username\"");
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
        Account account = account(true);
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

    @Test
    void the_demonstration_accounts_sign_in() throws Exception {
        List<DemoAccount> demo = qingsu.bean(DemoAccounts.class).all();
        assertThat(demo).hasSize(13).extracting(DemoAccount::role).contains("话务员", "承办负责人", "审计员");
        assertThat(demo).extracting(DemoAccount::login).doesNotHaveDuplicates().contains("huawu01", "hudao02");
        assertThat(location(
                        browser.signIn(demo.getLast().login(), demo.getLast().password())))
                .endsWith("/desk");
        assertThat(qingsu.sql()
                        .sql("select count(distinct password) from identity.account where login in (:logins)")
                        .param("logins", demo.stream().map(DemoAccount::login).toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(accounts.find("hudao01").orElseThrow().unit()).isEqualTo(new UnitCode("370203033"));
    }
}
