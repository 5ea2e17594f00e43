package cn.qingsu.bench.witness;

import cn.qingsu.bench.journey.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What witnesses found; for several threads. */
public final class Findings {

    /** More of a kind are counted, not told. */
    private static final int TOLD = 10;

    private final List<String> samples = new ArrayList<>();
    private final Map<Failure, Long> doneAfterAll = new EnumMap<>(Failure.class);
    private long lost;
    private long doubled;

    /** Something that was acknowledged is not there, or not whole. */
    public synchronized void lost(String what) {
        lost++;
        tell("lost: " + what);
    }

    /** Something is there twice. */
    public synchronized void doubled(String what) {
        doubled++;
        tell("doubled: " + what);
    }

    /** A step had been done though its call failed in that way. After {@link Failure#SHED} that is a false word of the product's. */
    synchronized void done(Failure how) {
        doneAfterAll.merge(how, 1L, Long::sum);
        if (how == Failure.SHED) {
            tell("done although the answer was 503");
        }
    }

    private void tell(String what) {
        if (samples.size() < TOLD) {
            samples.add(what);
        }
    }

    public synchronized long lost() {
        return lost;
    }

    public synchronized long doubled() {
        return doubled;
    }

    /** How many steps had been done though their call failed, by how it failed. */
    public synchronized Map<Failure, Long> doneAfterAll() {
        return Map.copyOf(doneAfterAll);
    }

    /** Whether nothing is lost and nothing doubled, and the product never said that nothing was done when it was. */
    public synchronized boolean clean() {
        return lost == 0 && doubled == 0 && !doneAfterAll.containsKey(Failure.SHED);
    }

    public synchronized List<String> samples() {
        return List.copyOf(samples);
    }
}
