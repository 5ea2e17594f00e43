package cn.qingsu.desk.draft;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Deletes old drafts every quarter of an hour, on whichever node. */
@Component
@ConditionalOnWebApplication
class DraftSweep extends Beating {

    private static final Logger log = LoggerFactory.getLogger(DraftSweep.class);
    private static final long PAUSE_MILLIS = 15 * 60 * 1000L;

    private final Drafts drafts;

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
    protected Pulse begin() {
        return new Pulse("draft-sweep", PAUSE_MILLIS, this::sweep);
    }
}
