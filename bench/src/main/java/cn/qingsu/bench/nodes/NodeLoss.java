package cn.qingsu.bench.nodes;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.server.Waiting;
import cn.qingsu.bench.witness.Audit;
import cn.qingsu.bench.witness.CallLog;
import cn.qingsu.bench.witness.Findings;
import cn.qingsu.bench.witness.SetAlarms;
import cn.qingsu.bench.witness.WitnessedLife;
import cn.qingsu.bench.witness.Witnesses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One of the nodes is killed under load, while all of them are firing alarms. */
public final class NodeLoss {

    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration DUE = Duration.ofMillis(200);

    /** By then every node has claimed alarms, and none has fired all of its own. */
    private static final Duration FIRING = Duration.ofMillis(1_400);

    /** How soon a proxy notices that a node has gone. */
    private static final Duration NOTICED = Duration.ofMillis(500);

    private static final Duration AFTERWARDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WAITING = 150;

    /**
     * What came of it.
     *
     * @param lives led, all to their end
     * @param broken calls to the killed node whose connection broke or was refused
     * @param unclean calls that failed in any way but so, or by 503 with Retry-After
     * @param samples of these
     * @param alarms that were due at the kill
     * @param alarmsHeld of these, still claimed by a node a second after it
     * @param followersMillis from the kill until every follower was moved by another node
     * @param claimsMillis from the kill until no alarm was held any more by a claim from before it
     * @param alarmsMillis from the kill until all alarms had fired
     */
    public record Result(
            int lives,
            long broken,
            long shed,
            long unclean,
            List<String> samples,
            int alarms,
            long alarmsHeld,
            long followersMillis,
            long claimsMillis,
            long alarmsMillis) {}

    private final Nodes nodes;
    private final City city;
    private final Findings findings;

    public NodeLoss(Nodes nodes, City city, Findings findings) {
        this.nodes = nodes;
        this.city = city;
        this.findings = findings;
    }

    /** Kills the node that was started last. */
    public Result lose(int workers, long seed) {
        Server victim = nodes.running().getLast();
        int port = victim.port();
        List<WitnessedLife> waiting =
                Witnesses.dispatched(WAITING, city, nodes.ports().getFirst(), seed - 1, findings);
        Witnesses witnesses = Witnesses.begin(workers, city, nodes.ports(), seed, findings);
        pause(BEFORE);
        SetAlarms alarms = SetAlarms.of(
                nodes.database(),
                waiting.stream().map(each -> each.life().number()).toList(),
                DUE);
        pause(FIRING);
        long struck = System.nanoTime();
        nodes.kill(victim);
        List<String> claims = alarms.claims(nodes.database());
        Instant dead = Clock.systemUTC().instant();
        long followers = FollowerWatch.movedAfter(nodes.database(), dead, PATIENCE) ? since(struck) : Long.MAX_VALUE;
        Waiting.until(struck + NOTICED.toNanos());
        witnesses.turnTo(nodes.ports());
        Waiting.until(struck + 2 * NOTICED.toNanos());
        long held = alarms.held(nodes.database(), claims);
        Waiting.until(PATIENCE, () -> alarms.held(nodes.database(), claims) == 0);
        long claimed = since(struck);
        alarms.fired(nodes.database(), PATIENCE);
        long fired = since(struck);
        pause(AFTERWARDS);
        witnesses.end();
        look(witnesses, alarms);
        return result(witnesses, port, alarms.count(), held, followers, claimed, fired);
    }

    private void look(Witnesses witnesses, SetAlarms alarms) {
        Audit audit = new Audit(findings);
        audit.byApi(witnesses.lives());
        audit.byKey(witnesses.lives());
        audit.bySql(nodes.database(), witnesses.lives());
        alarms.audit(nodes.database(), findings);
    }

    private static Result result(
            Witnesses witnesses, int killed, int alarms, long held, long followers, long claimed, long fired) {
        List<CallLog.Failed> failures = witnesses.failures();
        List<CallLog.Failed> unclean = failures.stream()
                .filter(each -> each.how() != Failure.SHED)
                .filter(each -> each.how() != Failure.BROKEN || each.port() != killed)
                .toList();
        return new Result(
                witnesses.lives().size(),
                failures.stream()
                        .filter(each -> each.how() == Failure.BROKEN && each.port() == killed)
                        .count(),
                failures.stream().filter(each -> each.how() == Failure.SHED).count(),
                unclean.size(),
                unclean.stream()
                        .map(each -> each.step().label() + " " + each.how() + " " + each.why())
                        .distinct()
                        .limit(10)
                        .toList(),
                alarms,
                held,
                followers,
                claimed,
                fired);
    }

    private static void pause(Duration time) {
        Waiting.until(System.nanoTime() + time.toNanos());
    }

    private static long since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment).toMillis();
    }
}
