package cn.qingsu.bench.floor;

import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was found of floor and, where it was measured between, of lifecycle. */
final class FloorFigures {

    /** The product's share of the floor that is asked for. */
    static final double BAR = 0.35;

    private static final String LIFECYCLE = Journey.LIFECYCLE.whole();

    private final PrintStream to;
    private final Map<Integer, List<Load>> floors = new TreeMap<>();
    private final Map<Integer, List<Load>> lifecycles = new TreeMap<>();
    private double trips;
    private double commits;

    FloorFigures(PrintStream to) {
        this.to = to;
    }

    void record(List<Life> lives) {
        trips = lives.stream().mapToLong(Life::trips).average().orElse(0);
        commits = lives.stream().mapToLong(Life::commits).average().orElse(0);
        to.printf(Locale.ROOT, "a life is %.1f trips to the database, %.1f of them commits%n", trips, commits);
    }

    void floor(int workers, Load load) {
        floors.computeIfAbsent(workers, count -> new ArrayList<>()).add(load);
    }

    void lifecycle(int workers, Load load) {
        lifecycles.computeIfAbsent(workers, count -> new ArrayList<>()).add(load);
    }

    void print() {
        Table table = new Table(
                "workers",
                "floor/s",
                "each time",
                "errors",
                "p50 ms",
                "p95 ms",
                "cores: bench",
                "application",
                "database",
                "others",
                "lifecycle/s",
                "each time",
                "errors",
                "lifecycle ÷ floor");
        floors.forEach((workers, loads) -> {
            Load load = loads.getLast();
            List<Load> with = lifecycles.getOrDefault(workers, List.of());
            table.row(
                    workers,
                    floor(workers),
                    each(loads, Replay.LIFE),
                    errors(loads, Replay.LIFE),
                    load.times().figures(Replay.LIFE).p50(),
                    load.times().figures(Replay.LIFE).p95(),
                    load.effort().cores(load.effort().driver()),
                    load.effort().cores(load.effort().application()),
                    load.effort().cores(load.effort().database()),
                    load.effort().cores(load.effort().others()),
                    lifecycle(workers),
                    each(with, LIFECYCLE),
                    errors(with, Walk.CALL),
                    lifecycle(workers) / floor(workers));
        });
        to.println();
        table.print(to);
        floors.values().stream()
                .flatMap(List::stream)
                .map(load -> load.times().figures(Replay.LIFE).sample())
                .filter(sample -> sample != null)
                .findFirst()
                .ifPresent(sample -> to.println("  a life that failed: " + sample));
        if (!lifecycles.isEmpty()) {
            to.printf(
                    Locale.ROOT,
                    "lifecycle ÷ floor, best of each: %.1f ÷ %.1f = %.2f (bar %.2f): %s%n",
                    bestLifecycle(),
                    bestFloor(),
                    share(),
                    BAR,
                    share() >= BAR ? "reached" : "missed");
        }
    }

    /** The best lifecycle by the best floor, whatever the number of workers of either. */
    double share() {
        return bestLifecycle() / bestFloor();
    }

    private double bestFloor() {
        return floors.keySet().stream().mapToDouble(this::floor).max().orElse(0);
    }

    private double bestLifecycle() {
        return lifecycles.keySet().stream().mapToDouble(this::lifecycle).max().orElse(0);
    }

    private double floor(int workers) {
        return mean(floors.getOrDefault(workers, List.of()), Replay.LIFE);
    }

    private double lifecycle(int workers) {
        return mean(lifecycles.getOrDefault(workers, List.of()), LIFECYCLE);
    }

    private static double mean(List<Load> loads, String step) {
        return loads.stream()
                .mapToDouble(load -> load.perSecond(step))
                .average()
                .orElse(0);
    }

    private static String each(List<Load> loads, String step) {
        return String.join(
                "/",
                loads.stream()
                        .map(load -> String.format(Locale.ROOT, "%.0f", load.perSecond(step)))
                        .toList());
    }

    private static long errors(List<Load> loads, String step) {
        return loads.stream()
                .mapToLong(load -> load.times().figures(step).errors())
                .sum();
    }

    void into(Report report) {
        report.put("tripsPerLife", trips);
        report.put("commitsPerLife", commits);
        List<Map<String, Object>> rows = new ArrayList<>();
        floors.forEach((workers, loads) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("workers", workers);
            row.put("floorPerSecond", floor(workers));
            row.put("floorErrors", errors(loads, Replay.LIFE));
            row.put("floor", loads.getLast().times().figures(Replay.LIFE));
            if (lifecycles.containsKey(workers)) {
                row.put("lifecyclePerSecond", lifecycle(workers));
                row.put("share", lifecycle(workers) / floor(workers));
            }
            rows.add(row);
        });
        report.put("workers", rows);
        if (!lifecycles.isEmpty()) {
            report.put("share", share());
            report.put("bar", BAR);
        }
    }
}
