package cn.qingsu.bench.desks;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Desk;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.measure.Paced;
import cn.qingsu.bench.measure.Recorder;
import cn.qingsu.bench.measure.Round;
import cn.qingsu.bench.measure.Times.Figures;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code desks}. */
@Command(
        name = "desks",
        description = {
            "Officers at their desks: each is signed in, has a page that hears live news, looks at lists and cases, and thinks in between. "
                    + "Meanwhile requests go through their lives by the API, so that counts change and news arrives.",
            "",
            "Pages are fetched as a browser fetches them, compressed; what a browser keeps (styles, scripts) is not."
        })
public final class DesksScenario implements Runnable {

    /** How all pages together are called among the times. */
    static final String PAGE = "page";

    private static final double SLOWEST = 150;
    private static final double LARGEST = 200;
    private static final double KIB = 1024;
    private static final int STREETS = 24;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--staff", paramLabel = "N", defaultValue = "300", description = "default ${DEFAULT-VALUE}")
    private int staff;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "between two pages of one officer, on the average; default ${DEFAULT-VALUE}")
    private double pause;

    @Option(
            names = "--lives",
            paramLabel = "N",
            defaultValue = "2",
            description = "lifecycles a second meanwhile; default ${DEFAULT-VALUE}, ten times a city of nine million")
    private int lives;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "45", description = "default ${DEFAULT-VALUE}")
    private int warmup;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "12345", description = "default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("desks", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("desks", Clock.systemUTC());
        List<Finding> findings;
        try (Server server = place.start(folder)) {
            long requests = server.database().requests();
            to.printf(Locale.ROOT, "desks: %,d requests, %d officers%n", requests, staff);
            City city = Hiring.into(server, STREETS);
            List<Sitting> sittings = sittings(server, city);
            Load load = look(server, city, sittings);
            sittings.forEach(Sitting::close);
            findings = tell(load, biggest(sittings), report, requests);
            report.put("postgres", server.database().settings());
            report.put("requestsBefore", requests);
        }
        report.put("staff", staff);
        report.put("pauseSeconds", pause);
        report.put("livesPerSecond", lives);
        to.println("written: " + report.write(place.results()));
        if (!findings.stream().allMatch(Finding::holds)) {
            throw new Fault("the desks are too slow or too heavy");
        }
    }

    private List<Sitting> sittings(Server server, City city) {
        List<Sitting> sittings = new ArrayList<>();
        Duration between = Duration.ofNanos((long) (pause * 1e9));
        for (int n = 0; n < staff; n++) {
            sittings.add(new Sitting(Desk.of(city, n, server.port()), server.port(), seed + n, between));
        }
        to.println(staff + " are signed in");
        return sittings;
    }

    private Load look(Server server, City city, List<Sitting> sittings) {
        return new ClosedLoop(server, Duration.ofSeconds(warmup), Duration.ofSeconds(seconds))
                .run(
                        staff + lives,
                        (worker, recorder) -> worker < staff
                                ? looking(sittings.get(worker), recorder)
                                : new Paced(
                                        new Walk(Journey.LIFECYCLE, city, server.port(), seed + worker, recorder),
                                        Duration.ofSeconds(1)));
    }

    private static Round looking(Sitting sitting, Recorder recorder) {
        return new Round() {
            @Override
            public boolean go() {
                return sitting.look(recorder);
            }

            @Override
            public void close() {
                // its page stays open until all have ended
            }
        };
    }

    private static Map<String, Long> biggest(List<Sitting> sittings) {
        Map<String, Long> biggest = new LinkedHashMap<>();
        sittings.forEach(each -> each.biggest().forEach((page, bytes) -> biggest.merge(page, bytes, Math::max)));
        return biggest;
    }

    private List<Finding> tell(Load load, Map<String, Long> biggest, Report report, long requests) {
        Table table = new Table("page", "a second", "errors", "p50 ms", "p95", "p99", "max", "largest KiB");
        Map<String, Figures> pages = new LinkedHashMap<>();
        Stream.concat(Stream.of(Glance.values()).map(Glance::label), Stream.of(PAGE, Walk.CALL))
                .forEach(page -> pages.put(page, load.times().figures(page)));
        pages.forEach((page, at) -> table.row(
                page,
                load.perSecond(page),
                at.errors(),
                at.p50(),
                at.p95(),
                at.p99(),
                at.max(),
                biggest.getOrDefault(page, 0L) / KIB));
        to.println();
        table.print(to);
        pages.forEach((page, at) -> {
            if (at.sample() != null) {
                to.println("  " + page + ": " + at.sample());
            }
        });
        to.printf(
                Locale.ROOT,
                "cores: application %.2f, database %.2f, driver %.2f, others %.2f%n",
                load.effort().cores(load.effort().application()),
                load.effort().cores(load.effort().database()),
                load.effort().cores(load.effort().driver()),
                load.effort().cores(load.effort().others()));
        double largest =
                biggest.values().stream().mapToLong(Long::longValue).max().orElse(0) / KIB;
        String at = String.format(Locale.ROOT, ", %,d requests, %d officers", requests, staff);
        Figures all = pages.get(PAGE);
        double worst = Stream.of(Glance.values())
                .mapToDouble(each -> load.times().figures(each.label()).p95())
                .max()
                .orElse(0);
        List<Finding> findings = List.of(
                Finding.atMost("desk pages, p95 of the slowest kind" + at, worst, SLOWEST, " ms"),
                Finding.atMost("desk pages, largest, compressed", largest, LARGEST, " KiB"),
                Finding.atMost("desk pages, errors", all == null ? 0 : all.errors(), 0, ""));
        findings.forEach(each -> to.println(each.line()));
        report.put("pages", pages);
        report.put("largestBytes", biggest);
        report.put("findings", findings);
        return findings;
    }
}
