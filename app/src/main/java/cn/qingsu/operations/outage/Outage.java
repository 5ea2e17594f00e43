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
    private volatile @Nullable Instant since;
    private volatile @Nullable Past last;

    Outage(Clock clock) {
        this.clock = clock;
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

    /** @return false if it had begun before */
    synchronized boolean begin(String why) {
        if (since != null) {
            return false;
        }
        since = clock.instant();
        log.warn("the database is away ({}); requests are answered 503 until it is back", why);
        return true;
    }

    /** @return false if there was none */
    synchronized boolean end() {
        Instant began = since;
        if (began == null) {
            return false;
        }
        Past past = new Past(began, Duration.between(began, clock.instant()));
        last = past;
        since = null;
        log.warn("the database is back after {} s", past.lasted().toSeconds());
        return true;
    }
}
