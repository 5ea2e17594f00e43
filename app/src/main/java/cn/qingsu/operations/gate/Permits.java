package cn.qingsu.operations.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Who may work now, who waits, who is turned away. Reads no clock: every call says when it happens, in nanoseconds.
 *
 * <p>Shares are kept in the way of a telephone exchange (trunk reservation): a lane below the first is let in only while so many
 * permits are free that the lanes above it will find some; and each has a few of its own, so that none is ever starved. Waiting is
 * bounded in the way of CoDel: while a lane's queue empties now and then, it is a burst and everyone may wait; when it has not been
 * empty for a while it is an overload, in which long waiting helps nobody, and whoever has waited longer than the short patience goes.
 * Once the first has waited for half of that, whoever came last is let in first: in turn, everybody would wait almost until he is turned
 * away; so most hardly wait, and who has several things to do in a row gets to their end.
 */
final class Permits {

    private final Queue[] queues = new Queue[Lane.values().length];
    private final int size;
    private final int mostWaiting;
    private final long burst;
    private int atWork;
    private int waiting;

    Permits(int size, GateSettings settings) {
        this.size = size;
        this.mostWaiting = settings.mostWaiting();
        this.burst = settings.burst().toNanos();
        for (Lane lane : Lane.values()) {
            queues[lane.ordinal()] = new Queue(settings.share(lane), size);
        }
    }

    private static final class Queue {

        private final Deque<Ticket> tickets = new ArrayDeque<>();
        private final int own;
        private final int upTo;
        private final long patience;
        private final long shortPatience;
        private int atWork;
        private int waiting;
        private long stoodSince;

        Queue(GateSettings.Share share, int size) {
            own = (int) Math.ceil(share.own() * size);
            upTo = Math.max(own, (int) Math.floor(share.upTo() * size));
            patience = share.patience().toNanos();
            shortPatience = share.shortPatience().toNanos();
        }
    }

    /** A permit, a place in the queue, or a refusal: see its state. */
    synchronized Ticket ask(Lane lane, long now) {
        Queue queue = queues[lane.ordinal()];
        Ticket ticket = new Ticket(lane, now);
        dropLate(now);
        if (queue.waiting == 0 && mayEnter(queue)) {
            admit(queue, ticket);
        } else if (waiting < mostWaiting || turnAwayOneBelow(lane)) {
            if (queue.waiting == 0) {
                queue.stoodSince = now;
            }
            queue.tickets.add(ticket);
            queue.waiting++;
            waiting++;
        } else {
            ticket.decide(Ticket.State.REFUSED);
        }
        return ticket;
    }

    /** An admitted request is done; whoever is next is let in. */
    synchronized void leave(Lane lane, long now) {
        queues[lane.ordinal()].atWork--;
        atWork--;
        dropLate(now);
        for (Queue next = next(); next != null; next = next()) {
            admitNext(next, now);
        }
    }

    /** A ticket's holder waits no longer; if it was let in meanwhile, that holds. */
    synchronized void giveUp(Ticket ticket) {
        if (ticket.waits()) {
            Queue queue = queues[ticket.lane().ordinal()];
            queue.tickets.remove(ticket);
            refuse(queue, ticket);
        }
    }

    /** The longest that anyone waits in this lane. */
    long patience(Lane lane) {
        return queues[lane.ordinal()].patience;
    }

    synchronized int atWork() {
        return atWork;
    }

    synchronized int waiting() {
        return waiting;
    }

    int size() {
        return size;
    }

    private boolean mayEnter(Queue queue) {
        return atWork < size && (queue.atWork < queue.own || atWork < queue.upTo);
    }

    /** First whoever has less than its own, then by rank. */
    private @Nullable Queue next() {
        if (waiting == 0 || atWork >= size) {
            return null;
        }
        for (Queue queue : queues) {
            if (queue.waiting > 0 && queue.atWork < queue.own) {
                return queue;
            }
        }
        for (Queue queue : queues) {
            if (queue.waiting > 0 && atWork < queue.upTo) {
                return queue;
            }
        }
        return null;
    }

    private void admitNext(Queue queue, long now) {
        Ticket next = isHopeless(queue, now) ? queue.tickets.removeLast() : queue.tickets.removeFirst();
        queue.waiting--;
        waiting--;
        admit(queue, next);
    }

    /** Whether taking turns would have everybody wait for nothing: who is first has used up half of his patience. */
    private boolean isHopeless(Queue queue, long now) {
        return isOverloaded(queue, now) && now - queue.tickets.getFirst().asked() > queue.shortPatience / 2;
    }

    private boolean isOverloaded(Queue queue, long now) {
        return now - queue.stoodSince > burst;
    }

    private void admit(Queue queue, Ticket ticket) {
        queue.atWork++;
        atWork++;
        ticket.decide(Ticket.State.ADMITTED);
    }

    private void refuse(Queue queue, Ticket ticket) {
        queue.waiting--;
        waiting--;
        ticket.decide(Ticket.State.REFUSED);
    }

    private void dropLate(long now) {
        if (waiting == 0) {
            return;
        }
        for (Queue queue : queues) {
            long patience = isOverloaded(queue, now) ? queue.shortPatience : queue.patience;
            while (queue.waiting > 0 && now - queue.tickets.getFirst().asked() > patience) {
                refuse(queue, queue.tickets.removeFirst());
            }
        }
    }

    /** Makes room for a request that ranks higher than one that waits: of those, the one that has waited least goes. */
    private boolean turnAwayOneBelow(Lane lane) {
        for (int rank = queues.length - 1; rank > lane.ordinal(); rank--) {
            Queue queue = queues[rank];
            if (queue.waiting > 0) {
                refuse(queue, queue.tickets.removeLast());
                return true;
            }
        }
        return false;
    }
}
