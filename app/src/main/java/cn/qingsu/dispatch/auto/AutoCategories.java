package cn.qingsu.dispatch.auto;

import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.advice.Precisions;
import cn.qingsu.dispatch.advice.Precisions.Measured;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** For which categories the machine may dispatch by itself, and how well it does in each. */
@Service
public class AutoCategories {

    private static final String CLAUSE = "规则 4：自动转办须经实测达标";

    private final JdbcClient sql;
    private final Categories cityCategories;
    private final Precisions precisions;
    private final Settings settings;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutoCategories(
            JdbcClient sql,
            Categories cityCategories,
            Precisions precisions,
            Settings settings,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.cityCategories = cityCategories;
        this.precisions = precisions;
        this.settings = settings;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A category as it stands.
     *
     * @param measured of the opinions that were as sure as it needs
     * @param proved whether it may be let
     */
    public record Standing(CategoryCode category, boolean enabled, Measured measured, boolean proved) {}

    /** Every category of which the machine has an opinion that has proved, or that is enabled; by code. */
    public List<Standing> all() {
        AutoRules rules = rules();
        Set<CategoryCode> enabled = enabled();
        Set<CategoryCode> known = new TreeSet<>(enabled);
        cityCategories.all().forEach(each -> known.add(each.code()));
        Map<CategoryCode, Measured> measured = lately(known);
        return known.stream()
                .map(each -> standing(each, enabled, measured.getOrDefault(each, Measured.NONE), rules))
                .filter(each -> each.enabled() || each.measured().cases() > 0)
                .toList();
    }

    private static Standing standing(
            CategoryCode category, Set<CategoryCode> enabled, Measured measured, AutoRules rules) {
        return new Standing(category, enabled.contains(category), measured, rules.proved(measured));
    }

    AutoRules rules() {
        return new AutoRules(
                settings.number(Setting.AUTO_SWITCH) == 1,
                settings.value(Setting.AUTO_PRECISION) / 100,
                settings.value(Setting.AUTO_OWN_PROBABILITY) / 100);
    }

    /** As it was at most five minutes ago. */
    Measured measured(CategoryCode category) {
        return lately(Set.of(category)).getOrDefault(category, Measured.NONE);
    }

    private Map<CategoryCode, Measured> lately(Set<CategoryCode> several) {
        return precisions.lately(
                several, settings.value(Setting.AUTO_OWN_PROBABILITY) / 100, settings.number(Setting.AUTO_LAST_CASES));
    }

    boolean isEnabled(CategoryCode category) {
        return enabled().contains(category);
    }

    private Set<CategoryCode> enabled() {
        return new HashSet<>(sql.sql("""
                        select category from (
                            select distinct on (category) category, enabled from dispatch.auto_category order by category, since desc) newest
                        where enabled
                        """)
                .query((row, n) -> new CategoryCode(row.getString(1)))
                .list());
    }

    /** Refused with {@code not-proved} where it has not proved itself. */
    public Decision<Standing> enable(CategoryCode category, Author author) {
        Measured measured = precisions.measured(
                category, settings.value(Setting.AUTO_OWN_PROBABILITY) / 100, settings.number(Setting.AUTO_LAST_CASES));
        if (!rules().proved(measured)) {
            return Decision.refused(
                    "not-proved",
                    CLAUSE,
                    "这一分类实测 " + measured.cases() + " 件、对 " + measured.right() + " 件，须满 " + AutoRules.FEWEST
                            + " 件且准确率不低于 " + settings.number(Setting.AUTO_PRECISION) + "%，暂不能开启。");
        }
        set(category, true, "", author);
        return Decision.accepted(new Standing(category, true, measured, true));
    }

    public void disable(CategoryCode category, String reason, Author author) {
        set(category, false, reason, author);
    }

    private void set(CategoryCode category, boolean enabled, String reason, Author author) {
        Instant at = clock.instant();
        transaction.executeWithoutResult(status -> {
            journal.append(
                    new Subject(
                            "auto-category",
                            Long.parseLong("0" + category.value().replaceAll("\\D", ""))),
                    author,
                    at,
                    new AutoSwitched(category, enabled, reason.isBlank() ? null : reason));
            sql.sql(
                            "insert into dispatch.auto_category (category, enabled, since, by_account, reason) values (?, ?, ?, ?, ?)")
                    .param(category.value())
                    .param(enabled)
                    .param(Timestamp.from(at))
                    .param(
                            author.account() == null
                                    ? null
                                    : Objects.requireNonNull(author.account()).value())
                    .param(reason)
                    .update();
        });
    }
}
