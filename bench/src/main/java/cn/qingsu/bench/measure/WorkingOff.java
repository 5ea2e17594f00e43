package cn.qingsu.bench.measure;

import cn.qingsu.bench.server.Effort;
import cn.qingsu.bench.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of workers who do a fixed number of rounds together, each beginning the next when the last has ended. */
public final class WorkingOff {

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Server server;

    /** @param server whose processor time is told along */
    public WorkingOff(Server server) {
        this.server = server;
    }

    /** @param rounds how many are done in all */
    public Load run(int workers, int rounds, ClosedLoop.Rounds work) {
        AtomicInteger left = new AtomicInteger(rounds);
        Window window = Window.after(Duration.ZERO, LONGEST);
        List<Recorder> recorders = new ArrayList<>();
        List<Round> all = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Recorder recorder = new Recorder(window);
            recorders.add(recorder);
            all.add(work.of(worker, recorder));
        }
        Effort before = server.effort();
        long began = System.nanoTime();
        List<Thread> threads = all.stream()
                .map(round -> Thread.ofPlatform().name("worker").start(() -> work(round, left)))
                .toList();
        threads.forEach(ClosedLoop::join);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Times times = new Times();
        recorders.forEach(each -> times.add(each.times()));
        return new Load(workers, took, times, server.effort().since(before));
    }

    private static void work(Round round, AtomicInteger left) {
        try (round) {
            while (left.getAndDecrement() > 0) {
                round.go();
            }
        }
    }
}
