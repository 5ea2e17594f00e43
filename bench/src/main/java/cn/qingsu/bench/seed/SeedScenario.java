package cn.qingsu.bench.seed;

import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.demonstration.CityHistory;
import cn.qingsu.operations.database.Durability;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code seed}. */
@Command(
        name = "seed",
        description = {
            "Makes a city and gives it a past that ends now, for the other scenarios to be run on: give a folder by --dir.",
            "",
            "14,300 requests a day, as Qingdao has them, each lived by the product's own rules; journal, call-backs and log of "
                    + "views are there as if the product had written them. A city that has a past is refused."
        })
public final class SeedScenario implements Runnable {

    private static final double MIB = 1 << 20;
    private static final double BAR = 1_000_000.0 / Duration.ofMinutes(5).toSeconds();

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "how many; default ${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "12345", description = "default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;
    private final Clock clock = Clock.systemUTC();

    @Override
    public void run() {
        place.in("seed", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("seed", clock);
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            Instant began = clock.instant();
            Rate rate = new Rate(to, clock);
            CityHistory.Written written = Past.make(premises, requests, seed, rate)
                    .orElseThrow(() -> new Fault("there are requests in " + folder + " already"));
            Instant indexed = clock.instant();
            Seeded seeded = look(premises);
            Instant looked = clock.instant();
            double perSecond = written.requests() / seconds(began, looked);
            to.printf(
                    Locale.ROOT,
                    "%,d requests with %,d entries: founded and written in %.1f s, indexed in %.1f s, vacuumed in %.1f s: "
                            + "%,.0f requests/s (bar %,.0f): %s%n%n",
                    written.requests(),
                    written.entries(),
                    seconds(began, rate.done()),
                    seconds(rate.done(), indexed),
                    seconds(indexed, looked),
                    perSecond,
                    BAR,
                    perSecond >= BAR ? "reached" : "missed");
            print(seeded);
            report.put("written", written);
            report.put("writingSeconds", seconds(began, rate.done()));
            report.put("indexingSeconds", seconds(rate.done(), indexed));
            report.put("vacuumingSeconds", seconds(indexed, looked));
            report.put("perSecond", perSecond);
            report.put("bar", BAR);
            report.put("seeded", seeded);
        }
        to.println("written: " + report.write(place.results()));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static Seeded look(Premises premises) {
        try (Connection connection = premises.connect()) {
            return Seeded.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(Seeded seeded) {
        Table states = new Table("state", "requests", "%");
        seeded.states().forEach((state, count) -> states.row(state, count, 100.0 * count / seeded.requests()));
        states.print(to);
        to.printf(Locale.ROOT, "%,d alarms, of which %,d are late%n%n", seeded.alarms(), seeded.late());
        Table tables = new Table("table", "rows", "MiB", "of which indexes", "MiB for 1,000,000 requests");
        seeded.tables().stream()
                .filter(each -> each.allBytes() > MIB)
                .forEach(each -> tables.row(
                        each.table(),
                        each.rows(),
                        each.allBytes() / MIB,
                        each.indexBytes() / MIB,
                        perMillion(each.allBytes(), seeded)));
        tables.row("all", "", seeded.bytes() / MIB, "", perMillion(seeded.bytes(), seeded));
        tables.print(to);
    }

    private static double perMillion(long bytes, Seeded seeded) {
        return bytes / MIB * 1_000_000 / Math.max(1, seeded.requests());
    }
}
