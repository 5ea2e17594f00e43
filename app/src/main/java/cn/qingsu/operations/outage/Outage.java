package cn.qingsu.operations.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the database is away, and since when. The one place that tells the log: a line when it goes, a line when it is back. */
@Component
public class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final Clock clock;
    private volatile Instant answered;
    private volatile @Nullable Instant since;
    private volatile @Nullable Past last;

    Outage(Clock clock) {
        this.clock = clock;
        this.answered = clock.instant();
    }

    /** An outage that is over. */
    public record Past(Instant began, Duration lasted) {}

    public boolean isOn() {
        return since != null;
    }

    /** The last one that is over, since this process started. */
    public Optional<Past> last() {
        return Optional.ofNullable(last);
    }

    /** The database has answered; ends the outage if there was one. */
    synchronized void answered() {
        answered = clock.instant();
        Instant began = since;
        if (began != null) {
            Past past = new Past(began, Duration.between(began, answered));
            last = past;
            since = null;
            log.warn("the database is back after {} s", past.lasted().toSeconds());
        }
    }

    /**
     * The database is away, since it answered last.
     *
     * @return false if that was known
     */
    synchronized boolean begin(String why) {
        if (since != null) {
            return false;
        }
        since = answered;
        log.warn("the database is away ({}); requests are answered 503 until it is back", why);
        return true;
    }
}
