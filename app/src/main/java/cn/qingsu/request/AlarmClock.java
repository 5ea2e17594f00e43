package cn.qingsu.request;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires what is due. An alarm that acts carries out a command of the system; any other marks that its limit has passed, and
 * marks it again every working day. Each firing stands in the transaction in which its alarm is taken away or set anew, so
 * that it happens once, on whatever node.
 */
@Component
public class AlarmClock {

    private static final Logger log = LoggerFactory.getLogger(AlarmClock.class);
    private static final int BATCH = 100;

    private final Alarms alarms;
    private final RequestStore requests;
    private final ServiceRequests commands;
    private final Ledger ledger;
    private final Rulebook rulebook;
    private final TransactionTemplate transaction;

    AlarmClock(
            Alarms alarms,
            RequestStore requests,
            ServiceRequests commands,
            Ledger ledger,
            Rulebook rulebook,
            TransactionTemplate transaction) {
        this.alarms = alarms;
        this.requests = requests;
        this.commands = commands;
        this.ledger = ledger;
        this.rulebook = rulebook;
        this.transaction = transaction;
    }

    /**
     * Fires one batch of what is due now.
     *
     * @return how many alarms were due; more may be if it is the size of a batch
     */
    public int fire() {
        List<Alarms.Claimed> due =
                Objects.requireNonNull(transaction.execute(status -> alarms.claim(rulebook.now(), BATCH)));
        due.forEach(this::fire);
        return due.size();
    }

    boolean isFullBatch(int fired) {
        return fired == BATCH;
    }

    /** How late the latest alarm is. */
    public Duration lag() {
        return alarms.lag(rulebook.now());
    }

    private void fire(Alarms.Claimed alarm) {
        try {
            if (alarm.kind().acts()) {
                act(alarm);
            } else {
                transaction.executeWithoutResult(status -> mark(alarm));
            }
        } catch (Ledger.MovedOn | UnexpectedRollbackException faster) {
            log.debug("alarm {} of request {} met a command and will look again", alarm.kind(), alarm.request());
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                throw fault;
            }
            log.error("alarm {} of request {} failed and will be tried again", alarm.kind(), alarm.request(), fault);
        }
    }

    private void act(Alarms.Claimed alarm) {
        transaction.executeWithoutResult(status -> {
            if (!alarms.stands(alarm)) {
                return;
            }
            Decision<CaseState> decision = commands.perform(alarm.request(), Author.SYSTEM, command(alarm));
            if (decision instanceof Decision.Refused<CaseState>(var refusal)) {
                log.info("alarm {} of request {} had nothing to do: {}", alarm.kind(), alarm.request(), refusal.code());
            }
            alarms.remove(alarm);
        });
    }

    static Command command(Alarms.Claimed alarm) {
        return switch (alarm.kind()) {
            case DRAFT_LAPSE -> new Command.Void("暂存期满未提交");
            case SUPPLEMENT_LAPSE -> new Command.LapseSupplement();
            case ANSWER_CLOSE -> new Command.Close(null);
            case NOT_ACCEPTED_CONFIRM -> new Command.ConfirmNotAccepted();
            case ACKNOWLEDGE -> new Command.Acknowledge(alarm.assignment());
            case PARKING_END -> new Command.EndParking("挂账期满");
            case ARCHIVE -> new Command.Archive();
            case MASTER_MOVED -> new Command.FollowMaster();
            case ACCEPT,
                    TRANSFER_RECEIPT,
                    DISPATCH,
                    CONTACT,
                    RETURN_REVIEW,
                    CONSULTATION,
                    YELLOW_CARD,
                    DUE,
                    CITIZEN_DUE,
                    PAUSE_CHECK,
                    PARKING_NOTE,
                    REVIEW,
                    MEND,
                    CALLBACK,
                    FOLLOW_UP,
                    MERGED_CHECK -> throw new IllegalArgumentException(alarm.kind() + " does not act");
        };
    }

    private void mark(Alarms.Claimed alarm) {
        Optional<ServiceRequest> found = requests.find(alarm.request());
        Context context = rulebook.context(Author.SYSTEM, null);
        if (found.isEmpty()) {
            return;
        }
        ServiceRequest request = found.get();
        boolean stillWatched = Alarm.of(request, context.rules(), context.calendar()).stream()
                .anyMatch(each -> each.watchesSame(new Alarm(alarm.kind(), alarm.assignment(), alarm.due())));
        if (!stillWatched) {
            alarms.remove(alarm);
            return;
        }
        ledger.record(
                request,
                List.of(new ClockEvent.LimitPassed(alarm.kind(), alarm.assignment(), alarm.due(), alarm.times() + 1)),
                context,
                false);
        if (!alarms.again(alarm, context.by("overdue-again"))) {
            throw new Ledger.MovedOn(null);
        }
    }
}
