package cn.qingsu.desk.hold;

import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.inhand.CasesInHand;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.Alongside;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what has waited, each in one transaction with the end of its waiting: it is done once, however often a server is killed. What
 * is refused stays with its reason, and its text as a draft.
 */
@Component
class CarryingOut {

    private static final Logger log = LoggerFactory.getLogger(CarryingOut.class);
    private static final int TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final HeldCommands held;
    private final ServiceRequests requests;
    private final Drafts drafts;
    private final CasesInHand inHand;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarryingOut(
            HeldCommands held,
            ServiceRequests requests,
            Drafts drafts,
            CasesInHand inHand,
            TransactionTemplate transaction,
            Clock clock) {
        this.held = held;
        this.requests = requests;
        this.drafts = drafts;
        this.inHand = inHand;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Carries out the next that is due. @return whether there may be more */
    boolean next() {
        AtomicReference<@Nullable Held> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> held.due(clock.instant()).ifPresent(due -> {
                taken.set(due);
                carryOut(due);
            }));
        } catch (RuntimeException fault) {
            Held tried = taken.get();
            if (DatabaseAway.caused(fault) || tried == null) {
                throw fault;
            }
            failed(tried, fault);
        }
        return taken.get() != null;
    }

    /** Forgets refusals that nobody has read for a month. */
    void forgetOld() {
        held.forgetOld(clock.instant().minus(KEPT));
    }

    private void carryOut(Held waiting) {
        Decision<CaseState> decision = requests.perform(
                waiting.request(), waiting.version(), waiting.officer(), waiting.commands(), Alongside.NOTHING);
        switch (decision) {
            case Decision.Accepted<CaseState> accepted -> {
                held.done(waiting.id());
                drafts.forget(waiting.account(), waiting.draft());
                inHand.done(waiting.request(), waiting.account());
            }
            case Decision.Refused<CaseState>(Refusal refusal) -> held.refused(waiting.id(), refusal.message());
        }
    }

    /** Another was faster in the same moment, or something is broken; both are tried again, and given up with a word. */
    private void failed(Held waiting, RuntimeException fault) {
        Instant next = clock.instant().plus(AGAIN);
        if (held.failed(waiting.id(), next) >= TRIES) {
            log.error("held commands {} failed and are given up", waiting.id(), fault);
            held.refused(waiting.id(), "系统多次未能办理，请重新办理；您填写的内容还在。");
        }
    }
}
