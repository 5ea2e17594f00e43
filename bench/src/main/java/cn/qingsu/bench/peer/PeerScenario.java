package cn.qingsu.bench.peer;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.peer.PeerProcess.Setup;
import cn.qingsu.bench.peer.PeerProcess.Wanted;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Effort;
import cn.qingsu.bench.server.Server;
import cn.qingsu.operations.database.Durability;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peer}. */
@Command(
        name = "peer",
        description = {
            "The same life as a BPMN process on Flowable, through its Java API, on the same PostgreSQL with the same settings.",
            "",
            "Register, dispatch, acknowledge, handle and reply, approve, call back, close, read back; tasks for groups, timers for "
                    + "the limits, history in the same transaction. It needs no HTTP, no sign-in and no permission to be asked for; the "
                    + "product, which lifecycle measures between, has all three."
        })
public final class PeerScenario implements Runnable {

    private static final String DATABASE = "peer";
    private static final Duration SETTLE = Duration.ofSeconds(2);

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--workers",
            split = ",",
            paramLabel = "N",
            defaultValue = "4,8,16",
            description = "how many work at once, one after another; default ${DEFAULT-VALUE}")
    private List<Integer> workers = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "how often all of that is done; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--with-lifecycle",
            description =
                    "between two of them, lifecycle by as many workers on the same server; tells how they compare")
    private boolean withLifecycle;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "measured each time; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "20",
            description = "seconds of each before the first; default ${DEFAULT-VALUE}")
    private int warmup;

    @Option(
            names = "--streets",
            paramLabel = "N",
            defaultValue = "24",
            description = "streets whose clerks handle requests; default ${DEFAULT-VALUE}")
    private int streets;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "of what is told; default ${DEFAULT-VALUE}")
    private long seed;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("peer", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("peer", Clock.systemUTC());
        PeerFigures figures = new PeerFigures(to);
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            premises.make(DATABASE);
        }
        try (Server server = place.start(folder)) {
            report.put("postgres", server.database().settings());
            report.put("requestsBefore", server.database().requests());
            City city = Hiring.into(server, streets);
            try (Peer peer = Peer.start(folder, Setup.of(server.database(), DATABASE, city, seed))) {
                measure(server, city, peer, figures);
            }
        }
        figures.print();
        report.put("seed", seed);
        figures.into(report);
        to.println("written: " + report.write(place.results()));
    }

    private void measure(Server server, City city, Peer peer, PeerFigures figures) {
        to.println("warming up");
        int most = Collections.max(workers);
        peer.run(new Wanted(most, true, 0, Duration.ofSeconds(warmup).toMillis()));
        if (withLifecycle) {
            lifecycle(server, city, most, Duration.ofSeconds(warmup), Duration.ZERO);
        }
        for (int round = 0; round < rounds; round++) {
            for (int count : workers) {
                for (boolean claiming : List.of(true, false)) {
                    figures.peer(count, claiming, load(server, peer, count, claiming));
                }
                if (withLifecycle) {
                    figures.lifecycle(count, lifecycle(server, city, count, SETTLE, Duration.ofSeconds(seconds)));
                }
            }
        }
    }

    private PeerLoad load(Server server, Peer peer, int count, boolean claiming) {
        Effort before = server.effort();
        Duration busy = peer.busy();
        PeerProcess.Done done = peer.run(new Wanted(
                count, claiming, SETTLE.toMillis(), Duration.ofSeconds(seconds).toMillis()));
        return new PeerLoad(done, peer.busy().minus(busy), server.effort().since(before));
    }

    private Load lifecycle(Server server, City city, int count, Duration before, Duration measured) {
        return new ClosedLoop(server, before, measured)
                .run(
                        count,
                        (worker, recorder) ->
                                new Walk(Journey.LIFECYCLE, city, server.port(), seed + 1 + worker, recorder));
    }
}
