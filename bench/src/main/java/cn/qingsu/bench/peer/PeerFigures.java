package cn.qingsu.bench.peer;

import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.server.Effort;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found of the peer and, where it was measured between, of lifecycle. */
final class PeerFigures {

    /** How many times the peer's lifecycles the product's are asked to be. */
    static final double BAR = 2.5;

    private static final String LIFECYCLE = Journey.LIFECYCLE.whole();

    private record Kind(int workers, String name) {}

    private final PrintStream to;
    private final Map<Kind, List<PeerLoad>> peers = new LinkedHashMap<>();
    private final Map<Integer, List<Load>> lifecycles = new LinkedHashMap<>();

    PeerFigures(PrintStream to) {
        this.to = to;
    }

    void peer(int workers, boolean claiming, PeerLoad load) {
        Kind kind = new Kind(workers, claiming ? "claims and completes" : "completes only");
        peers.computeIfAbsent(kind, any -> new ArrayList<>()).add(load);
    }

    void lifecycle(int workers, Load load) {
        lifecycles.computeIfAbsent(workers, any -> new ArrayList<>()).add(load);
    }

    void print() {
        Table table = new Table(
                "workers", "who", "lives/s", "errors", "p50 ms", "p95 ms", "cores: engine", "database", "others");
        peers.forEach((kind, loads) -> {
            PeerLoad last = loads.getLast();
            Effort effort = last.effort();
            table.row(
                    kind.workers(),
                    "peer, " + kind.name(),
                    mean(loads),
                    errors(loads),
                    last.done().life().p50(),
                    last.done().life().p95(),
                    effort.cores(last.engine()),
                    effort.cores(effort.database()),
                    effort.cores(effort.others().minus(last.engine())));
        });
        lifecycles.forEach((workers, loads) -> {
            Load last = loads.getLast();
            Effort effort = last.effort();
            table.row(
                    workers,
                    "product over HTTP",
                    product(workers),
                    last.times().figures(Walk.CALL).errors(),
                    last.times().figures(LIFECYCLE).p50(),
                    last.times().figures(LIFECYCLE).p95(),
                    effort.cores(effort.application().plus(effort.driver())),
                    effort.cores(effort.database()),
                    effort.cores(effort.others()));
        });
        to.println();
        table.print(to);
        peers.values().stream()
                .flatMap(List::stream)
                .map(load -> load.done().life().sample())
                .filter(sample -> sample != null)
                .findFirst()
                .ifPresent(sample -> to.println("  a life that failed: " + sample));
        if (!lifecycles.isEmpty()) {
            ratio("claims and completes");
            ratio("completes only");
        }
    }

    private void ratio(String name) {
        if (bestPeer(name) == 0) {
            to.println("the peer that " + name + " ended no life, so nothing can be compared");
            return;
        }
        to.printf(
                Locale.ROOT,
                "lifecycle ÷ peer that %s, best of each: %.1f ÷ %.1f = %.2f (bar %.1f): %s%n",
                name,
                bestProduct(),
                bestPeer(name),
                bestProduct() / bestPeer(name),
                BAR,
                bestProduct() / bestPeer(name) >= BAR ? "reached" : "missed");
    }

    private double bestPeer(String name) {
        return peers.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .mapToDouble(each -> mean(each.getValue()))
                .max()
                .orElse(0);
    }

    private double bestProduct() {
        return lifecycles.keySet().stream().mapToDouble(this::product).max().orElse(0);
    }

    private double product(int workers) {
        return lifecycles.getOrDefault(workers, List.of()).stream()
                .mapToDouble(load -> load.perSecond(LIFECYCLE))
                .average()
                .orElse(0);
    }

    private static double mean(List<PeerLoad> loads) {
        return loads.stream()
                .mapToDouble(load -> load.done().perSecond())
                .average()
                .orElse(0);
    }

    private static long errors(List<PeerLoad> loads) {
        return loads.stream().mapToLong(load -> load.done().life().errors()).sum();
    }

    void into(Report report) {
        List<Map<String, Object>> rows = new ArrayList<>();
        peers.forEach((kind, loads) -> rows.add(Map.of(
                "workers", kind.workers(),
                "who", "peer, " + kind.name(),
                "perSecond", mean(loads),
                "life", loads.getLast().done().life())));
        lifecycles.forEach((workers, loads) -> rows.add(Map.of(
                "workers",
                workers,
                "who",
                "product",
                "perSecond",
                product(workers),
                "life",
                loads.getLast().times().figures(LIFECYCLE))));
        report.put("rows", rows);
        if (!lifecycles.isEmpty()) {
            report.put("ratioToPeerThatClaims", bestProduct() / bestPeer("claims and completes"));
            report.put("ratioToPeerThatCompletesOnly", bestProduct() / bestPeer("completes only"));
            report.put("bar", BAR);
        }
    }
}
