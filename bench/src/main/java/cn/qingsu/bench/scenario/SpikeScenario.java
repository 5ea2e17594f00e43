package cn.qingsu.bench.scenario;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.spike.Patience;
import cn.qingsu.bench.spike.Pattern;
import cn.qingsu.bench.spike.Spike;
import cn.qingsu.bench.spike.SpikeResult;
import cn.qingsu.bench.spike.StageFigures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spike}. */
@Command(
        name = "spike",
        description = {
            "DIGIT's pattern of spikes and valleys, 1-15-1-25-2-35-10 lifecycles a second, or a multiple of it. Lives begin when they are "
                    + "to begin, whether or not earlier ones have ended, and every time counts from then.",
            "",
            "A call that is answered 503 with Retry-After comes again after that time, so often as --again says, and then goes away. "
                    + "That is counted as shed; an error is every other answer but success, and every connection that breaks. "
                    + "In the end everything that was acknowledged is looked for."
        })
public final class SpikeScenario implements Runnable {

    private static final int WORKERS = 8;

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many times DIGIT's rates; default ${DEFAULT-VALUE}, and ours is 10")
    private double times;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "of each stage; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--again",
            paramLabel = "N",
            defaultValue = "2",
            description = "how often a call that is shed is tried again; default ${DEFAULT-VALUE}")
    private int again;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "20",
            description = "seconds of a closed loop before; default ${DEFAULT-VALUE}")
    private int warmup;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "of what is told; default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("spike", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("spike", Clock.systemUTC());
        SpikeResult result;
        try (Server server = place.start(folder)) {
            long before = server.database().requests();
            to.printf(Locale.ROOT, "spike: %,d requests, %.0f times DIGIT's rates%n", before, times);
            City city = Hiring.into(server, JourneyScenario.STREETS);
            new ClosedLoop(server, Duration.ofSeconds(warmup), Duration.ZERO)
                    .run(
                            WORKERS,
                            (worker, recorder) ->
                                    new Walk(Journey.LIFECYCLE, city, server.port(), -seed - worker, recorder));
            Duration stage = Duration.ofSeconds(seconds);
            result = new Spike(server, city, seed, Patience.withoutEnd(again)).run(Pattern.of(times, stage, stage));
            report.put("postgres", server.database().settings());
            report.put("requestsBefore", before);
        }
        tell(result);
        report.put("times", times);
        report.put("stageSeconds", seconds);
        report.put("again", again);
        report.put("seed", seed);
        report.put("stages", result.stages());
        report.put("accepted", result.accepted());
        report.put("errorRate", result.errorRate());
        report.put("recoverySeconds", result.recoverySeconds());
        report.put("errors", result.errors());
        report.put("lost", result.findings().lost());
        report.put("doubled", result.findings().doubled());
        report.put("samples", result.findings().samples());
        to.println("written: " + report.write(place.results()));
        if (!result.holds()) {
            throw new Fault("the product did not stand it");
        }
    }

    private void tell(SpikeResult result) {
        Table table = new Table(
                "lives/s",
                "offered",
                "completed",
                "went away",
                "calls",
                "shed",
                "errors",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "life p95 ms",
                "recovered after s");
        for (StageFigures each : result.stages()) {
            table.row(
                    each.perSecond(),
                    each.offered(),
                    each.completed(),
                    each.turnedAway(),
                    each.calls(),
                    each.shed(),
                    each.errors(),
                    each.p50(),
                    each.p95(),
                    each.p99(),
                    each.lifeP95(),
                    recovered(each));
        }
        table.print(to);
        to.printf(
                Locale.ROOT,
                "errors %.3f %%; %,d requests accepted, of which %d lost, %d doubled%n",
                100 * result.errorRate(),
                result.accepted(),
                result.findings().lost(),
                result.findings().doubled());
        result.errors().forEach(each -> to.println("  " + each));
        result.findings().samples().forEach(each -> to.println("  " + each));
    }

    private static String recovered(StageFigures stage) {
        if (stage.watchedSeconds() == 0) {
            return "";
        }
        return stage.recoverySeconds() < 0
                ? "not in " + stage.watchedSeconds()
                : Integer.toString(stage.recoverySeconds());
    }
}
