package cn.qingsu.bench.crash;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.server.Waiting;
import cn.qingsu.bench.witness.Audit;
import cn.qingsu.bench.witness.Findings;
import cn.qingsu.bench.witness.Projections;
import cn.qingsu.bench.witness.SetAlarms;
import cn.qingsu.bench.witness.WitnessedLife;
import cn.qingsu.bench.witness.Witnesses;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Blow after blow on one installation. What was broken off is led to its end after each, and then everything is looked at. */
public final class CrashRounds {

    private static final int SOONEST = 300;
    private static final int LATEST = 3_500;
    private static final int WAITING = 12;
    private static final int SAMPLES = 5;

    /** Alarms fall due before, at and after the blow. */
    private static final Duration ALARMS = Duration.ofMillis(LATEST + 1_500L);

    /** How long a product that lives may take to get over the death of its database before it is started again. */
    private static final Duration BY_ITSELF = Duration.ofSeconds(20);

    private static final Duration AFTERWARDS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<Server> start;
    private final City city;
    private final int workers;
    private final SplittableRandom random;
    private final Findings findings;
    private Server server;

    /** @param start starts the product, and starts it again */
    public CrashRounds(Supplier<Server> start, Server server, City city, int workers, long seed, Findings findings) {
        this.start = start;
        this.server = server;
        this.city = city;
        this.workers = workers;
        this.random = new SplittableRandom(seed);
        this.findings = findings;
    }

    /** The one that runs now. */
    public Server server() {
        return server;
    }

    /** A round, of one kind of blow after another. */
    public RoundResult round(int number) {
        Blow blow = Blow.values()[(number - 1) % Blow.values().length];
        int delay = random.nextInt(SOONEST, LATEST);
        long seed = random.nextLong();
        long before = server.database().requests();
        List<WitnessedLife> waiting = Witnesses.dispatched(WAITING, city, server.port(), seed - 1, findings);
        Witnesses witnesses = Witnesses.begin(workers, city, List.of(server.port()), seed, findings);
        SetAlarms alarms = SetAlarms.of(
                server.database(),
                waiting.stream().map(each -> each.life().number()).toList(),
                ALARMS);
        Waiting.until(System.nanoTime() + Duration.ofMillis(delay).toNanos());

        long struck = System.nanoTime();
        blow.strike(server, random);
        boolean restarted = getOver(witnesses, blow, struck);
        witnesses.succeeded(System.nanoTime(), PATIENCE);
        long away = Duration.ofNanos(System.nanoTime() - struck).toMillis();
        Waiting.until(System.nanoTime() + AFTERWARDS.toNanos());
        witnesses.end();

        List<WitnessedLife> lives = witnesses.lives();
        look(lives, alarms, before + waiting.size() + lives.size());
        return new RoundResult(
                number,
                blow.label(),
                delay,
                lives.size(),
                witnesses.failures().size(),
                samples(witnesses),
                restarted,
                restarted ? server.startTime().toMillis() : 0,
                away,
                alarms.count(),
                server.command("journal", "verify") == 0);
    }

    private static List<String> samples(Witnesses witnesses) {
        return witnesses.failures().stream()
                .map(each -> each.how() + " " + each.why())
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    private boolean getOver(Witnesses witnesses, Blow blow, long struck) {
        boolean dead = blow == Blow.APPLICATION || blow == Blow.BOTH;
        // what was answered at the blow itself is no recovery
        if (!dead && witnesses.succeeded(struck + AFTERWARDS.toNanos(), BY_ITSELF)) {
            return false;
        }
        if (!dead) {
            server.kill();
        }
        server = start.get();
        witnesses.turnTo(List.of(server.port()));
        return true;
    }

    private void look(List<WitnessedLife> lives, SetAlarms alarms, long expected) {
        Audit audit = new Audit(findings);
        audit.byApi(lives);
        audit.byKey(lives);
        audit.bySql(server.database(), lives);
        long there = server.database().requests();
        if (there > expected) {
            findings.doubled((there - expected) + " requests more than were acknowledged");
        } else if (there < expected) {
            findings.lost((expected - there) + " requests fewer than were acknowledged");
        }
        alarms.fired(server.database(), PATIENCE);
        alarms.audit(server.database(), findings);
        Projections projections = new Projections(server.database());
        projections.caughtUp(PATIENCE);
        projections.faults().forEach(fault -> findings.lost("a follower stands at a fault: " + fault));
    }
}
