package cn.qingsu.bench.floor;

import cn.qingsu.bench.floor.LifeRecorder.Recorded;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.measure.WorkingOff;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code floor}. */
@Command(
        name = "floor",
        description = {
            "What the database alone could do: the statements of lifecycle straight through JDBC, no HTTP, no domain.",
            "",
            "The product runs in the bench's process first, where every statement of its calls is written down, with values and "
                    + "transactions, while one worker leads requests through their life. The record is then sent to a copy of the "
                    + "database as it was before, by several threads; each life is sent once."
        })
public final class FloorScenario implements Runnable {

    private static final String COPY = "floor";
    private static final Duration SETTLE = Duration.ofSeconds(2);

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--workers",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,4,8,16",
            description = "threads, one number after another; default ${DEFAULT-VALUE}")
    private List<Integer> workers = List.of();

    @Option(
            names = "--lives",
            paramLabel = "N",
            defaultValue = "600",
            description = "lives that are sent each time; default ${DEFAULT-VALUE}")
    private int lives;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "how often all of that is done; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--with-lifecycle",
            description =
                    "between two of them, lifecycle by as many workers on the same server; tells the product's share")
    private boolean withLifecycle;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "lifecycle is measured each time; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "20",
            description = "seconds of lifecycle before the first; default ${DEFAULT-VALUE}")
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
        place.in("floor", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("floor", Clock.systemUTC());
        int needed = lives * (rounds * workers.size() + 1);
        to.printf(Locale.ROOT, "writing down %,d lives%n", needed);
        Recorded recorded = new LifeRecorder(folder, streets, seed).record(needed, COPY);
        FloorFigures figures = new FloorFigures(to);
        figures.record(recorded.lives());
        try (Server server = place.start(folder)) {
            report.put("postgres", server.database().settings());
            report.put("requestsBefore", server.database().requests());
            measure(server, recorded, figures);
            drop(server.database());
        }
        figures.print();
        report.put("seed", seed);
        report.put("livesEach", lives);
        figures.into(report);
        to.println("written: " + report.write(place.results()));
    }

    private void measure(Server server, Recorded recorded, FloorFigures figures) {
        Iterator<Life> record = recorded.lives().iterator();
        to.println("warming up");
        floor(server, recorded, record, Collections.max(workers));
        if (withLifecycle) {
            lifecycle(server, recorded, Collections.max(workers), Duration.ofSeconds(warmup), Duration.ZERO);
        }
        for (int round = 0; round < rounds; round++) {
            for (int count : workers) {
                figures.floor(count, floor(server, recorded, record, count));
                if (withLifecycle) {
                    figures.lifecycle(count, lifecycle(server, recorded, count, SETTLE, Duration.ofSeconds(seconds)));
                }
            }
        }
    }

    private Load floor(Server server, Recorded recorded, Iterator<Life> record, int count) {
        List<Life> share = new ArrayList<>();
        for (int n = 0; n < lives; n++) {
            share.add(record.next());
        }
        Iterator<Life> shared = share.iterator();
        Database database = server.database();
        return new WorkingOff(server)
                .run(
                        count,
                        lives,
                        (worker, recorder) -> new Replay(
                                () -> recorded.settings()
                                        .connect(database.host(), COPY, Database.NAME, database.password()),
                                shared,
                                recorder));
    }

    private Load lifecycle(Server server, Recorded recorded, int count, Duration before, Duration measured) {
        return new ClosedLoop(server, before, measured)
                .run(
                        count,
                        (worker, recorder) -> new Walk(
                                Journey.LIFECYCLE, recorded.city(), server.port(), seed + 1 + worker, recorder));
    }

    private static void drop(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + COPY);
        } catch (SQLException e) {
            throw new Fault("the copy could not be dropped: " + e.getMessage());
        }
    }
}
