package cn.qingsu.retention;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.Pulse;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks every hour whether the coming months are made, on every node; for the first time before the server takes requests. After a long
 * pause this month may be missing too, and what is written into a month that is just being made is refused by the database.
 */
@Component
class MonthPulse extends Beating {

    private static final Logger log = LoggerFactory.getLogger(MonthPulse.class);
    private static final long PAUSE_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final Months months;

    MonthPulse(Months months) {
        this.months = months;
    }

    private boolean look() {
        try {
            int made = months.makeAhead();
            if (made > 0) {
                log.info("made the partitions of {} months", made);
            }
        } catch (DataAccessException busy) {
            log.warn(
                    "the partitions of the coming months were not made now: {}",
                    busy.getClass().getSimpleName());
        }
        return false;
    }

    /** Before everyone who writes. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 500;
    }

    @Override
    protected Pulse begin() {
        look();
        return new Pulse("months", PAUSE_MILLIS, this::look);
    }
}
