package cn.qingsu.bench.alarms;

import cn.qingsu.bench.alarms.AlarmPlan.Lag;
import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.measure.Paced;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.server.Waiting;
import cn.qingsu.operations.database.Durability;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code alarms}. */
@Command(
        name = "alarms",
        description = {
            "A million alarms within an hour, or as many as are asked for: how late does each go off?",
            "",
            "Requests of a seeded city (--dir), or of one that is seeded for it, each get one of their alarms set anew, spread at "
                    + "random over the time. The lag is from that moment to the entry that the system writes into the journal."
        })
public final class AlarmsScenario implements Runnable {

    /** The 99th percentile that is asked for. */
    static final Duration BAR = Duration.ofSeconds(5);

    private static final int PARTS = 6;

    /** More than there are alarms, since some requests of a past have none. */
    private static final double SPARE = 1.15;

    /** Short enough for nothing to be in the archive yet, where no alarm is left. */
    private static final int DAYS = 20;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--alarms", paramLabel = "N", defaultValue = "20000", description = "default ${DEFAULT-VALUE}")
    private int alarms;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            defaultValue = "PT72S",
            description =
                    "PT1H for an hour; default ${DEFAULT-VALUE}, with which 20,000 come as fast as a million in an hour")
    private Duration within = Duration.ZERO;

    @Option(
            names = "--load",
            paramLabel = "N",
            defaultValue = "10",
            description = "lifecycles a second meanwhile, 0 for none; default ${DEFAULT-VALUE}")
    private int perSecond;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "4",
            description = "who lead them; default ${DEFAULT-VALUE}")
    private int workers;

    @Option(
            names = "--lead",
            paramLabel = "TIME",
            defaultValue = "PT75S",
            description = "for starting and warming up before the first alarm; default ${DEFAULT-VALUE}")
    private Duration lead = Duration.ZERO;

    @Option(
            names = "--streets",
            paramLabel = "N",
            defaultValue = "24",
            description = "streets whose clerks handle requests; default ${DEFAULT-VALUE}")
    private int streets;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "12345", description = "default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;
    private final Clock clock = Clock.systemUTC();

    @Override
    public void run() {
        place.in("alarms", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("alarms", clock);
        Instant from;
        int planned;
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            Past.fill(premises, (int) (alarms * SPARE), DAYS, seed);
            try (Connection connection = premises.connect()) {
                AlarmPlan plan = new AlarmPlan(connection);
                // planning a million takes its time too
                from = clock.instant().plus(lead).plusMillis(alarms / 10);
                planned = plan.make(alarms, from, within);
                to.printf(Locale.ROOT, "%,d alarms planned: %s%n", planned, String.join(", ", plan.kinds()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (planned < alarms) {
            throw new Fault("only " + planned + " requests have an alarm; seed more, or ask for fewer by --alarms");
        }
        try (Server server = place.start(folder)) {
            City city = Hiring.into(server, streets);
            Load load = fire(server, city, from);
            drain(server);
            tell(server, from, load, report);
            report.put("postgres", server.database().settings());
        }
        report.put("alarms", planned);
        report.put("withinSeconds", within.toSeconds());
        report.put("lifecyclesPerSecond", perSecond);
        to.println("written: " + report.write(place.results()));
    }

    /** Lets people work until the last alarm is due. */
    private Load fire(Server server, City city, Instant from) {
        Duration before = Duration.between(clock.instant(), from);
        if (before.isNegative()) {
            throw new Fault("the first alarms were due before the server was ready; give it more time by --lead");
        }
        to.printf(
                Locale.ROOT, "warming up for %d s, then measuring for %d s%n", before.toSeconds(), within.toSeconds());
        int count = perSecond == 0 ? 0 : workers;
        Duration every = Duration.ofNanos(Duration.ofSeconds(1).toNanos() * workers / Math.max(1, perSecond));
        return new ClosedLoop(server, before, within)
                .run(
                        count,
                        (worker, recorder) -> new Paced(
                                new Walk(Journey.LIFECYCLE, city, server.port(), seed + 1 + worker, recorder), every));
    }

    /** Until all have gone off; as long as the whole may take once more. */
    private void drain(Server server) {
        try (Connection connection = server.database().connect()) {
            AlarmPlan plan = new AlarmPlan(connection);
            Waiting.until(within.plusMinutes(1), () -> {
                try {
                    return !plan.isBehind();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Server server, Instant from, Load load, Report report) {
        try (Connection connection = server.database().connect()) {
            AlarmPlan plan = new AlarmPlan(connection);
            Table table = new Table("due", "fired", "p50 s", "p95 s", "p99 s", "max s");
            List<Lag> parts = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                Lag lag = plan.lag(at(from, part), at(from, part + 1));
                parts.add(lag);
                row(table, "part " + (part + 1), lag);
            }
            Lag whole = plan.lag(from, from.plus(within));
            row(table, "all", whole);
            to.println();
            table.print(to);
            to.printf(
                    Locale.ROOT,
                    "lifecycles meanwhile %.1f/s, errors %d; cores: application %.2f, database %.2f, driver %.2f, others %.2f%n",
                    load.perSecond(Journey.LIFECYCLE.whole()),
                    load.times().figures(Walk.CALL).errors(),
                    load.effort().cores(load.effort().application()),
                    load.effort().cores(load.effort().database()),
                    load.effort().cores(load.effort().driver()),
                    load.effort().cores(load.effort().others()));
            to.printf(
                    Locale.ROOT,
                    "alarms, p99 lag: %.2f s (bar %d s): %s%n",
                    whole.p99() / 1000,
                    BAR.toSeconds(),
                    whole.p99() <= BAR.toMillis() && whole.count() == alarms ? "reached" : "missed");
            report.put("lagMillis", whole);
            report.put("parts", parts);
            report.put("bar", BAR.toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant at(Instant from, int part) {
        return from.plus(within.multipliedBy(part).dividedBy(PARTS));
    }

    private static void row(Table table, String name, Lag lag) {
        table.row(name, lag.count(), lag.p50() / 1000, lag.p95() / 1000, lag.p99() / 1000, lag.max() / 1000);
    }
}
