package cn.qingsu.request;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the alarm clock tick every second while the application runs. Off with {@code qingsu.alarms.run=false}. */
@Component
@ConditionalOnProperty(name = "qingsu.alarms.run", matchIfMissing = true)
class AlarmPulse extends Beating {

    private static final Logger log = LoggerFactory.getLogger(AlarmPulse.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final AlarmClock clock;

    AlarmPulse(AlarmClock clock) {
        this.clock = clock;
    }

    private boolean tick() {
        try {
            return clock.isFullBatch(clock.fire());
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                throw fault;
            }
            log.warn("the alarm clock missed a tick: {}", fault.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    protected Pulse begin() {
        return new Pulse("alarm-clock", PAUSE_MILLIS, this::tick);
    }
}
