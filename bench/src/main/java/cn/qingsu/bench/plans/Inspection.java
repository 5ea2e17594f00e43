package cn.qingsu.bench.plans;

import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.inside.Tap;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.tour.Tour;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes on the tour through the product on a city, and explains every statement that is asked on the way. */
public final class Inspection {

    private final Premises premises;
    private final int samples;
    private final @Nullable String planCacheMode;

    /**
     * @param samples how often the same message is explained, each time with other values
     * @param planCacheMode as PostgreSQL's setting; null for the product's own
     */
    public Inspection(Premises premises, int samples, @Nullable String planCacheMode) {
        this.premises = premises;
        this.samples = samples;
        this.planCacheMode = planCacheMode;
    }

    /**
     * @param rows in the tables that grow, when it began
     * @param explained in the order in which they were asked
     */
    public record Result(double rows, List<Explained> explained) {

        public Result {
            explained = List.copyOf(explained);
        }

        /** Those with which something is wrong. */
        public List<Explained> bad() {
            return explained.stream().filter(each -> !each.findings().isEmpty()).toList();
        }
    }

    public Result run() {
        Tap tap = new Tap();
        try (Product product = premises.open(tap, settings());
                Connection aside = premises.connect()) {
            GrowingTables growing = GrowingTables.of(aside);
            Explainer explainer = new Explainer(samples, growing);
            try (AutoCloseable listening = tap.listen(explainer)) {
                new Tour(product).go(aside);
            }
            return new Result(growing.all(), explainer.all());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw e instanceof RuntimeException fault ? fault : new Fault(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Object> settings() {
        return planCacheMode == null
                ? Map.of()
                : Map.of("spring.datasource.hikari.connection-init-sql", "set plan_cache_mode = " + planCacheMode);
    }
}
