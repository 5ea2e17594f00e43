package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.catalogue.Ruling.Named;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.dispatch.lesson.Precedents;
import cn.qingsu.dispatch.lesson.Stated;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks of the last month's requests what a change of the catalogue would have moved. */
@Component
public class DryRun {

    /** How far back it looks. */
    public static final Duration MONTH = Duration.ofDays(30);

    private static final int MOST = 20_000;

    private final KeptCatalogue catalogue;
    private final Lessons lessons;
    private final Stated stated;
    private final Enquiries enquiries;
    private final Precedents precedents;
    private final Clock clock;

    DryRun(
            KeptCatalogue catalogue,
            Lessons lessons,
            Stated stated,
            Enquiries enquiries,
            Precedents precedents,
            Clock clock) {
        this.catalogue = catalogue;
        this.lessons = lessons;
        this.stated = stated;
        this.enquiries = enquiries;
        this.precedents = precedents;
        this.clock = clock;
    }

    /**
     * One request that would have gone elsewhere.
     *
     * @param was whom the catalogue names now; null for nobody
     * @param would whom it would name
     * @param stands with whom the request ended up; null while it is open whose it is
     */
    public record Move(
            RequestId request,
            @Nullable UnitCode was,
            @Nullable UnitCode would,
            @Nullable UnitCode stands) {}

    /**
     * What came of it.
     *
     * @param asked how many requests of the category there were
     * @param better how many of the moved are now with the unit that the change names
     * @param worse how many of the moved are now with the unit that the catalogue names without the change
     */
    public record Result(int asked, List<Move> moves, int better, int worse) {}

    /** @param change as {@link CatalogueEditor#checked} answers it */
    public Result of(Clause change) {
        return of(change.category(), change.number(), from(change, CityTime.day(clock.instant())));
    }

    /** What it would have moved if this clause had not been there. */
    public Result ofEnding(Clause clause) {
        return of(clause.category(), clause.number(), null);
    }

    private Result of(CategoryCode category, long number, @Nullable Clause tried) {
        LocalDate day = CityTime.day(clock.instant());
        Precedents known = new AskedOnce(precedents);
        List<Lesson> asked = lessons.of(category, clock.instant().minus(MONTH), MOST);
        Map<RequestId, Map<String, String>> facts =
                stated.of(asked.stream().map(Lesson::request).toList());
        List<Move> moves = new ArrayList<>();
        for (Lesson lesson : asked) {
            Enquiry enquiry = enquiries.of(lesson, facts.getOrDefault(lesson.request(), Map.of()), day);
            UnitCode was = unit(catalogue.decide(enquiry, known).named());
            UnitCode would =
                    unit(catalogue.decide(enquiry, number, tried, known).named());
            if (!Objects.equals(was, would)) {
                moves.add(new Move(lesson.request(), was, would, lesson.lead()));
            }
        }
        return new Result(asked.size(), moves, count(moves, Move::would), count(moves, Move::was));
    }

    private interface Unit {
        @Nullable
        UnitCode of(Move move);
    }

    private static int count(List<Move> moves, Unit unit) {
        return (int) moves.stream()
                .filter(each -> each.stands() != null && each.stands().equals(unit.of(each)))
                .count();
    }

    /** As if it held already. */
    private static Clause from(Clause change, LocalDate day) {
        return new Clause(
                change.number(),
                change.version(),
                change.category(),
                change.area(),
                change.conditions(),
                change.ground(),
                change.lead(),
                change.coHandlers(),
                change.level(),
                change.streetDirect(),
                change.sla(),
                change.legalBasis(),
                change.note(),
                day,
                null);
    }

    private static @Nullable UnitCode unit(@Nullable Named named) {
        return named == null ? null : named.unit().code();
    }
}
