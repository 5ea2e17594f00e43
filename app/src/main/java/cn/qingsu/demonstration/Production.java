package cn.qingsu.demonstration;

import cn.qingsu.demonstration.CityHistory.Written;
import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.PastIds;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.TimeSorted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** One past as it is written: stretches of lives, told and copied by some threads at once, each in one transaction. */
final class Production {

    /** Consecutive lives of one day, always told together. */
    record Stretch(long first, List<Instant> moments) {}

    private static final int STRETCH = 500;
    private static final int FULL = 4 << 20;

    private final List<Stretch> stretches;
    private final long total;
    private final Function<PastIds, Historian> historians;
    private final List<CopyRows> staff;
    private final DataSource source;
    private final List<String> tables;

    Production(
            List<Almanac.Day> days, Function<PastIds, Historian> historians, List<CopyRows> staff, DataSource source) {
        this.stretches = cut(days);
        this.total = days.stream().mapToLong(day -> day.moments().size()).sum();
        this.historians = historians;
        this.staff = staff;
        this.source = source;
        this.tables = historians.apply(new PastIds()).rows().stream()
                .map(CopyRows::table)
                .toList();
    }

    /** Stretches are long, so that what is small is told in a few of them; no stretch needs to begin with a day. */
    private static List<Stretch> cut(List<Almanac.Day> days) {
        List<Instant> moments =
                days.stream().flatMap(day -> day.moments().stream()).toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int first = 0; first < moments.size(); first += STRETCH) {
            stretches.add(new Stretch(first, moments.subList(first, Math.min(first + STRETCH, moments.size()))));
        }
        return stretches;
    }

    /** The tables that grow by it. */
    List<String> tables() {
        return tables;
    }

    Written run(int threads, Progress progress) {
        Queue<Stretch> open = new ConcurrentLinkedQueue<>(stretches);
        AtomicLong done = new AtomicLong();
        List<Future<Written>> parts = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("history-", 1).factory())) {
            for (int n = 0; n < threads; n++) {
                parts.add(executor.submit((Callable<Written>) () -> write(open, done, progress, threads == 1)));
            }
        }
        Written sum = new Written(0, 0, 0);
        for (Future<Written> part : parts) {
            Written more = result(part);
            sum = new Written(
                    sum.requests() + more.requests(), sum.entries() + more.entries(), sum.leftOut() + more.leftOut());
        }
        if (threads > 1) {
            transaction(connection -> new Copying(connection).write(staff));
        }
        return sum;
    }

    private static Written result(Future<Written> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the past could not be written", e.getCause());
        }
    }

    /** @param alone whether nobody else engages staff meanwhile, so that it comes in the same transaction */
    private Written write(Queue<Stretch> open, AtomicLong done, Progress progress, boolean alone) {
        PastIds ids = new PastIds();
        Historian historian = historians.apply(ids);
        long[] told = new long[2];
        transaction(connection -> TimeSorted.inThePast(ids, () -> {
            Copying copying = new Copying(connection);
            for (Stretch stretch = open.poll(); stretch != null; stretch = open.poll()) {
                historian.begin();
                for (int n = 0; n < stretch.moments().size(); n++) {
                    told[historian.tell(stretch.first() + n, stretch.moments().get(n)) ? 0 : 1]++;
                }
                copying.writeFull(historian.rows(), FULL);
                progress.at(done.addAndGet(stretch.moments().size()), total);
            }
            copying.write(historian.rows());
            if (alone) {
                copying.write(staff);
            }
        }));
        return new Written(told[0], historian.entries(), told[1]);
    }

    private interface Work {
        void on(Connection connection);
    }

    private void transaction(Work work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (RuntimeException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the past could not be written", e);
        }
    }
}
