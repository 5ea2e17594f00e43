package cn.qingsu.desk.live;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Glimpses;
import cn.qingsu.request.Queue;
import cn.qingsu.request.RequesterEvent;
import cn.qingsu.request.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** Entries that came shortly after each other and are told to all open pages as one; what they are about is read once. */
final class Round {

    private static final int LOOKED_AT = 40;

    private final List<Entry> entries;
    private final Cases cases;
    private final long moment = System.nanoTime();
    private final Map<RequestId, State> entered = new HashMap<>();
    private final List<RequestId> newest;
    private final List<RequestId> addedTo;
    private final Supplier<Glimpses> glimpses;
    private final Supplier<Glimpses> heard;

    Round(List<Entry> entries, Cases cases) {
        this.entries = entries;
        this.cases = cases;
        List<RequestId> changed = new ArrayList<>();
        for (Entry entry : entries) {
            Arrivals.request(entry).ifPresent(id -> {
                changed.add(id);
                Arrivals.entered(entry).ifPresent(state -> entered.put(id, state));
            });
        }
        this.addedTo = entries.stream()
                .filter(entry -> entry.is(RequesterEvent.WordsAdded.class))
                .flatMap(entry -> Arrivals.request(entry).stream())
                .distinct()
                .toList();
        this.newest = changed.reversed().stream().distinct().limit(LOOKED_AT).toList();
        this.glimpses = SingletonSupplier.of(() -> cases.glimpses(newest));
        this.heard = SingletonSupplier.of(() -> cases.heard(addedTo));
    }

    List<Entry> entries() {
        return entries;
    }

    /** When all of it had been committed, by {@link System#nanoTime()}. */
    long moment() {
        return moment;
    }

    /** Of each case the last state entered. */
    Map<RequestId, State> entered() {
        return entered;
    }

    /** The newest of the changed cases, as far as the officer may see them. */
    Map<RequestId, CaseRow> rows(Officer officer) {
        return newest.isEmpty() ? Map.of() : glimpses.get().of(officer);
    }

    /** Of the cases to which requesters have added something, where this officer hears of it. */
    Map<RequestId, CaseRow> heard(Officer officer) {
        return addedTo.isEmpty() ? Map.of() : heard.get().of(officer);
    }

    /** Whether some of it brought a case into a queue of the officer's where more decides than the state. */
    boolean brought(Queue queue, Officer officer) {
        List<RequestId> moved = entries.reversed().stream()
                .filter(entry -> Bringing.into(entry).contains(queue))
                .flatMap(entry -> Arrivals.request(entry).stream())
                .distinct()
                .limit(LOOKED_AT)
                .toList();
        return !moved.isEmpty() && cases.isAnyIn(queue, moved, officer);
    }

    /** Whether all of it was done by this officer, who knows it. */
    boolean isOwnOf(Officer officer) {
        return entries.stream()
                .allMatch(entry -> officer.account().equals(entry.author().account()));
    }
}
