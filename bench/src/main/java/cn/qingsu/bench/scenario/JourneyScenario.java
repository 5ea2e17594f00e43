package cn.qingsu.bench.scenario;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.profile.Profile;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.server.Memory;
import cn.qingsu.bench.server.Server;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Leads requests along a journey in a closed loop, at one concurrency after another. */
abstract class JourneyScenario implements Runnable {

    /** In how many streets requests are handled. */
    static final int STREETS = 24;

    private static final Duration SETTLE = Duration.ofSeconds(2);

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--workers",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,4,8,16,32",
            description = "how many work at once, one after another; default ${DEFAULT-VALUE}")
    private List<Integer> workers = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "measured at each concurrency; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "20",
            description = "seconds before the first, at the highest concurrency; default ${DEFAULT-VALUE}")
    private int warmup;

    @Option(
            names = "--streets",
            paramLabel = "N",
            defaultValue = "" + STREETS,
            description = "streets whose clerks handle requests; default ${DEFAULT-VALUE}")
    private int streets;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "of what is told; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--profile",
            description =
                    "after the warm-up, record what the server is at work on; a flame graph is kept beside the JSON file")
    private boolean profiled;

    private final Journey journey;
    private final String name;
    private final PrintStream to = System.out;

    JourneyScenario(String name, Journey journey) {
        this.name = name;
        this.journey = journey;
    }

    @Override
    public void run() {
        place.in(name, this::run);
    }

    private void run(Path folder) {
        Report report = new Report(name, Clock.systemUTC());
        LoadReport loadReport = new LoadReport(journey, to);
        try (Server server = place.start(folder)) {
            long before = server.database().requests();
            to.printf(
                    Locale.ROOT,
                    "%s: %,d requests; first page after %.1f s%n",
                    name,
                    before,
                    server.startTime().toMillis() / 1000.0);
            City city = Hiring.into(server, streets);
            warmUp(server, city);
            Profile profile = profiled ? Profile.of(server) : null;
            List<Load> loads = loads(server, city);
            Memory memory = server.memory();
            long after = server.database().requests();
            to.println();
            loadReport.summary(loads);
            loads.forEach(loadReport::steps);
            loadReport.memory(memory);
            report.put("postgres", server.database().settings());
            report.put("startSeconds", server.startTime().toMillis() / 1000.0);
            report.put("requestsBefore", before);
            report.put("requestsAfter", after);
            report.put("streets", streets);
            report.put("seed", seed);
            report.put("callsEach", journey.steps().size());
            report.put("memory", memory);
            report.put("loads", loads.stream().map(loadReport::tree).toList());
            Path written = report.write(place.results());
            to.println("written: " + written);
            if (profile != null) {
                to.println("profile: " + profile.write(written));
            }
        }
    }

    private void warmUp(Server server, City city) {
        to.printf(Locale.ROOT, "warming up for %d s%n", warmup);
        load(server, city, Collections.max(workers), Duration.ofSeconds(warmup), Duration.ZERO);
    }

    private List<Load> loads(Server server, City city) {
        List<Load> loads = new ArrayList<>();
        for (int count : workers) {
            to.printf(Locale.ROOT, "%d at once, %d s%n", count, seconds);
            loads.add(load(server, city, count, SETTLE, Duration.ofSeconds(seconds)));
        }
        return loads;
    }

    private Load load(Server server, City city, int count, Duration before, Duration measured) {
        return new ClosedLoop(server, before, measured)
                .run(count, (worker, recorder) -> new Walk(journey, city, server.port(), seed + worker, recorder));
    }
}
