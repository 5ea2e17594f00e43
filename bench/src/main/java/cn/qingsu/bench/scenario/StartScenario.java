package cn.qingsu.bench.scenario;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Memory;
import cn.qingsu.bench.server.Server;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code start}. */
@Command(
        name = "start",
        description = {
            "How long the product takes from its start to its first page, and how much memory it uses after that and under load.",
            "",
            "A folder without a city is started once before, so that what is measured is never the making of a database."
        })
public final class StartScenario implements Runnable {

    private static final double MIB = 1 << 20;

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "3",
            description = "how often it is started; the last one is put under load; default ${DEFAULT-VALUE}")
    private int starts;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "of load; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "8",
            description = "how many work at once; default ${DEFAULT-VALUE}")
    private int workers;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("start", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("start", Clock.systemUTC());
        if (!Files.exists(folder.resolve("data/postgres"))) {
            place.start(folder).close();
        }
        List<Double> took = new ArrayList<>();
        for (int n = 1; n < starts; n++) {
            try (Server server = place.start(folder)) {
                took.add(seconds(server));
            }
        }
        Memory fresh;
        Memory loaded;
        Load load;
        long before;
        try (Server server = place.start(folder)) {
            took.add(seconds(server));
            fresh = server.memory();
            before = server.database().requests();
            to.printf(Locale.ROOT, "start: %,d requests, first page after %s s%n", before, took);
            load = load(server);
            loaded = server.memory();
            report.put("postgres", server.database().settings());
            report.put("requestsBefore", before);
        }
        tell(fresh, loaded, load);
        Finding finding = Finding.start(
                String.format(Locale.ROOT, "%,d requests", before),
                took.stream().mapToDouble(each -> each).max().orElseThrow(),
                loaded.applicationResident());
        to.println(finding.line());
        report.put("startSeconds", took);
        report.put("memoryAfterStart", fresh);
        report.put("memoryAfterLoad", loaded);
        report.put("loadSeconds", seconds);
        report.put("lifecyclesPerSecond", load.perSecond(Journey.LIFECYCLE.whole()));
        to.println("written: " + report.write(place.results()));
        if (!finding.holds()) {
            throw new Fault("the bar is missed");
        }
    }

    private static double seconds(Server server) {
        return server.startTime().toMillis() / 1000.0;
    }

    private Load load(Server server) {
        City city = Hiring.into(server, JourneyScenario.STREETS);
        return new ClosedLoop(server, Duration.ZERO, Duration.ofSeconds(seconds))
                .run(workers, (worker, recorder) -> new Walk(Journey.LIFECYCLE, city, server.port(), worker, recorder));
    }

    private void tell(Memory fresh, Memory loaded, Load load) {
        Table table = new Table("memory, MiB", "application RSS", "PSS", "PostgreSQL PSS");
        row(table, "after the first page", fresh);
        row(
                table,
                String.format(
                        Locale.ROOT,
                        "after %d s of load, %.0f lifecycles/s",
                        seconds,
                        load.perSecond(Journey.LIFECYCLE.whole())),
                loaded);
        table.print(to);
    }

    private static void row(Table table, String when, Memory memory) {
        table.row(
                when,
                memory.applicationResident() / MIB,
                memory.applicationProportional() / MIB,
                memory.databaseProportional() / MIB);
    }
}
