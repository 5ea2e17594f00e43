package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Edits, one at a time over all nodes, each with its journal entry in the same transaction. */
@Service
class CatalogueEditing implements CatalogueEditor {

    private final ClauseTable table;
    private final KeptCatalogue catalogue;
    private final DraftChecks checks;
    private final Units units;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CatalogueEditing(
            ClauseTable table,
            KeptCatalogue catalogue,
            DraftChecks checks,
            Units units,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.checks = checks;
        this.units = units;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Decision<Clause> checked(ClauseDraft draft) {
        LocalDate today = CityTime.day(clock.instant());
        return checks.refusal(draft, today)
                .or(() -> clash(draft))
                .<Decision<Clause>>map(CatalogueEditing::refused)
                .orElseGet(() -> fits(draft));
    }

    /** Another clause for the very same case would leave open which of them decides. */
    private Optional<Refusal> clash(ClauseDraft draft) {
        return catalogue.of(draft.category(), draft.validFrom()).stream()
                .filter(each -> !Objects.equals(each.number(), draft.number()))
                .filter(each -> Objects.equals(each.area(), draft.area())
                        && each.conditions().equals(draft.conditions())
                        && each.ground() == draft.ground())
                .findFirst()
                .flatMap(each -> DraftChecks.no("clause-exists", "同一分类、区域、条件和依据顺序已有" + each.cited() + "，请直接修改那一条。"));
    }

    private Decision<Clause> fits(ClauseDraft draft) {
        Long number = draft.number();
        if (number == null) {
            return Decision.accepted(draft.as(0, 1));
        }
        return newest(number, draft.expectedVersion()).then(was -> {
            if (!was.category().equals(draft.category())) {
                return Decision.refused("category-changed", DraftChecks.CLAUSE, "条目的分类不能改；请结束这一条，另立新条目。");
            }
            if (draft.validFrom().isBefore(was.validFrom())) {
                return Decision.refused(
                        "begins-too-early",
                        DraftChecks.CLAUSE,
                        "第 " + was.version() + " 版自 " + was.validFrom() + " 起生效，新版不能早于它。");
            }
            Clause next = draft.as(number, was.version() + 1);
            return sameAs(was, next)
                    ? Decision.refused("nothing-changes", DraftChecks.CLAUSE, "与第 " + was.version() + " 版相同，没有需要保存的改动。")
                    : Decision.accepted(next);
        });
    }

    private static boolean sameAs(Clause was, Clause next) {
        return was.validTo() == null
                && new Clause(
                                was.number(),
                                next.version(),
                                was.category(),
                                was.area(),
                                was.conditions(),
                                was.ground(),
                                was.lead(),
                                was.coHandlers(),
                                was.level(),
                                was.streetDirect(),
                                was.sla(),
                                was.legalBasis(),
                                was.note(),
                                next.validFrom(),
                                null)
                        .equals(next);
    }

    private Decision<Clause> newest(long number, int expectedVersion) {
        List<Clause> versions = catalogue.history(number);
        if (versions.isEmpty()) {
            return Decision.refused("unknown-clause", DraftChecks.CLAUSE, "职责清单没有第 " + number + " 条。");
        }
        Clause newest = versions.getFirst();
        return newest.version() == expectedVersion
                ? Decision.accepted(newest)
                : Decision.refused(
                        "stale",
                        "规则 2 第 5 条：两人同时修改时以先提交者为准",
                        "您打开之后，" + newest.cited() + "已改到第 " + newest.version() + " 版。您填写的内容已保留，请核对后再提交。");
    }

    @Override
    public Decision<Clause> save(ClauseDraft draft, Author author) {
        return alone(() -> checked(draft).map(clause -> {
            Instant at = clock.instant();
            Clause saved = draft.number() == null ? draft.as(table.nextNumber(), 1) : clause;
            journal.append(
                    new Subject(ClauseChanged.SUBJECT, saved.number()),
                    author,
                    at,
                    new ClauseChanged(
                            saved.number(),
                            saved.version(),
                            saved,
                            null,
                            draft.reason().strip()));
            catalogue.history(saved.number()).stream()
                    .findFirst()
                    .filter(was -> was.validTo() == null || was.validTo().isAfter(saved.validFrom()))
                    .ifPresent(was -> table.end(was, saved.validFrom()));
            table.insert(List.of(saved), at, author.account(), draft.reason().strip());
            return saved;
        }));
    }

    @Override
    public Decision<Clause> end(long number, int expectedVersion, LocalDate day, String reason, Author author) {
        Optional<Refusal> refusal =
                DraftChecks.reason(reason).or(() -> DraftChecks.day(day, CityTime.day(clock.instant())));
        return refusal.isPresent()
                ? refused(refusal.get())
                : alone(() -> newest(number, expectedVersion).map(was -> {
                    journal.append(
                            new Subject(ClauseChanged.SUBJECT, number),
                            author,
                            clock.instant(),
                            new ClauseChanged(number, was.version(), null, day, reason.strip()));
                    table.end(was, day.isBefore(was.validFrom()) ? was.validFrom() : day);
                    return was;
                }));
    }

    @Override
    public Decision<UnitCode> succeed(UnitCode unit, UnitCode successor, LocalDate from, String reason, Author author) {
        if (units.find(unit).isEmpty()) {
            return refused(DraftChecks.no("unknown-unit", "没有这个单位，请从列表中选择。").orElseThrow());
        }
        Optional<Refusal> refusal = checks.unit(successor).or(() -> DraftChecks.reason(reason));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return alone(() -> {
            Successors now = catalogue.successors();
            if (unit.equals(successor) && now.stands(unit)) {
                return Decision.refused("successor-goes-round", DraftChecks.CLAUSE, "承接单位不能是它自己，请另选。");
            }
            if (!unit.equals(successor) && now.goesRound(unit, successor)) {
                return Decision.refused("successor-goes-round", DraftChecks.CLAUSE, "所选的承接单位自己已并入这个单位，请另选，或先恢复它。");
            }
            Instant at = clock.instant();
            journal.append(
                    new Subject(ClauseChanged.SUBJECT, 0),
                    author,
                    at,
                    new SuccessorNamed(unit, successor, from, reason.strip()));
            table.succeed(unit, successor, from, at, author.account(), reason.strip());
            return Decision.accepted(successor);
        });
    }

    /** Runs an edit while nobody else edits, on what the tables say now; then this node reads anew. */
    private <T> Decision<T> alone(Supplier<Decision<T>> edit) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                table.hold();
                catalogue.forget();
                return edit.get();
            }));
        } finally {
            catalogue.forget();
        }
    }

    @Override
    public List<Version> versions(long number) {
        Map<Integer, Clause> clauses =
                catalogue.history(number).stream().collect(Collectors.toMap(Clause::version, each -> each));
        return table.made(number).stream()
                .filter(made -> clauses.containsKey(made.version()))
                .map(made -> new Version(
                        Objects.requireNonNull(clauses.get(made.version())), made.at(), made.by(), made.reason()))
                .toList();
    }

    private static <T> Decision<T> refused(Refusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
