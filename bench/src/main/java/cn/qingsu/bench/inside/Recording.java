package cn.qingsu.bench.inside;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes down what some of the product's threads do, until it is cut off and handed out. */
public final class Recording implements Ear {

    private final Predicate<Thread> whose;
    private List<Act> acts = new ArrayList<>();

    /** @param whose the threads whose acts are wanted */
    public Recording(Predicate<Thread> whose) {
        this.whose = whose;
    }

    /** Of the threads that answer calls by HTTP. */
    public static Recording ofCalls() {
        return new Recording(thread -> thread.getName().startsWith("tomcat-handler"));
    }

    @Override
    public void hear(Act act, Connection connection) {
        if (whose.test(Thread.currentThread())) {
            synchronized (this) {
                acts.add(act);
            }
        }
    }

    /** All since the last cut. */
    public synchronized List<Act> cut() {
        List<Act> whole = acts;
        acts = new ArrayList<>();
        return whole;
    }
}
