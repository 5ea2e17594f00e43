package cn.qingsu.desk.live;

import cn.qingsu.desk.inhand.Crowds;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.JournalTail;
import cn.qingsu.request.Cases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open pages on this node. They are closed before the web server stops, which would wait for them. */
@Component
@ConditionalOnWebApplication
class LivePages implements SmartLifecycle, Crowds.Listener {

    private static final Logger log = LoggerFactory.getLogger(LivePages.class);

    /** After this the browser comes again, and has to prove anew who it is. */
    private static final Duration LIFETIME = Duration.ofMinutes(20);

    private final JournalTail tail;
    private final Cases cases;
    private final SharedCounts counts;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable AutoCloseable listening;

    LivePages(JournalTail tail, Cases cases, Crowds crowds) {
        this.tail = tail;
        this.cases = cases;
        this.counts = new SharedCounts(cases);
        crowds.listen(this);
    }

    SseEmitter open(Officer officer) {
        SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
        Connection connection = new Connection(officer, counts, emitter);
        Runnable gone = () -> {
            open.remove(connection);
            connection.close();
        };
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(fault -> gone.run());
        open.add(connection);
        connection.start();
        return emitter;
    }

    int count() {
        return open.size();
    }

    @Override
    public boolean isAnybody() {
        return !open.isEmpty();
    }

    @Override
    public void hear(Crowds.Change change) {
        open.forEach(connection -> connection.hear(change));
    }

    private void tell(List<Entry> entries) {
        Round round = new Round(entries, cases);
        open.forEach(connection -> connection.hear(round));
    }

    @Override
    public void start() {
        Gathering gathering = new Gathering(this::tell);
        AutoCloseable handle = tail.listen(entry -> {
            if (isAnybody()) {
                gathering.hear(entry);
            }
        });
        listening = () -> {
            handle.close();
            gathering.close();
        };
    }

    @Override
    public void stop() {
        AutoCloseable handle = listening;
        listening = null;
        open.forEach(Connection::close);
        if (handle != null) {
            try {
                handle.close();
            } catch (Exception fault) {
                log.warn("cannot stop listening", fault);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
