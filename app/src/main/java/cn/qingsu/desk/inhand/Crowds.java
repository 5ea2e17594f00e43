package cn.qingsu.desk.inhand;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.Pulse;
import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Tells open pages of this node, every second, what has changed about who is at which case, on whatever node. Both tables are as small as
 * the staff at work, so they are read whole.
 */
@Component
@ConditionalOnWebApplication
public class Crowds extends Beating {

    private static final long PAUSE_MILLIS = 1_000;
    private static final int SWEEP_EVERY = 20;

    private final CasesInHand inHand;
    private final OpenCases open;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger beats = new AtomicInteger();
    private Map<RequestId, Crowd> known = Map.of();

    Crowds(CasesInHand inHand, OpenCases open) {
        this.inHand = inHand;
        this.open = open;
    }

    /** Something that has pages open. */
    public interface Listener {

        /** Whether anybody listens just now; if nobody does, nothing is read. */
        boolean isAnybody();

        void hear(Change change);
    }

    /** What a case's crowd was and is. */
    public record Change(Crowd was, Crowd now) {

        public boolean concerns(Officer officer) {
            return was.concerns(officer) || now.concerns(officer);
        }
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private boolean beat() {
        if (beats.incrementAndGet() % SWEEP_EVERY == 0) {
            open.forgetOld();
            inHand.forgetOld();
        }
        if (listeners.stream().anyMatch(Listener::isAnybody)) {
            Map<RequestId, Crowd> now = now();
            changes(known, now).forEach(change -> listeners.forEach(listener -> listener.hear(change)));
            known = now;
        }
        return false;
    }

    private static List<Change> changes(Map<RequestId, Crowd> was, Map<RequestId, Crowd> now) {
        Set<RequestId> all = new HashSet<>(was.keySet());
        all.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (RequestId id : all) {
            Crowd before = was.getOrDefault(id, new Crowd(id, null, List.of()));
            Crowd after = now.getOrDefault(id, new Crowd(id, null, List.of()));
            if (!before.equals(after)) {
                changes.add(new Change(before, after));
            }
        }
        return changes;
    }

    private Map<RequestId, Crowd> now() {
        return gathered(inHand.all(), open.all());
    }

    /** By case; what nobody is at is left out. */
    static Map<RequestId, Crowd> gathered(List<InHand> inHand, List<AtCase> open) {
        Map<RequestId, InHand> holders = new HashMap<>();
        inHand.forEach(each -> holders.put(each.request(), each));
        Map<RequestId, List<AtCase>> looking = new HashMap<>();
        for (AtCase each : open) {
            looking.computeIfAbsent(each.request(), id -> new ArrayList<>()).add(each);
        }
        Set<RequestId> all = new HashSet<>(holders.keySet());
        all.addAll(looking.keySet());
        Map<RequestId, Crowd> crowds = new HashMap<>();
        for (RequestId id : all) {
            crowds.put(id, new Crowd(id, holder(holders, id), List.copyOf(looking.getOrDefault(id, List.of()))));
        }
        return crowds;
    }

    private static @Nullable InHand holder(Map<RequestId, InHand> holders, RequestId id) {
        return holders.get(id);
    }

    @Override
    protected Pulse begin() {
        return new Pulse("crowds", PAUSE_MILLIS, this::beat);
    }
}
