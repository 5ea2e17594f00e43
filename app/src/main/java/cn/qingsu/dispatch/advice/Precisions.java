package cn.qingsu.dispatch.advice;

import cn.qingsu.city.CategoryCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often what the machine thought has proved right, per category. */
@Repository
public class Precisions {

    private static final Duration BELIEVED = Duration.ofMinutes(5);
    private static final Duration RECENT = Duration.ofDays(180);
    private static final int LAST = 200;
    private static final int FEWEST = 30;

    private final JdbcClient sql;
    private final Clock clock;
    private final Cache<Asked, Measured> believed =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(BELIEVED).build();

    Precisions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Asked(CategoryCode category, double leastProbability, int cases) {}

    /**
     * What was measured.
     *
     * @param cases how many of the last have proved one way or the other
     * @param right with how many of them the machine's unit is the one that leads
     */
    public record Measured(int cases, int right) {

        public static final Measured NONE = new Measured(0, 0);

        public double precision() {
            return cases == 0 ? 0 : (double) right / cases;
        }
    }

    /** Of what the catalogue alone said; empty while fewer than 30 cases have proved. */
    Optional<Double> ofCatalogue(CategoryCode category) {
        Measured measured = lately(List.of(category), 0, LAST).getOrDefault(category, Measured.NONE);
        return measured.cases() < FEWEST ? Optional.empty() : Optional.of(measured.precision());
    }

    /**
     * Of the last {@code cases} opinions of half a year in a category that were at least so sure and whose request has proved: it was
     * confirmed by a unit's reply, or decided anew. A person's check counts as the truth where there was one.
     */
    public Measured measured(CategoryCode category, double leastProbability, int cases) {
        Asked asked = new Asked(category, leastProbability, cases);
        Measured measured = measured(List.of(asked)).getOrDefault(asked, Measured.NONE);
        believed.put(asked, measured);
        return measured;
    }

    /** As {@link #measured} of several categories at once, as it was at most five minutes ago. */
    public Map<CategoryCode, Measured> lately(Collection<CategoryCode> categories, double leastProbability, int cases) {
        List<Asked> asked = categories.stream()
                .map(each -> new Asked(each, leastProbability, cases))
                .toList();
        return believed.getAll(asked, this::measured).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().category(), Map.Entry::getValue));
    }

    /** All with the same bar and the same number of cases. The limit stands in the text, so that the planner knows it. */
    private Map<Asked, Measured> measured(Collection<? extends Asked> several) {
        Asked any = several.iterator().next();
        Map<Asked, Measured> found = new HashMap<>();
        sql.sql("""
                        select wanted.category, last.cases, last.proved from unnest(:categories::text[]) wanted (category)
                        cross join lateral (
                            select count(*) cases, count(*) filter (where right_one) proved from (
                                select case when o.agreed is not null then o.agreed else o.unit = l.lead_unit end as right_one
                                from dispatch.opinion o join dispatch.lesson l on l.request = o.request
                                where o.category = wanted.category and o.at > :since and o.unit is not null
                                  and coalesce(o.probability, 0) >= :least and l.lead_unit is not null
                                  and (l.confirmed_at is not null or l.settled_by <> 'DISPATCH')
                                order by o.at desc limit\s""" + any.cases() + """
                                ) newest) last
                        """)
                .param(
                        "categories",
                        several.stream().map(each -> each.category().value()).toArray(String[]::new))
                .param("since", Timestamp.from(clock.instant().minus(RECENT)))
                .param("least", any.leastProbability())
                .query(row -> {
                    found.put(
                            new Asked(new CategoryCode(row.getString(1)), any.leastProbability(), any.cases()),
                            new Measured(row.getInt(2), row.getInt(3)));
                });
        return found;
    }
}
