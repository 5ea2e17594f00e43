package cn.qingsu.bench.witness;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Several witnesses at once, each with a thread and a connection of its own. */
public final class Witnesses {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private record Member(Witness witness, CallLog calls, Thread thread) {}

    private final List<Member> members = new ArrayList<>();
    private volatile boolean ending;

    private Witnesses() {}

    /**
     * Lets them begin.
     *
     * @param ports of the nodes, over which they are spread
     */
    public static Witnesses begin(int count, City city, List<Integer> ports, long seed, Findings findings) {
        Witnesses all = new Witnesses();
        for (int n = 0; n < count; n++) {
            CallLog calls = new CallLog(ports.get(n % ports.size()));
            Witness witness = new Witness(city, calls, seed + n, Journey.LIFECYCLE, findings);
            Thread thread = Thread.ofPlatform().name("witness-" + n).unstarted(() -> all.work(witness));
            all.members.add(new Member(witness, calls, thread));
        }
        all.members.forEach(each -> each.thread().start());
        return all;
    }

    private void work(Witness witness) {
        try (witness) {
            while (!ending || !witness.atRest()) {
                if (!witness.go()) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    /** Some cases that are dispatched and then left alone, one after another. */
    public static List<WitnessedLife> dispatched(int count, City city, int port, long seed, Findings findings) {
        CallLog calls = new CallLog(port);
        try (Witness witness = new Witness(city, calls, seed, Journey.DISPATCHED, findings)) {
            for (int tries = 0; tries < 2 * count && witness.lives().size() < count; tries++) {
                witness.go();
            }
            List<WitnessedLife> done =
                    witness.lives().stream().filter(WitnessedLife::finished).toList();
            if (done.size() < count) {
                throw new Fault(
                        "cases cannot be dispatched: " + calls.failures().getLast());
            }
            return done;
        }
    }

    /** From now on their calls go to these nodes. */
    public void turnTo(List<Integer> ports) {
        for (int n = 0; n < members.size(); n++) {
            members.get(n).calls().turnTo(ports.get(n % ports.size()));
        }
    }

    /** Waits until a call has been answered with success after a moment of {@link System#nanoTime()}; false if the patience ended. */
    public boolean succeeded(long after, Duration patience) {
        return Waiting.until(
                patience, () -> members.stream().anyMatch(each -> each.calls().lastDone() > after));
    }

    /** Lets each lead its life to the end, and no other begin. */
    public void end() {
        ending = true;
        if (!Waiting.until(
                PATIENCE, () -> members.stream().noneMatch(each -> each.thread().isAlive()))) {
            throw new Fault("lives that were broken off could not be led to their end; the last failure: "
                    + failures().getLast());
        }
    }

    /** To be called after the end. */
    public List<WitnessedLife> lives() {
        return members.stream().flatMap(each -> each.witness().lives().stream()).toList();
    }

    /** To be called after the end. */
    public List<CallLog.Failed> failures() {
        return members.stream()
                .flatMap(each -> each.calls().failures().stream())
                .toList();
    }
}
