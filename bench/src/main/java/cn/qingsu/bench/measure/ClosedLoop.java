package cn.qingsu.bench.measure;

import cn.qingsu.bench.server.Effort;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.server.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A fixed number of workers, each of whom begins the next round when the last has ended. */
public final class ClosedLoop {

    /** After a round that failed, so that a server that has gone is not hammered. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Makes the round of one worker. */
    public interface Rounds {
        Round of(int worker, Recorder recorder);
    }

    private final Supplier<Effort> effort;
    private final Duration warmup;
    private final Duration length;

    public ClosedLoop(Server server, Duration warmup, Duration length) {
        this(server::effort, warmup, length);
    }

    /** @param effort what all processes that take part have used until now */
    public ClosedLoop(Supplier<Effort> effort, Duration warmup, Duration length) {
        this.effort = effort;
        this.warmup = warmup;
        this.length = length;
    }

    public Load run(int workers, Rounds rounds) {
        Window window = Window.after(warmup, length);
        List<Recorder> recorders = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Recorder recorder = new Recorder(window);
            recorders.add(recorder);
            Round round = rounds.of(worker, recorder);
            threads.add(Thread.ofPlatform().name("worker-" + worker).start(() -> work(round, window)));
        }
        Waiting.until(window.from());
        Effort before = effort.get();
        Waiting.until(window.to());
        Effort used = effort.get().since(before);
        threads.forEach(ClosedLoop::join);
        Times times = new Times();
        recorders.forEach(each -> times.add(each.times()));
        return new Load(workers, length, times, used);
    }

    private static void work(Round round, Window window) {
        try (round) {
            while (!window.over()) {
                if (!round.go()) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
