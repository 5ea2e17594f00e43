package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {

    private static final String PASSWORD = "栈桥 灯塔 浪花 晚风";
    private static final UnitCode STREET = new UnitCode("370203033");

    private final RunningApplication qingsu = RunningApplication.withoutPages(Map.of());
    private final Accounts accounts = qingsu.bean(Accounts.class);
    private final LocalDate today = CityTime.day(qingsu.clock().instant());

    @AfterAll
    void stop() {
        qingsu.close();
    }

    private NewAccount clerk(String login) {
        return new NewAccount(login, "程小满", STREET, List.of(holds(Role.UNIT_CLERK, STREET)), PASSWORD, true);
    }

    private GrantPeriod holds(Role role, UnitCode scope) {
        return new GrantPeriod(new Grant(role, scope), today, null);
    }

    private static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "accepted";
    }

    @Test
    void an_account_is_found_by_login_in_any_case_and_by_id() {
        Account made = accounts.create(clerk("Hudao.One"), Author.SYSTEM).orElseThrow();
        assertThat(made.login()).isEqualTo("hudao.one");
        assertThat(accounts.find(" HUDAO.one ")).contains(made);
        assertThat(accounts.find(made.id())).contains(made);
        assertThat(accounts.officer(made.id()).orElseThrow().has(Role.UNIT_CLERK))
                .isTrue();
        assertThat(accounts.names(List.of(made.id(), new AccountId(1)))).containsOnly(Map.entry(made.id(), "程小满"));
        assertThat(accounts.names(List.of())).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_new_account_is_said() {
        accounts.create(clerk("taken01"), Author.SYSTEM).orElseThrow();
        assertThat(code(accounts.create(clerk("TAKEN01"), Author.SYSTEM))).isEqualTo("login-taken");
        for (String login : List.of("", "ab", "湖岛", "with space", "-dash", "x".repeat(33), "a'--")) {
            assertThat(code(accounts.create(clerk(login), Author.SYSTEM)))
                    .as(login)
                    .isEqualTo("login-malformed");
        }
        NewAccount good = clerk("good01");
        assertThat(code(accounts.create(
                        new NewAccount("good01", " ", good.unit(), good.grants(), PASSWORD, true), Author.SYSTEM)))
                .isEqualTo("name-missing");
        assertThat(code(accounts.create(
                        new NewAccount("good01", "程小满", new UnitCode("nowhere"), good.grants(), PASSWORD, true),
                        Author.SYSTEM)))
                .isEqualTo("unit-unknown");
        assertThat(code(accounts.create(
                        new NewAccount(
                                "good01",
                                "程小满",
                                STREET,
                                List.of(holds(Role.UNIT_CLERK, new UnitCode("nowhere"))),
                                PASSWORD,
                                true),
                        Author.SYSTEM)))
                .isEqualTo("unit-unknown");
        assertThat(code(accounts.create(
                        new NewAccount("good01", "程小满", STREET, good.grants(), "good01-1234", true), Author.SYSTEM)))
                .isEqualTo("password-guessable");
        assertThat(accounts.find("good01")).isEmpty();
    }

    @Test
    void a_grant_holds_from_its_first_day_to_its_last() {
        Account made = accounts.create(clerk("dated01"), Author.SYSTEM).orElseThrow();
        Grant acting = new Grant(Role.UNIT_LEADER, STREET);
        accounts.changeGrants(
                        made.id(),
                        List.of(
                                holds(Role.UNIT_CLERK, STREET),
                                new GrantPeriod(acting, today.plusDays(1), today.plusDays(2))),
                        Author.SYSTEM)
                .orElseThrow();
        for (int day = 0; day <= 3; day++) {
            assertThat(accounts.officer(made.id()).orElseThrow().has(Role.UNIT_LEADER))
                    .as("day " + day)
                    .isEqualTo(day == 1 || day == 2);
            qingsu.clock().advance(Duration.ofDays(1));
        }
        qingsu.clock().reset();
    }

    @Test
    void every_change_is_in_the_journal_with_its_author_and_without_names_or_passwords() {
        Account made = accounts.create(clerk("journal01"), Author.SYSTEM).orElseThrow();
        Author keeper = new Author(new AccountId(5), Role.ADMINISTRATOR.name(), "QD12345");
        accounts.changeGrants(made.id(), List.of(), keeper).orElseThrow();
        accounts.disable(made.id(), keeper).orElseThrow();
        accounts.enable(made.id(), keeper).orElseThrow();
        accounts.setPassword(made.id(), "崂山 的 云 很 低 2026", false, keeper).orElseThrow();
        List<Entry> entries = qingsu.bean(Journal.class).of(AccountEvent.subject(made.id()));
        assertThat(entries)
                .extracting(Entry::type)
                .containsExactly(
                        "identity.AccountOpened",
                        "identity.GrantsChanged",
                        "identity.AccountDisabled",
                        "identity.AccountEnabled",
                        "identity.PasswordSet");
        assertThat(entries).extracting(Entry::author).contains(Author.SYSTEM, keeper);
        assertThat(entries.get(1).as(AccountEvent.GrantsChanged.class))
                .isEqualTo(new AccountEvent.GrantsChanged(made.grants(), List.of()));
        assertThat(entries)
                .extracting(Entry::body)
                .allSatisfy(body -> assertThat(body).doesNotContain("程小满", "argon2", "崂山"));
    }

    @Test
    void a_change_of_nobodys_account_is_refused() {
        AccountId nobody = new AccountId(1);
        assertThat(code(accounts.disable(nobody, Author.SYSTEM))).isEqualTo("account-unknown");
        assertThat(code(accounts.setPassword(nobody, PASSWORD, true, Author.SYSTEM)))
                .isEqualTo("account-unknown");
        assertThat(accounts.officer(nobody)).isEmpty();
    }

    @Test
    void the_list_is_read_slice_by_slice_and_loses_nobody() {
        UnitCode unit = new UnitCode("370203");
        for (int n = 0; n < 7; n++) {
            accounts.create(
                            new NewAccount(
                                    String.format(Locale.ROOT, "listed%02d", n),
                                    "姜云舟",
                                    unit,
                                    List.of(),
                                    PASSWORD,
                                    true),
                            Author.SYSTEM)
                    .orElseThrow();
        }
        List<String> logins = new ArrayList<>();
        Slice<Account> slice = accounts.list(unit, null, 3);
        while (true) {
            slice.items().forEach(each -> logins.add(each.login()));
            if (slice.next() == null) {
                break;
            }
            slice = accounts.list(unit, slice.next(), 3);
        }
        assertThat(logins).hasSize(7).isSorted().doesNotHaveDuplicates();
        assertThat(accounts.list(null, null, 3).items()).hasSize(3);
    }

    @Test
    void a_sign_in_costs_less_than_a_tenth_of_a_second_of_hashing() {
        PasswordHashes hashes = qingsu.bean(PasswordHashes.class);
        String hash = hashes.hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$");
        long best = Long.MAX_VALUE;
        for (int n = 0; n < 10; n++) {
            long start = System.nanoTime();
            assertThat(hashes.matches(PASSWORD, hash)).isTrue();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
        assertThat(hashes.matches("栈桥", hash)).isFalse();
        assertThat(hashes.matchesNobody(PASSWORD)).isFalse();
        assertThat(qingsu.bean(Units.class).find(STREET)).isPresent();
    }
}
