package cn.qingsu.identity;

import static cn.qingsu.identity.SignInHall.PASSWORD;
import static cn.qingsu.identity.SignInHall.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who gets in, and who does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

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

    private List<String> journal(Account account) {
        return qingsu.bean(Journal.class).of(AccountEvent.subject(account.id())).stream()
                .map(Entry::type)
                .toList();
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
    void the_pages_of_sign_in_keep_to_the_policy_themselves() throws Exception {
        String page = browser.get("/login?reason=%3Cscript%3E&next=%22%3E%3Cscript%3E")
                .body();
        assertThat(page).doesNotContain("<script>", "style=", "onclick").contains("autocomplete=\"username\"");
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
