package cn.qingsu.bench.scenario;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.city.Street;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.nodes.Correctness;
import cn.qingsu.bench.nodes.NodeLoss;
import cn.qingsu.bench.nodes.Nodes;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.server.Effort;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.witness.Findings;
import cn.qingsu.bench.witness.Rebuild;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nodes}. */
@Command(
        name = "nodes",
        description = {
            "Two and three application nodes on one database, which is started apart from them: whether they do as one would, how "
                    + "much they do, and what happens when one is killed under load.",
            "",
            "On one machine they share its cores: more nodes are not faster here, and should not be slower."
        })
public final class NodesScenario implements Runnable {

    private static final long SECOND = 1_000;
    private static final long LEASE = 10_000;

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "3",
            description = "how many at most; default ${DEFAULT-VALUE}")
    private int most;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "of each measurement of what they do; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "12",
            description = "how many work at once; default ${DEFAULT-VALUE}")
    private int workers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "of what is told; default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;
    private final Findings findings = new Findings();

    @Override
    public void run() {
        place.in("nodes", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("nodes", Clock.systemUTC());
        List<Load> loads = new ArrayList<>();
        Map<String, Object> watched = new LinkedHashMap<>();
        List<Finding> bars = new ArrayList<>();
        try (Nodes nodes = new Nodes(folder, place.port())) {
            nodes.startAnother();
            City all = Hiring.into(nodes.running().getFirst(), JourneyScenario.STREETS + 1);
            Street quiet = all.streets().getLast();
            City city = new City(all.staff(), all.streets().subList(0, JourneyScenario.STREETS), all.categories());
            to.printf(Locale.ROOT, "nodes: %,d requests%n", nodes.database().requests());
            loads.add(load(nodes, city));
            while (nodes.running().size() < most) {
                nodes.startAnother();
                loads.add(load(nodes, city));
                int count = nodes.running().size();
                Correctness.Result result = Correctness.look(nodes, city, quiet, workers, seed + count, findings);
                watched.put("correctness" + count, result);
                bars.add(news(count, result));
            }
            NodeLoss.Result loss = new NodeLoss(nodes, city, findings).lose(workers, seed);
            watched.put("loss", loss);
            bars.addAll(loss(loss));
            Rebuild.compare(nodes.running().getFirst(), findings);
            int verified = nodes.running().getFirst().command("journal", "verify");
            bars.add(Finding.atMost("chains broken", verified, 0, ""));
            report.put("postgres", nodes.database().settings());
        }
        bars.add(Finding.atMost("lost", findings.lost(), 0, ""));
        bars.add(Finding.atMost("doubled", findings.doubled(), 0, ""));
        tell(loads, watched, bars);
        report.put(
                "throughput",
                loads.stream()
                        .map(each -> each.perSecond(Journey.LIFECYCLE.whole()))
                        .toList());
        watched.forEach(report::put);
        report.put("bars", bars);
        report.put("samples", findings.samples());
        to.println("written: " + report.write(place.results()));
        if (!bars.stream().allMatch(Finding::holds)) {
            throw new Fault("the nodes did not do as one would");
        }
    }

    private Load load(Nodes nodes, City city) {
        List<Server> running = nodes.running();
        to.printf(Locale.ROOT, "%d at work, %d s%n", running.size(), seconds);
        return new ClosedLoop(
                        () -> Server.effort(running), Duration.ofSeconds(seconds / 2), Duration.ofSeconds(seconds))
                .run(
                        workers,
                        (worker, recorder) -> new Walk(
                                Journey.LIFECYCLE,
                                city,
                                running.get(worker % running.size()).port(),
                                seed + worker + 100L * running.size(),
                                recorder));
    }

    private static Finding news(int nodes, Correctness.Result result) {
        return Finding.atMost(
                "news on all of " + nodes + " nodes' pages, slowest", Collections.max(result.news()), SECOND, " ms");
    }

    private static List<Finding> loss(NodeLoss.Result loss) {
        return List.of(
                Finding.atMost("calls that failed uncleanly when a node was killed", loss.unclean(), 0, ""),
                Finding.atMost("followers taken over", loss.followersMillis(), LEASE, " ms"),
                Finding.atMost("alarms taken over", loss.claimsMillis(), LEASE, " ms"));
    }

    private void tell(List<Load> loads, Map<String, Object> watched, List<Finding> bars) {
        Table table =
                new Table("nodes", "lifecycles/s", "errors", "p95 ms", "cores: driver", "applications", "database");
        for (int n = 0; n < loads.size(); n++) {
            Load load = loads.get(n);
            Effort effort = load.effort();
            table.row(
                    n + 1,
                    load.perSecond(Journey.LIFECYCLE.whole()),
                    load.times().figures(Walk.CALL).errors(),
                    load.times().figures(Walk.CALL).p95(),
                    effort.cores(effort.driver()),
                    effort.cores(effort.application()),
                    effort.cores(effort.database()));
        }
        table.print(to);
        watched.forEach((what, result) -> to.println(what + ": " + result));
        bars.forEach(each -> to.println(each.line()));
        findings.samples().forEach(each -> to.println("  " + each));
    }
}
