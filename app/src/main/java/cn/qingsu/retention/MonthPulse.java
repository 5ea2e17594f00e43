package cn.qingsu.retention;

import cn.qingsu.kernel.Pulse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks every hour whether the coming months are made, on every node. */
@Component
class MonthPulse implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MonthPulse.class);
    private static final long PAUSE_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final Months months;
    private @Nullable Pulse pulse;

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

    @Override
    public void start() {
        pulse = new Pulse("months", PAUSE_MILLIS, this::look);
    }

    @Override
    public void stop() {
        if (pulse != null) {
            pulse.close();
            pulse = null;
        }
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }
}
