package cn.qingsu.identity;

import cn.qingsu.city.CitySeed;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the demonstration accounts in a demonstration city, and nowhere else. Invented people; no resemblance is meant. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SeededDemoAccounts implements DemoAccounts, ApplicationRunner {

    private static final String PASSWORD = "Qingsu-12345";
    private static final UnitCode STREET = new UnitCode("370203033");
    private static final UnitCode DISTRICT = new UnitCode("370203");
    private static final String BUREAU = "市北区综合行政执法局";

    /**
     * @param accounts whether the demonstration accounts are wanted, where no {@code start} is given; never where real requests
     *     are handled
     * @param start how the kind of the city is decided, by which they are wanted or not
     */
    @ConfigurationProperties("qingsu.demo")
    record Settings(boolean accounts, @Nullable CityStart start) {}

    private record Person(String login, String name, Role role, UnitCode unit) {}

    private final Settings settings;
    private final CityKind kind;
    private final CitySeed city;
    private final Units units;
    private final StoredAccounts accounts;
    private final PasswordHashes hashes;
    private final Clock clock;

    SeededDemoAccounts(
            Settings settings,
            CityKind kind,
            CitySeed city,
            Units units,
            StoredAccounts accounts,
            PasswordHashes hashes,
            Clock clock) {
        this.settings = settings;
        this.kind = kind;
        this.city = city;
        this.units = units;
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    private List<Person> people() {
        UnitCode community =
                units.children(STREET).stream().findFirst().map(Unit::code).orElse(STREET);
        UnitCode bureau =
                units.named(BUREAU, 1).stream().findFirst().map(Unit::code).orElse(DISTRICT);
        return List.of(
                new Person("huawu01", "林知夏", Role.AGENT, Units.CENTRE),
                new Person("banzhang01", "周牧远", Role.TEAM_LEADER, Units.CENTRE),
                new Person("zhuanban01", "沈一禾", Role.DISPATCHER, Units.CENTRE),
                new Person("shenhe01", "顾清和", Role.REVIEWER, Units.CENTRE),
                new Person("hudao01", "程小满", Role.UNIT_CLERK, STREET),
                new Person("hudao02", "姜云舟", Role.UNIT_LEADER, STREET),
                new Person("shequ01", "陶向晚", Role.UNIT_CLERK, community),
                new Person("zhifa01", "贺长川", Role.UNIT_CLERK, bureau),
                new Person("shibei01", "宋以宁", Role.DISTRICT_COORDINATOR, DISTRICT),
                new Person("huifang01", "叶听雨", Role.CALLBACK_OFFICER, Units.CENTRE),
                new Person("duban01", "秦若谷", Role.SUPERVISOR, Units.CENTRE),
                new Person("guanli01", "许思源", Role.ADMINISTRATOR, Units.CENTRE),
                new Person("shenji01", "方既明", Role.AUDITOR, Units.CENTRE));
    }

    @Override
    public boolean isDemonstration() {
        return settings.start() == null ? settings.accounts() : kind.isDemonstration();
    }

    @Override
    public List<DemoAccount> all() {
        return isDemonstration()
                ? people().stream()
                        .map(each -> new DemoAccount(
                                each.login(),
                                each.name(),
                                each.role().label(),
                                units.find(each.unit())
                                        .map(Unit::name)
                                        .orElse(each.unit().value()),
                                PASSWORD))
                        .toList()
                : List.of();
    }

    @Override
    public List<String> leftOpen() {
        return isDemonstration()
                ? List.of()
                : people().stream()
                        .map(Person::login)
                        .filter(login ->
                                accounts.find(login).filter(Account::enabled).isPresent())
                        .toList();
    }

    /** All share one hash, so that the first start computes one and not thirteen. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.start() != null) {
            kind.decide(
                    settings.start(),
                    people().stream()
                            .map(each -> new Object[] {each.login(), each.name()})
                            .toList());
        }
        if (!isDemonstration()) {
            return;
        }
        city.seedIfEmpty(Progress.SILENT);
        List<Person> missing = people().stream()
                .filter(each -> accounts.find(each.login()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = hashes.hash(PASSWORD);
        // they were there before anything that a new demonstration city tells of its past
        LocalDate from = CityTime.day(clock.instant()).minusYears(1);
        for (Person each : missing) {
            GrantPeriod grant = new GrantPeriod(new Grant(each.role(), each.unit()), from, null);
            NewAccount account =
                    new NewAccount(each.login(), each.name(), each.unit(), List.of(grant), PASSWORD, false);
            accounts.open(each.login(), account, hash, Author.SYSTEM);
        }
    }
}
