package cn.qingsu.bench.inside;

import cn.qingsu.city.CitySeed;
import cn.qingsu.demonstration.CityHistory;
import cn.qingsu.demonstration.HistoryOrder;
import cn.qingsu.kernel.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives an empty city a past, so that a scenario finds something there. */
public final class Past {

    private Past() {}

    /** Leaves a city alone that has one. */
    public static void fill(Premises premises, int requests, int days, long seed) {
        try (Product product = premises.open(new Tap(), quiet())) {
            product.the(CitySeed.class).seedIfEmpty(Progress.SILENT);
            CityHistory history = product.the(CityHistory.class);
            if (history.isEmpty()) {
                write(product, requests, days, seed);
            }
        }
    }

    /**
     * As many days of Qingdao as are needed for {@code requests}, up to now.
     *
     * @return empty if the city has a past already; nothing is done then
     */
    public static Optional<CityHistory.Written> make(Premises premises, int requests, long seed, Progress progress) {
        try (Product product = premises.open(new Tap(), quiet())) {
            product.the(CitySeed.class).seedIfEmpty(Progress.SILENT);
            Instant now = product.the(Clock.class).instant();
            return product.the(CityHistory.class).writeIfEmpty(HistoryOrder.ofCity(requests, now, seed), progress);
        }
    }

    /** Writes it beside whatever there is. */
    public static void write(Product product, int requests, int days, long seed) {
        product.the(CityHistory.class)
                .write(
                        new HistoryOrder(
                                requests, days, product.the(Clock.class).instant(), seed, Set.of(), false),
                        Progress.SILENT);
    }

    /** Settings of a product in which nothing moves by itself. */
    public static Map<String, Object> quiet() {
        return Map.of("qingsu.followers.run", "false", "qingsu.alarms.run", "false");
    }
}
