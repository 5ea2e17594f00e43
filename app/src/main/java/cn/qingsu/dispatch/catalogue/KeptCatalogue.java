package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.dispatch.lesson.Precedents;
import cn.qingsu.journal.JournalTail;
import cn.qingsu.kernel.CityTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The catalogue in memory; read anew when the journal tells of an edit on any node, and with every new day. */
@Component
class KeptCatalogue implements Catalogue {

    private final ClauseTable table;
    private final Areas areas;
    private final Units units;
    private final LeadUnits leads;
    private final Precedents precedents;
    private final Clock clock;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable Kept kept;

    KeptCatalogue(
            ClauseTable table,
            Areas areas,
            Units units,
            LeadUnits leads,
            Precedents precedents,
            JournalTail tail,
            Clock clock) {
        this.table = table;
        this.areas = areas;
        this.units = units;
        this.leads = leads;
        this.precedents = precedents;
        this.clock = clock;
        tail.listen(entry -> {
            if (entry.subject().kind().equals(ClauseChanged.SUBJECT)) {
                forget();
            }
        });
    }

    private record Kept(
            LocalDate day,
            long at,
            Map<CategoryCode, List<Clause>> byCategory,
            Vocabulary vocabulary,
            Successors successors) {}

    /** What is asked for next is read from the tables. */
    void forget() {
        forgotten.incrementAndGet();
    }

    /** The tail shows what comes after it has started. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        forget();
    }

    private Kept kept() {
        Kept now = kept;
        LocalDate today = CityTime.day(clock.instant());
        long at = forgotten.get();
        if (now == null || now.at() != at || !now.day().equals(today)) {
            now = new Kept(
                    today,
                    at,
                    table.all().stream().collect(Collectors.groupingBy(Clause::category)),
                    new Vocabulary(table.values(today)),
                    new Successors(table.successors(today), units::isValid));
            kept = now;
        }
        return now;
    }

    @Override
    public Ruling decide(Enquiry enquiry) {
        return deciding(precedents).decide(clauses(enquiry), enquiry);
    }

    /**
     * As if the catalogue were changed already.
     *
     * @param changed the version of this number is left out
     * @param now stands in its place; null if nothing does
     * @param known what is asked for precedents
     */
    Ruling decide(Enquiry enquiry, long changed, @Nullable Clause now, Precedents known) {
        List<Clause> clauses = new ArrayList<>(clauses(enquiry));
        clauses.removeIf(each -> each.number() == changed);
        if (now != null && Objects.equals(now.category(), enquiry.category()) && now.holdsOn(enquiry.day())) {
            clauses.add(now);
        }
        return deciding(known).decide(clauses, enquiry);
    }

    /** As the catalogue is. */
    Ruling decide(Enquiry enquiry, Precedents known) {
        return deciding(known).decide(clauses(enquiry), enquiry);
    }

    private List<Clause> clauses(Enquiry enquiry) {
        return enquiry.category() == null ? List.of() : of(enquiry.category(), enquiry.day());
    }

    private Deciding deciding(Precedents known) {
        Kept now = kept();
        return new Deciding(areas, units, leads, now.successors(), known, now.vocabulary());
    }

    @Override
    public List<Clause> on(LocalDate day) {
        return kept().byCategory().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.holdsOn(day))
                .sorted(Comparator.comparing(Clause::category).thenComparing(Clause::number))
                .toList();
    }

    @Override
    public List<Clause> of(CategoryCode category, LocalDate day) {
        return kept().byCategory().getOrDefault(category, List.of()).stream()
                .filter(clause -> clause.holdsOn(day))
                .sorted(new Order(areas).comparator())
                .toList();
    }

    @Override
    public List<Clause> history(long number) {
        return kept().byCategory().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.number() == number)
                .sorted(Comparator.comparingInt(Clause::version).reversed())
                .toList();
    }

    @Override
    public List<ConditionValue> values(ConditionKey key) {
        return kept().vocabulary().of(key);
    }

    @Override
    public String told(ConditionKey key, String value) {
        return key.label()
                + "为"
                + kept().vocabulary()
                        .find(key, value)
                        .map(ConditionValue::label)
                        .orElse(value);
    }

    @Override
    public List<Succession> successions() {
        return table.successions();
    }

    Successors successors() {
        return kept().successors();
    }

    @Override
    public Optional<UnitCode> standing(UnitCode unit) {
        return kept().successors().of(unit);
    }
}
