package cn.qingsu.bench.plans;

import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.scenario.Place;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.operations.database.Durability;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plans}. */
@Command(
        name = "plans",
        description = {
            "How the database carries out every hot query on a large city: give a seeded folder by --dir.",
            "",
            "The product runs in the bench's process and is asked for all that officers, citizens and the clock ask of it; every "
                    + "statement is explained where it is asked, with its own values. A sequential scan of a table that grows, a sort "
                    + "that spills, or an estimate that is off by 100 times is a fault. The city gets some requests more by it."
        })
public final class PlansScenario implements Runnable {

    private static final int SHOWN = 10;
    private static final int WIDTH = 150;

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "6",
            description = "how often the same message is explained, with other values; default ${DEFAULT-VALUE}")
    private int samples;

    @Option(
            names = "--plan-cache-mode",
            paramLabel = "MODE",
            description = "auto, force_generic_plan or force_custom_plan; default as the product's connections have it")
    private @Nullable String planCacheMode;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("plans", this::run);
    }

    private void run(Path folder) {
        Report report = new Report("plans", Clock.systemUTC());
        Inspection.Result result;
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            result = new Inspection(premises, samples, planCacheMode).run();
        }
        List<Explained> all = worst(result.explained());
        to.printf(
                Locale.ROOT,
                "%,d statements, %,d plans, on %,.0f rows in tables that grow%n%n",
                all.size(),
                result.explained().size(),
                result.rows());
        slowest(all);
        findings(result);
        report.put("rows", result.rows());
        report.put("statements", all);
        report.put("findings", result.bad());
        to.println("written: " + report.write(place.results()));
        if (!result.bad().isEmpty()) {
            throw new Fault(distinct(result.bad()).size() + " statements are carried out badly");
        }
    }

    private void slowest(List<Explained> all) {
        Table table = new Table("slowest", "ms", "pages");
        all.stream().limit(SHOWN).forEach(each -> table.row(line(each.text()), each.millis(), each.buffers()));
        table.print(to);
    }

    private void findings(Inspection.Result result) {
        distinct(result.bad()).forEach((text, bad) -> {
            to.println("✗ " + text.replaceAll("\\s+", " "));
            bad.findings()
                    .forEach(each ->
                            to.println("    " + each.kind().label() + ": " + each.where() + ", " + each.detail()));
        });
    }

    /** Of each statement the one that took longest, the slowest first. */
    private static List<Explained> worst(List<Explained> all) {
        Map<String, Explained> worst = new LinkedHashMap<>();
        all.forEach(
                each -> worst.merge(each.text(), each, (one, other) -> one.millis() >= other.millis() ? one : other));
        return worst.values().stream()
                .sorted(Comparator.comparingDouble(Explained::millis).reversed())
                .toList();
    }

    private static Map<String, Explained> distinct(List<Explained> bad) {
        Map<String, Explained> distinct = new LinkedHashMap<>();
        bad.forEach(each -> distinct.putIfAbsent(each.text(), each));
        return distinct;
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line;
    }
}
