package cn.qingsu.bench.followers;

import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code followers}: the rebuild where nobody works, the lag where people do. */
public final class FollowersPart implements Part {

    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final long SEED = 99_000;

    private String follower = "";

    @Override
    public List<Finding> past(Premises premises, Product product) {
        Rebuild rebuild = Rebuild.by(product, premises);
        follower = rebuild.follower();
        return List.of(Finding.atLeast(
                String.format(Locale.ROOT, "followers, rebuilt from %,d entries", rebuild.entries()),
                rebuild.perSecond(),
                FollowersScenario.RATE_BAR,
                " entries/s"));
    }

    @Override
    public List<Finding> working(QuickCity city) {
        LagProbe probe = LagProbe.at(city.server().database(), follower);
        try (probe) {
            probe.count();
            city.load(Journey.LIFECYCLE, LENGTH, SEED);
        }
        return List.of(Finding.atMost(
                "followers, longest lag under load, " + city.size(),
                probe.lag().max(),
                FollowersScenario.LAG_BAR,
                " ms"));
    }
}
