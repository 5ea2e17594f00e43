package cn.qingsu.bench.followers;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Server;
import cn.qingsu.operations.database.Durability;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code followers}. */
@Command(
        name = "followers",
        description = {
            "How fast a projection is rebuilt from the journal, and how far it is behind under lifecycle.",
            "",
            "The journal is that of a seeded city (--dir), or of one that is seeded for it."
        })
public final class FollowersScenario implements Runnable {

    /** Entries a second that are asked for. */
    static final double RATE_BAR = 20_000;

    /** Milliseconds that it may be behind. */
    static final long LAG_BAR = 1_000;

    /** What a request of the seeded past leaves in the journal, about. */
    private static final int ENTRIES_EACH = 10;

    private static final int DAILY = 14_300;

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "200000",
            description = "in the journal of a city that is seeded for it, about; default ${DEFAULT-VALUE}")
    private int entries;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "8",
            description = "who lead requests through their life; default ${DEFAULT-VALUE}")
    private int workers;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "20", description = "default ${DEFAULT-VALUE}")
    private int warmup;

    @Option(
            names = "--streets",
            paramLabel = "N",
            defaultValue = "24",
            description = "streets whose clerks handle requests; default ${DEFAULT-VALUE}")
    private int streets;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "12345", description = "default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("followers", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("followers", Clock.systemUTC());
        Rebuild rebuild;
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            int requests = Math.max(1, entries / ENTRIES_EACH);
            Past.fill(premises, requests, Math.max(1, requests / DAILY), seed);
            rebuild = Rebuild.in(premises);
        }
        to.printf(
                Locale.ROOT,
                "%s rebuilt from %,d entries in %.1f s: %,.0f entries/s (bar %,.0f): %s%n",
                rebuild.follower(),
                rebuild.entries(),
                rebuild.took().toMillis() / 1000.0,
                rebuild.perSecond(),
                RATE_BAR,
                rebuild.perSecond() >= RATE_BAR ? "reached" : "missed");
        report.put("rebuild", rebuild);
        report.put("entriesPerSecond", rebuild.perSecond());
        report.put("rateBar", RATE_BAR);
        lag(folder, rebuild.follower(), report);
        to.println("written: " + report.write(place.results()));
    }

    private void lag(Path folder, String follower, Report report) {
        try (Server server = place.start(folder)) {
            City city = Hiring.into(server, streets);
            load(server, city, Duration.ofSeconds(warmup), Duration.ZERO);
            Load load;
            LagProbe probe = LagProbe.at(server.database(), follower);
            try (probe) {
                probe.count();
                load = load(server, city, Duration.ZERO, Duration.ofSeconds(seconds));
            }
            LagProbe.Lag lag = probe.lag();
            to.printf(
                    Locale.ROOT,
                    "under %.1f lifecycles/s, %d errors: lag p50 %d, p95 %d, p99 %d, max %d ms in %,d looks (bar %,d ms): %s%n",
                    load.perSecond(Journey.LIFECYCLE.whole()),
                    load.times().figures(Walk.CALL).errors(),
                    lag.p50(),
                    lag.p95(),
                    lag.p99(),
                    lag.max(),
                    lag.looks(),
                    LAG_BAR,
                    lag.max() <= LAG_BAR ? "reached" : "missed");
            report.put("postgres", server.database().settings());
            report.put("lifecyclesPerSecond", load.perSecond(Journey.LIFECYCLE.whole()));
            report.put("lagMillis", lag);
            report.put("lagBar", LAG_BAR);
        }
    }

    private Load load(Server server, City city, Duration before, Duration measured) {
        return new ClosedLoop(server, before, measured)
                .run(
                        workers,
                        (worker, recorder) ->
                                new Walk(Journey.LIFECYCLE, city, server.port(), seed + 1 + worker, recorder));
    }
}
