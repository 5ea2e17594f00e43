package cn.qingsu.search;

import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Findables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** The index as a whole, for whoever has written a past at once. */
@Component
public class SearchIndex {

    /** The follower that keeps the index. */
    public static final String FOLLOWER = "search.index";

    /** The tables that grow by it. */
    public static final List<String> TABLES = List.of(IndexTables.WORDS, IndexTables.STANDING);

    private static final int BATCH = 1_000;
    private static final int THREADS = 2;

    private final Findables findables;
    private final Passages passages;
    private final IndexTables tables;

    SearchIndex(Findables findables, Passages passages, IndexTables tables) {
        this.findables = findables;
        this.passages = passages;
        this.tables = tables;
    }

    /**
     * Empties the index and enters every request that there is, from the requests and not from the journal. Its tables may have no keys
     * meanwhile.
     *
     * @param expected how many requests there are, to tell the progress by
     * @return how many were entered
     */
    public long enterAll(Progress progress, long expected) {
        tables.empty();
        RequestId last = new RequestId(0);
        long done = 0;
        Deque<Future<Integer>> working = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("search-", 1).factory())) {
            for (List<RequestId> next = findables.after(last, BATCH);
                    !next.isEmpty();
                    next = findables.after(last, BATCH)) {
                List<RequestId> batch = next;
                working.add(threads.submit(() -> {
                    tables.enter(findables.of(batch), passages.of(batch));
                    return batch.size();
                }));
                last = next.getLast();
                if (working.size() > THREADS) {
                    done += result(working.remove());
                    progress.at(done, expected);
                }
            }
            while (!working.isEmpty()) {
                done += result(working.remove());
                progress.at(done, expected);
            }
        }
        return done;
    }

    private static int result(Future<Integer> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the index could not be written", e.getCause());
        }
    }
}
