package cn.qingsu.bench.scenario;

import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.measure.Times.Figures;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.server.Effort;
import cn.qingsu.bench.server.Memory;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tells of a journey's loads: to people as tables, to programs as a tree. */
final class LoadReport {

    private static final double MIB = 1 << 20;

    private final Journey journey;
    private final PrintStream to;

    LoadReport(Journey journey, PrintStream to) {
        this.journey = journey;
        this.to = to;
    }

    /** A line for each load: how much, how fast, and who used the processor. */
    void summary(List<Load> loads) {
        Table table = new Table(
                "workers",
                journey.whole() + "s/s",
                "calls/s",
                "errors",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "worst step p95",
                "cores: driver",
                "application",
                "database",
                "others",
                "driver µs/call");
        for (Load load : loads) {
            Figures call = load.times().figures(Walk.CALL);
            Effort effort = load.effort();
            table.row(
                    load.workers(),
                    load.perSecond(journey.whole()),
                    load.perSecond(Walk.CALL),
                    call.errors(),
                    call.p50(),
                    call.p95(),
                    call.p99(),
                    call.max(),
                    worst(load),
                    effort.cores(effort.driver()),
                    effort.cores(effort.application()),
                    effort.cores(effort.database()),
                    effort.cores(effort.others()),
                    perCall(effort.driver(), call));
        }
        table.print(to);
    }

    /** A line for each step of one load. */
    void steps(Load load) {
        to.println(load.workers() + (load.workers() == 1 ? " worker" : " workers"));
        Table table = new Table("step", "count", "errors", "mean ms", "p50", "p95", "p99", "max");
        Map<String, Figures> figures = ordered(load);
        figures.forEach((step, at) ->
                table.row(step, at.count(), at.errors(), at.mean(), at.p50(), at.p95(), at.p99(), at.max()));
        table.print(to);
        figures.forEach((step, at) -> {
            if (at.sample() != null) {
                to.println("  " + step + ": " + at.sample());
            }
        });
    }

    void memory(Memory memory) {
        to.printf(
                Locale.ROOT,
                "memory: application %.0f MiB resident (%.0f proportional), database %.0f MiB proportional%n",
                memory.applicationResident() / MIB,
                memory.applicationProportional() / MIB,
                memory.databaseProportional() / MIB);
    }

    /** The same as the tables say, for a program. */
    Map<String, Object> tree(Load load) {
        Effort effort = load.effort();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("workers", load.workers());
        tree.put("seconds", load.window().toMillis() / 1000.0);
        tree.put("perSecond", load.perSecond(journey.whole()));
        tree.put("callsPerSecond", load.perSecond(Walk.CALL));
        tree.put("worstStepP95", worst(load));
        tree.put(
                "cores",
                Map.of(
                        "driver", effort.cores(effort.driver()),
                        "application", effort.cores(effort.application()),
                        "database", effort.cores(effort.database()),
                        "others", effort.cores(effort.others())));
        tree.put("driverMicrosPerCall", perCall(effort.driver(), load.times().figures(Walk.CALL)));
        tree.put("steps", ordered(load));
        return tree;
    }

    /** The steps in the journey's order, then all calls, then the whole. */
    private Map<String, Figures> ordered(Load load) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        Stream.concat(journey.steps().stream().map(Step::label), Stream.of(Walk.CALL, journey.whole()))
                .forEach(step -> figures.put(step, load.times().figures(step)));
        return figures;
    }

    private double worst(Load load) {
        return journey.steps().stream()
                .mapToDouble(step -> load.times().figures(step.label()).p95())
                .max()
                .orElse(0);
    }

    private static double perCall(Duration busy, Figures calls) {
        return busy.toNanos() / 1000.0 / Math.max(1, calls.count() + calls.errors());
    }
}
