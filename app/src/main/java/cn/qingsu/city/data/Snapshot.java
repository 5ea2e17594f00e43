package cn.qingsu.city.data;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read from the tables, kept in memory until it is forgotten. */
public final class Snapshot<T> {

    private final Supplier<T> source;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable T value;

    Snapshot(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        T kept = value;
        return kept == null ? read() : kept;
    }

    /** An edit that commits while this reads must not be lost: then it is read once more. */
    private synchronized T read() {
        while (true) {
            T kept = value;
            if (kept != null) {
                return kept;
            }
            long before = forgotten.get();
            T fresh = source.get();
            value = fresh;
            if (forgotten.get() == before) {
                return fresh;
            }
            value = null;
        }
    }

    void forget() {
        forgotten.incrementAndGet();
        value = null;
    }
}
