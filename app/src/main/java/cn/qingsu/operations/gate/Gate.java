package cn.qingsu.operations.gate;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Lets the calling thread in, has it wait its turn, or turns it away. */
public final class Gate {

    private final Permits permits;
    private final LongSupplier nanos;
    private final RecentCounts counts = new RecentCounts();
    private final Pace pace = new Pace();

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    Gate(Permits permits, LongSupplier nanos) {
        this.permits = permits;
        this.nanos = nanos;
    }

    /** What happened in the last {@link #minutes()}. */
    public record Load(long admitted, Map<Lane, Long> refused, int atWork, int waiting, int permits) {}

    /** Answers whether the caller may work; then it has to {@link #leave}. */
    boolean enter(Lane lane) {
        long asked = nanos.getAsLong();
        Ticket ticket = permits.ask(lane, asked);
        if (ticket.waits()) {
            await(ticket, asked + permits.patience(lane));
        }
        boolean admitted = ticket.state() == Ticket.State.ADMITTED;
        if (admitted) {
            counts.admitted(lane, asked);
        } else {
            counts.refused(lane, asked);
        }
        return admitted;
    }

    private void await(Ticket ticket, long until) {
        while (ticket.waits()) {
            long left = until - nanos.getAsLong();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                permits.giveUp(ticket);
            } else {
                LockSupport.parkNanos(this, left);
            }
        }
    }

    void leave(Lane lane) {
        long now = nanos.getAsLong();
        pace.one(now);
        permits.leave(lane, now);
    }

    /** How many were served in each of the last seconds, on average. */
    long servedPerSecond() {
        return pace.perSecond(nanos.getAsLong());
    }

    public Load load() {
        long now = nanos.getAsLong();
        return new Load(counts.admitted(now), counts.refused(now), permits.atWork(), permits.waiting(), permits.size());
    }

    public static int minutes() {
        return RecentCounts.MINUTES;
    }
}
