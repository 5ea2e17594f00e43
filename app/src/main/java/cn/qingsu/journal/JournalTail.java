package cn.qingsu.journal;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Pulse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows every new entry to whoever listens on this node, within a fraction of a second of its commit, in commit order, from
 * the moment of listening on. For live pages; nothing is remembered for those who come later.
 */
@Component
public class JournalTail extends Beating {

    private static final Logger log = LoggerFactory.getLogger(JournalTail.class);
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 150;

    private final CommitOrder order;
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private Position position = Position.START;

    JournalTail(CommitOrder order) {
        this.order = order;
    }

    /**
     * Listens until the returned handle is closed.
     *
     * @param listener is called on the tail's own thread and must return quickly
     */
    public AutoCloseable listen(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private boolean read() {
        try {
            List<CommitOrder.Placed> batch = order.after(position, BATCH);
            for (CommitOrder.Placed placed : batch) {
                position = placed.position();
                listeners.forEach(listener -> show(listener, placed.entry()));
            }
            return batch.size() == BATCH;
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                throw fault;
            }
            log.warn(
                    "the journal's tail cannot be read now: {}",
                    fault.getClass().getSimpleName());
            return false;
        }
    }

    private static void show(Consumer<Entry> listener, Entry entry) {
        try {
            listener.accept(entry);
        } catch (RuntimeException fault) {
            log.warn("a listener failed on entry {}", entry.id(), fault);
        }
    }

    @Override
    protected Pulse begin() {
        position = order.end();
        return new Pulse("journal-tail", PAUSE_MILLIS, this::read);
    }
}
