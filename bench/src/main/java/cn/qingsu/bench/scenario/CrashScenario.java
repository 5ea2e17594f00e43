package cn.qingsu.bench.scenario;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.crash.CrashRounds;
import cn.qingsu.bench.crash.RoundResult;
import cn.qingsu.bench.report.Report;
import cn.qingsu.bench.report.Table;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.witness.Findings;
import cn.qingsu.bench.witness.Rebuild;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crash}. */
@Command(
        name = "crash",
        description = {
            "kill -9 of the application, of PostgreSQL (its first process, or one that serves a connection), and of both, at random "
                    + "moments under load.",
            "",
            "After each blow the product is started again, if it does not get over it by itself; what was broken off is led to its "
                    + "end, and everything that was acknowledged is looked for: by the API, by SQL, by `journal verify`. "
                    + "At the end every projection is built anew and compared with what the followers had kept."
        })
public final class CrashScenario implements Runnable {

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "30",
            description = "blows, one kind after another; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "8",
            description = "how many work at once; default ${DEFAULT-VALUE}")
    private int workers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the moments and of what is told; default: another each time, and printed")
    private @Nullable Long seed;

    @Option(
            names = "--no-rebuild",
            negatable = true,
            description = "do not build the projections anew at the end, which takes long in a big city")
    private boolean rebuild = true;

    private final PrintStream to = System.out;

    @Override
    public void run() {
        place.in("crash", this::run);
    }

    private void run(Path folder) {
        long own = seed == null ? Clock.systemUTC().millis() : seed;
        Findings findings = new Findings();
        List<RoundResult> results = new ArrayList<>();
        Report report = new Report("crash", Clock.systemUTC());
        Server first = place.start(folder);
        long before = first.database().requests();
        to.printf(Locale.ROOT, "crash: %,d requests, seed %d%n", before, own);
        City city = Hiring.into(first, JourneyScenario.STREETS);
        CrashRounds blows = new CrashRounds(() -> place.start(folder), first, city, workers, own, findings);
        try {
            for (int round = 1; round <= rounds; round++) {
                RoundResult result = blows.round(round);
                results.add(result);
                to.println(told(result));
            }
            if (rebuild) {
                Rebuild.compare(blows.server(), findings);
            }
            report.put("postgres", blows.server().database().settings());
        } finally {
            blows.server().close();
        }
        summary(results, findings);
        report.put("requestsBefore", before);
        report.put("seed", own);
        report.put("workers", workers);
        report.put("rounds", results);
        report.put("lost", findings.lost());
        report.put("doubled", findings.doubled());
        report.put("doneAfterAll", findings.doneAfterAll());
        report.put("samples", findings.samples());
        to.println("written: " + report.write(place.results()));
        if (!findings.clean() || results.stream().anyMatch(each -> !each.verified())) {
            throw new Fault("the product did not stand it");
        }
    }

    private static String told(RoundResult result) {
        return String.format(
                Locale.ROOT,
                "%2d  %-11s after %,5d ms  %,5d lives  %,4d calls failed  %s  away %,6d ms  %d alarms  chains %s",
                result.round(),
                result.killed(),
                result.struckAfter(),
                result.lives(),
                result.failures(),
                result.restarted()
                        ? String.format(Locale.ROOT, "first page %,6d ms after its start", result.startMillis())
                        : "got over it by itself          ",
                result.awayMillis(),
                result.alarms(),
                result.verified() ? "whole" : "BROKEN");
    }

    private void summary(List<RoundResult> results, Findings findings) {
        to.println();
        Table table = new Table("killed", "rounds", "lives", "restarted", "longest start ms", "longest away ms");
        results.stream().map(RoundResult::killed).distinct().forEach(killed -> {
            List<RoundResult> same = results.stream()
                    .filter(each -> each.killed().equals(killed))
                    .toList();
            table.row(
                    killed,
                    same.size(),
                    same.stream().mapToInt(RoundResult::lives).sum(),
                    same.stream().filter(RoundResult::restarted).count(),
                    same.stream().mapToLong(RoundResult::startMillis).max().orElse(0),
                    same.stream().mapToLong(RoundResult::awayMillis).max().orElse(0));
        });
        table.print(to);
        to.printf(
                Locale.ROOT,
                "%d lost, %d doubled; steps that had been done though their call failed: %s%n",
                findings.lost(),
                findings.doubled(),
                findings.doneAfterAll());
        findings.samples().forEach(each -> to.println("  " + each));
    }
}
