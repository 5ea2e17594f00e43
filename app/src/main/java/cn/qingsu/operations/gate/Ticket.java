package cn.qingsu.operations.gate;

import java.util.concurrent.locks.LockSupport;

/** One request that asked to be let in. */
final class Ticket {

    /** What became of it. */
    enum State {
        WAITING,
        ADMITTED,
        REFUSED
    }

    private final Lane lane;
    private final long asked;
    private final Thread holder = Thread.currentThread();
    private volatile State state = State.WAITING;

    Ticket(Lane lane, long asked) {
        this.lane = lane;
        this.asked = asked;
    }

    Lane lane() {
        return lane;
    }

    /** When, by the clock of whoever asked. */
    long asked() {
        return asked;
    }

    State state() {
        return state;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    void decide(State decided) {
        state = decided;
        if (holder != Thread.currentThread()) {
            LockSupport.unpark(holder);
        }
    }
}
