package cn.qingsu.desk.phrase;

import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Commands;
import cn.qingsu.request.State;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The standard texts: who may use which, who may change which, and what they may say. */
@Service
class Phrases {

    static final String CLAUSE = "常用语：按单位共用，变量取自诉求，个人信息不写入";
    private static final int TITLE = 40;
    private static final int TEXT = 2000;
    private static final int MOST_OWN = 200;
    private static final List<Role> FOR_UNIT =
            List.of(Role.UNIT_LEADER, Role.DISTRICT_COORDINATOR, Role.TEAM_LEADER, Role.REVIEWER, Role.ADMINISTRATOR);
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9])");

    private final PhraseTable table;
    private final Units units;
    private final Categories categories;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Phrases(
            PhraseTable table,
            Units units,
            Categories categories,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.units = units;
        this.categories = categories;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that {@code officer} may use: his own, those of his unit and of units above it, everybody's. */
    List<Phrase> of(Officer officer) {
        return table.of(officer.account()).stream()
                .filter(phrase -> reaches(phrase, officer))
                .toList();
    }

    private boolean reaches(Phrase phrase, Officer officer) {
        return switch (phrase.scope()) {
            case OWN -> officer.account().equals(phrase.account());
            case UNIT -> phrase.unit() != null && units.within(officer.unit(), phrase.unit());
            case ALL -> true;
        };
    }

    /** Those that fit, what is made for just this case first, then one's own. */
    List<Phrase> fitting(Officer officer, String action, @Nullable State state, @Nullable CategoryCode category) {
        return of(officer).stream()
                .filter(phrase -> phrase.fits(action, state, category))
                .sorted(Comparator.comparingInt(Phrase::closeness).reversed().thenComparing(Phrase::scope))
                .toList();
    }

    Optional<Phrase> find(long id, Officer officer) {
        return table.find(id).filter(phrase -> reaches(phrase, officer));
    }

    /** For whom {@code officer} may write standard texts. */
    static Set<PhraseScope> scopes(Officer officer) {
        boolean unit = FOR_UNIT.stream().anyMatch(officer::has);
        return officer.has(Role.ADMINISTRATOR)
                ? Set.of(PhraseScope.values())
                : unit ? Set.of(PhraseScope.OWN, PhraseScope.UNIT) : Set.of(PhraseScope.OWN);
    }

    boolean mayChange(Phrase phrase, Officer officer) {
        return scopes(officer).contains(phrase.scope())
                && switch (phrase.scope()) {
                    case OWN -> officer.account().equals(phrase.account());
                    case UNIT ->
                        officer.has(Role.ADMINISTRATOR) || officer.unit().equals(phrase.unit());
                    case ALL -> true;
                };
    }

    /**
     * What an officer wants a standard text to be.
     *
     * @param id null for a new one
     * @param version the one that he has seen; 0 for a new one
     */
    record Draft(
            @Nullable Long id,
            int version,
            PhraseScope scope,
            String title,
            String text,
            List<String> actions,
            Set<State> states,
            List<CategoryCode> categories) {}

    /**
     * Saves it. Refused with {@code wrong-role}, {@code text-missing}, {@code text-too-long}, {@code unknown-variable}, {@code unknown-category},
     * {@code unknown-action}, {@code personal-data}, {@code too-many}, {@code unknown-phrase} or {@code stale}.
     */
    Decision<Phrase> save(Draft draft, Officer officer) {
        Optional<Refusal> refusal = checked(draft);
        if (refusal.isPresent()) {
            return new Decision.Refused<>(refusal.get());
        }
        if (draft.id() == null) {
            return fresh(draft, officer);
        }
        Optional<Phrase> was = find(draft.id(), officer);
        if (was.isEmpty()) {
            return Decision.refused("unknown-phrase", CLAUSE, "这条常用语已经不在了，请刷新页面。");
        }
        if (!mayChange(was.get(), officer)) {
            return wrongRole();
        }
        Phrase next = phrase(
                draft,
                was.get().id(),
                draft.version() + 1,
                was.get().scope(),
                was.get().unit(),
                officer);
        return kept(next, officer, next.text(), () -> table.update(next, clock.instant(), officer.account()));
    }

    private Decision<Phrase> fresh(Draft draft, Officer officer) {
        if (!scopes(officer).contains(draft.scope())) {
            return wrongRole();
        }
        if (draft.scope() == PhraseScope.OWN && table.countOwn(officer.account()) >= MOST_OWN) {
            return Decision.refused("too-many", CLAUSE, "自己的常用语最多 " + MOST_OWN + " 条，请先删去不用的。");
        }
        Phrase phrase = phrase(draft, TimeSorted.next(), 1, draft.scope(), officer.unit(), officer);
        return kept(phrase, officer, phrase.text(), () -> {
            table.insert(phrase, clock.instant(), officer.account());
            return true;
        });
    }

    private static Phrase phrase(
            Draft draft, long id, int version, PhraseScope scope, @Nullable UnitCode unit, Officer officer) {
        return new Phrase(
                id,
                version,
                scope,
                scope == PhraseScope.OWN ? officer.account() : null,
                scope == PhraseScope.UNIT ? unit : null,
                draft.title().strip(),
                draft.text().strip(),
                draft.actions(),
                draft.states(),
                draft.categories());
    }

    /** Takes it away. Refused with {@code wrong-role}, {@code unknown-phrase} or {@code stale}. */
    Decision<Phrase> remove(long id, int version, Officer officer) {
        Optional<Phrase> was = find(id, officer);
        if (was.isEmpty()) {
            return Decision.refused("unknown-phrase", CLAUSE, "这条常用语已经不在了，请刷新页面。");
        }
        Phrase seen = was.get();
        if (!mayChange(seen, officer)) {
            return wrongRole();
        }
        return seen.version() == version
                ? kept(seen, officer, null, () -> table.remove(seen, clock.instant(), officer.account()))
                : stale();
    }

    private Decision<Phrase> kept(Phrase phrase, Officer officer, @Nullable String text, BooleanSupplier change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (phrase.scope() != PhraseScope.OWN) {
                Author author = FOR_UNIT.stream()
                        .filter(officer::has)
                        .findFirst()
                        .map(officer::as)
                        .orElseThrow();
                journal.append(
                        new Subject(PhraseChanged.SUBJECT, phrase.id()),
                        author,
                        clock.instant(),
                        new PhraseChanged(
                                phrase.id(),
                                phrase.version(),
                                phrase.title(),
                                text,
                                phrase.scope().name()));
            }
            if (!change.getAsBoolean()) {
                status.setRollbackOnly();
                return stale();
            }
            return Decision.accepted(phrase);
        }));
    }

    private Optional<Refusal> checked(Draft draft) {
        if (draft.title().isBlank() || draft.text().isBlank()) {
            return no("text-missing", "请填写名称和内容。");
        }
        if (draft.title().length() > TITLE || draft.text().length() > TEXT) {
            return no("text-too-long", "名称不超过 " + TITLE + " 字，内容不超过 " + TEXT + " 字。");
        }
        Optional<String> unknown = PhraseText.unknown(draft.text());
        if (unknown.isPresent()) {
            return no("unknown-variable", "没有“" + unknown.get() + "”这个变量，请从列出的变量中选用。");
        }
        if (PERSONAL.matcher(draft.title() + " " + draft.text()).find()) {
            return no("personal-data", "常用语里不能有个人的手机号码或身份证号码。");
        }
        if (draft.categories().stream().anyMatch(each -> categories.find(each).isEmpty())) {
            return no("unknown-category", "没有这一分类，请从列表中选择。");
        }
        return Commands.actions().containsAll(draft.actions())
                ? Optional.empty()
                : no("unknown-action", "没有这项操作，请从列表中选择。");
    }

    private static Optional<Refusal> no(String code, String message) {
        return Optional.of(new Refusal(code, CLAUSE, message));
    }

    private static Decision<Phrase> wrongRole() {
        return Decision.refused("wrong-role", CLAUSE, "本单位的常用语由负责人维护，全市的由管理员维护；您可以存为自己用的。");
    }

    private static Decision<Phrase> stale() {
        return Decision.refused("stale", "规则 2 第 5 条：两人同时修改时以先提交者为准", "您打开之后这一条已被他人修改，请刷新后核对再改。");
    }
}
