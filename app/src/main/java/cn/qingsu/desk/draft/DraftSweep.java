package cn.qingsu.desk.draft;

import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes old drafts every quarter of an hour, on whichever node. */
@Component
@ConditionalOnWebApplication
class DraftSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DraftSweep.class);
    private static final long PAUSE_MILLIS = 15 * 60 * 1000L;

    private final Drafts drafts;
    private volatile Pulse pulse;

    @SuppressWarnings("NullAway.Init") // the pulse beats between start and stop only
    DraftSweep(Drafts drafts) {
        this.drafts = drafts;
    }

    private boolean sweep() {
        try {
            drafts.forgetOld();
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                throw fault;
            }
            log.warn("old drafts cannot be deleted now: {}", fault.getClass().getSimpleName());
        }
        return false;
    }

    @Override
    public void start() {
        pulse = new Pulse("draft-sweep", PAUSE_MILLIS, this::sweep);
    }

    @Override
    @SuppressWarnings("NullAway")
    public void stop() {
        pulse.close();
        pulse = null;
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }
}
