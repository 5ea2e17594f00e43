package cn.qingsu.bench.spike;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Life;
import cn.qingsu.bench.journey.StepFailed;
import cn.qingsu.bench.measure.OpenLoop;
import cn.qingsu.bench.measure.OpenLoop.Stage;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.spike.SpikeLog.End;
import cn.qingsu.bench.witness.Audit;
import cn.qingsu.bench.witness.Findings;
import cn.qingsu.bench.witness.WitnessedLife;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One run of a pattern, and what came of it. */
public final class Spike {

    /** How long the last lives may take after the last of them has begun. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int KIND = 24;
    private static final int SAMPLES = 10;

    private final Server server;
    private final City city;
    private final long seed;
    private final Patience patience;
    private final SpikeLog log = new SpikeLog();
    private final Findings findings = new Findings();
    private final Queue<WitnessedLife> lives = new ConcurrentLinkedQueue<>();

    public Spike(Server server, City city, long seed, Patience patience) {
        this.server = server;
        this.city = city;
        this.seed = seed;
        this.patience = patience;
    }

    public SpikeResult run(Pattern pattern) {
        long before = server.database().requests();
        try (Lines lines = new Lines(server.port())) {
            long began = OpenLoop.run(pattern.stages(), LONGEST, (number, intended) -> lead(lines, number, intended));
            long ended = System.nanoTime();
            List<StageFigures> stages = stages(pattern, began, ended);
            List<WitnessedLife> registered =
                    lives.stream().filter(WitnessedLife::registered).toList();
            audit(registered, before);
            return new SpikeResult(stages, registered.size(), errors(), findings);
        }
    }

    private void lead(Lines lines, int number, long intended) {
        PatientCalls calls = new PatientCalls(lines, log, patience, intended);
        WitnessedLife life = new WitnessedLife(
                new Life(calls, new Matters(city, seed + number), city.staff()), Journey.LIFECYCLE, findings);
        lives.add(life);
        End end;
        try {
            life.goOn();
            end = End.COMPLETED;
        } catch (StepFailed failed) {
            end = failed.how() == Failure.SHED ? End.TURNED_AWAY : End.FAILED;
        }
        log.add(new SpikeLog.Led(intended, System.nanoTime(), end));
    }

    /** What was accepted must be there, and what was shed must not. */
    private void audit(List<WitnessedLife> registered, long before) {
        List<WitnessedLife> certain = registered.stream()
                .filter(each -> each.failure() == null || each.failure() == Failure.SHED)
                .toList();
        Audit audit = new Audit(findings);
        audit.byApi(certain);
        audit.bySql(server.database(), certain);
        long inDoubt = lives.stream()
                .filter(each -> !each.registered() && each.failure() != Failure.SHED)
                .count();
        long there = server.database().requests();
        if (there > before + registered.size() + inDoubt) {
            findings.doubled("requests: " + there + " instead of " + (before + registered.size()));
        }
    }

    private List<StageFigures> stages(Pattern pattern, long began, long ended) {
        List<Attempt> attempts = log.attempts();
        List<SpikeLog.Led> led = log.lives();
        List<StageFigures> figures = new ArrayList<>();
        long from = began;
        for (int n = 0; n < pattern.stages().size(); n++) {
            Stage stage = pattern.stages().get(n);
            boolean last = n + 1 == pattern.stages().size();
            long begin = from;
            long end = last ? ended : begin + stage.length().toNanos();
            figures.add(StageFigures.of(
                    stage.perSecond(),
                    led.stream()
                            .filter(each -> each.intended() >= begin && each.intended() < end)
                            .toList(),
                    attempts.stream()
                            .filter(each -> each.intended() >= begin && each.intended() < end)
                            .toList(),
                    pattern.isPeak(n)
                            ? Recovery.after(end, valleyEnd(pattern, n, end, ended), attempts)
                            : Recovery.NO_PEAK));
            from = end;
        }
        return figures;
    }

    private static long valleyEnd(Pattern pattern, int peak, long peakEnd, long ended) {
        boolean last = peak + 2 == pattern.stages().size();
        return last ? ended : peakEnd + pattern.stages().get(peak + 1).length().toNanos();
    }

    private List<String> errors() {
        Set<String> kinds = new HashSet<>();
        return log.attempts().stream()
                .filter(each -> each.error() != null)
                .map(each -> String.valueOf(each.error()))
                // the step and the status; what follows differs with every case
                .filter(each -> kinds.add(each.substring(0, Math.min(KIND, each.length()))))
                .limit(SAMPLES)
                .toList();
    }
}
