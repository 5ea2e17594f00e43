package cn.qingsu.bench;

import cn.qingsu.bench.alarms.AlarmsPart;
import cn.qingsu.bench.crash.CrashPart;
import cn.qingsu.bench.floor.FloorPart;
import cn.qingsu.bench.followers.FollowersPart;
import cn.qingsu.bench.peer.PeerPart;
import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.PastPart;
import cn.qingsu.bench.quick.Quick;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.scenario.LifecyclePart;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.spike.SpikePart;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quick}. */
@Command(
        name = "quick",
        description = {
            "A small version of every scenario within three minutes: a line for each row of the table of figures, with figure, bar and "
                    + "verdict. Ends with 1 if one falls short.",
            "",
            "Each line says at what size it was measured. The figures of the table itself are those of the big runs."
        })
public final class QuickScenario implements Runnable {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "20000",
            description = "of the past that the city is given; default ${DEFAULT-VALUE}")
    private int requests;

    private final PrintStream to = System.out;
    private final Clock clock = Clock.systemUTC();

    @Override
    public void run() {
        place.in("quick", this::run);
    }

    private void run(Path folder) {
        Instant began = clock.instant();
        Report report = new Report("quick", clock);
        List<Finding> findings = new Quick(() -> place.start(folder), folder, parts(folder), this::tell).run();
        Duration took = Duration.between(began, clock.instant());
        tell(Finding.atMost("this run", took.toSeconds(), LONGEST.toSeconds(), " s"));
        report.put("findings", findings);
        report.put("seconds", took.toSeconds());
        to.println("written: " + report.write(place.results()));
        long missed = findings.stream().filter(each -> !each.holds()).count();
        if (missed > 0 || took.compareTo(LONGEST) > 0) {
            throw new Fault(String.format(
                    Locale.ROOT, "%d of %d bars missed, in %d s", missed, findings.size(), took.toSeconds()));
        }
    }

    /** In the order in which they come at each time; a new scenario joins here. */
    private List<Part> parts(Path folder) {
        return List.of(
                new PastPart(requests),
                new FollowersPart(),
                new LifecyclePart(),
                new FloorPart(folder),
                new PeerPart(folder),
                new AlarmsPart(),
                new SpikePart(),
                new CrashPart());
    }

    private void tell(Finding finding) {
        to.println(finding.line());
    }
}
