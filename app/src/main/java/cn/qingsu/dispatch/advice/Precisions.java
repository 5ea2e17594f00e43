package cn.qingsu.dispatch.advice;

import cn.qingsu.city.CategoryCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often what the machine thought has proved right, per category. */
@Repository
public class Precisions {

    private static final Duration BELIEVED = Duration.ofMinutes(5);
    private static final int LAST = 200;
    private static final int FEWEST = 30;

    private final JdbcClient sql;
    private final Cache<CategoryCode, Optional<Double>> catalogue =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(BELIEVED).build();

    Precisions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was measured.
     *
     * @param cases how many of the last have proved one way or the other
     * @param right with how many of them the machine's unit is the one that leads
     */
    public record Measured(int cases, int right) {

        public double precision() {
            return cases == 0 ? 0 : (double) right / cases;
        }
    }

    /** Of what the catalogue alone said; empty while fewer than 30 cases have proved. */
    Optional<Double> ofCatalogue(CategoryCode category) {
        return catalogue.get(category, each -> {
            Measured measured = measured(each, 0, LAST);
            return measured.cases() < FEWEST ? Optional.empty() : Optional.of(measured.precision());
        });
    }

    /**
     * Of the last {@code cases} opinions in a category that were at least so sure and whose request has proved: it was confirmed by a unit's
     * reply, or decided anew. A person's check counts as the truth where there was one.
     */
    public Measured measured(CategoryCode category, double leastProbability, int cases) {
        return sql.sql("""
                        select count(*), count(*) filter (where right_one) from (
                            select case when o.agreed is not null then o.agreed else o.unit = l.lead_unit end as right_one
                            from dispatch.opinion o join dispatch.lesson l on l.request = o.request
                            where o.category = :category and o.unit is not null and coalesce(o.probability, 0) >= :least
                              and l.lead_unit is not null and (l.confirmed_at is not null or l.settled_by <> 'DISPATCH')
                            order by o.at desc limit :most) last
                        """)
                .param("category", category.value())
                .param("least", leastProbability)
                .param("most", cases)
                .query((row, n) -> new Measured(row.getInt(1), row.getInt(2)))
                .single();
    }
}
