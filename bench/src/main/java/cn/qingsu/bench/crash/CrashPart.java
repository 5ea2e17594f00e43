package cn.qingsu.bench.crash;

import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.witness.Findings;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** {@code crash}, a round with the application and one with all of it, and what {@code start} asks for. */
public final class CrashPart implements Part {

    private static final int WORKERS = 4;
    private static final long SEED = 4_711;

    /** The kinds of blow that need a start: of the application, and of both. */
    private static final int[] ROUNDS = {1, 4};

    @Override
    public List<Finding> working(QuickCity city) {
        Findings findings = new Findings();
        CrashRounds blows = new CrashRounds(city::restart, city.server(), city.city(), WORKERS, SEED, findings);
        long resident = city.server().memory().applicationResident();
        List<RoundResult> results = IntStream.of(ROUNDS).mapToObj(blows::round).toList();
        double start =
                results.stream().mapToLong(RoundResult::startMillis).max().orElseThrow() / 1000.0;
        boolean verified = results.stream().allMatch(RoundResult::verified);
        return List.of(
                new Finding(
                        String.format(Locale.ROOT, "crash, %d rounds, %s", results.size(), city.size()),
                        String.format(
                                Locale.ROOT,
                                "%d lost, %d doubled, chains %s",
                                findings.lost(),
                                findings.doubled(),
                                verified ? "whole" : "broken"),
                        "0 lost, 0 doubled",
                        findings.clean() && verified),
                Finding.start(city.size() + ", after a kill", start, resident));
    }
}
