package cn.qingsu.city.data;

import cn.qingsu.journal.JournalTail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All that this node keeps of the city in memory. An edit on any node shows in the journal and makes it read again. */
@Component
public class Snapshots {

    private final List<Snapshot<?>> all = new CopyOnWriteArrayList<>();

    Snapshots(JournalTail tail) {
        tail.listen(entry -> {
            if (entry.subject().equals(CityEdit.CITY)) {
                forget();
            }
        });
    }

    /** Keeps what {@code source} reads, from the first time that it is asked for. */
    public <T> Snapshot<T> of(Supplier<T> source) {
        Snapshot<T> snapshot = new Snapshot<>(source);
        all.add(snapshot);
        return snapshot;
    }

    /** What is asked for next is read from the tables. */
    public void forget() {
        all.forEach(Snapshot::forget);
    }

    /** The tail shows what comes after it has started; another node's edit may have come before. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        forget();
    }
}
