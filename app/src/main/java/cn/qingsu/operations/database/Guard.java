package cn.qingsu.operations.database;

import cn.qingsu.kernel.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts an embedded database again that has ended while its owner lives; nobody else would. */
final class Guard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final long PAUSE_MILLIS = 500;

    private final EmbeddedDatabase database;
    private final Pulse pulse;

    Guard(EmbeddedDatabase database) {
        this.database = database;
        this.pulse = new Pulse("database-guard", PAUSE_MILLIS, this::look);
    }

    private boolean look() {
        if (database.isRunning()) {
            return false;
        }
        log.warn("the database's process has ended by itself and is started again");
        try {
            if (database.startAgain()) {
                log.warn("the database's process runs again");
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pulse.close();
    }
}
