package cn.qingsu.request;

import cn.qingsu.journal.Head;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what a command did: the request's row, its assignments, its texts, its alarms and its journal entries, in the
 * caller's transaction and in one message to the database. The journal is written first: its unique versions are what two writers at once meet at.
 */
@Component
class Ledger {

    private final RequestStore requests;
    private final Sayings sayings;
    private final Alarms alarms;
    private final Journal journal;
    private final JdbcTemplate template;

    Ledger(RequestStore requests, Sayings sayings, Alarms alarms, Journal journal, JdbcTemplate template) {
        this.template = template;
        this.requests = requests;
        this.sayings = sayings;
        this.alarms = alarms;
        this.journal = journal;
    }

    /** Writes a request that is new by {@code trip}, which the caller makes. */
    void enter(Trip trip, ServiceRequest request, List<RequestEvent> events, Context context) {
        events.forEach(event -> request.apply(event, context.author(), context.now()));
        List<Alarm> watched = Alarm.of(request, context.rules(), context.calendar());
        request.head(journal.append(trip, Head.NONE, Subject.of(request.id), context.author(), context.now(), events));
        requests.insert(trip, request, Attention.of(watched, context.calendar()));
        alarms.replace(trip, request.id, List.of(), watched);
    }

    /**
     * Writes what has happened to {@code request}.
     *
     * @param last whether nothing follows in the transaction, which is then committed
     * @throws MovedOn if another writer was faster; the transaction must be rolled back
     */
    void record(ServiceRequest request, List<RequestEvent> events, Context context, boolean last) {
        posting(request).add(events, context).write(last);
    }

    /** Begins to write what happens to {@code request} from now on. */
    Posting posting(ServiceRequest request) {
        return new Posting(request);
    }

    /** What has happened to a request on its way into the database: all of it in one message, whoever's rule each part came from. */
    final class Posting {

        private final ServiceRequest request;
        private final Head was;
        private final List<Assignment> assignments;
        private final Trip trip = new Trip();
        private final List<RequestEvent> all = new ArrayList<>();
        private @Nullable Row row;
        private List<Alarm> before = List.of();
        private @Nullable Context latest;

        private Posting(ServiceRequest request) {
            this.request = request;
            this.was = request.head();
            this.assignments = request.assignments();
        }

        /** Lets {@code events} happen to the request. */
        Posting add(List<RequestEvent> events, Context context) {
            if (row == null) {
                before = Alarm.of(request, context.rules(), context.calendar());
                row = Columns.of(request, Attention.of(before, context.calendar()));
            }
            events.forEach(event -> request.apply(event, context.author(), context.now()));
            Head head = request.head();
            request.head(journal.append(trip, head, Subject.of(request.id), context.author(), context.now(), events));
            events.forEach(event -> sayings.keep(trip, request.id, event, context.author(), context.now()));
            all.addAll(events);
            latest = context;
            return this;
        }

        /** @param last whether nothing follows in the transaction, which is then committed */
        void write(boolean last) {
            Context context = Objects.requireNonNull(latest, "nothing has happened");
            List<Alarm> after = Alarm.of(request, context.rules(), context.calendar());
            int place = requests.update(
                    trip, Objects.requireNonNull(row), request, was.version(), Attention.of(after, context.calendar()));
            writeAssignments(trip, request, assignments);
            alarms.replace(trip, request.id, before, after);
            if (all.stream().anyMatch(Ledger::movesFollowers)) {
                alarms.wakeMerged(trip, request.id, context.now());
            }
            if (make(trip, last)[place] == 0) {
                throw new MovedOn(null);
            }
        }
    }

    /** Whether those that follow a request have something to do after {@code event}. */
    private static boolean movesFollowers(RequestEvent event) {
        return event instanceof RequestEvent.ReplyApproved
                || event instanceof GroupEvent.RepliedWithMaster
                || event.to() == State.CLOSED
                || event.to() == State.WITHDRAWN
                || event.to() == State.VOID
                || event.to() == State.MERGED;
    }

    private int[] make(Trip trip, boolean last) {
        try {
            return last ? trip.runAndCommit(template) : trip.run(template);
        } catch (DuplicateKeyException faster) {
            throw journal.isTaken(faster) ? new MovedOn(faster) : faster;
        }
    }

    /** Ended ones before new ones, since only one lead may be open. */
    private void writeAssignments(Trip trip, ServiceRequest request, List<Assignment> old) {
        Map<AssignmentId, Assignment> before =
                old.stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
        for (Assignment assignment : request.assignments()) {
            Assignment was = before.get(assignment.id());
            if (was == null) {
                requests.insert(trip, request.id, assignment);
            } else if (!was.equals(assignment)) {
                requests.update(trip, request.id, was, assignment);
            }
        }
    }

    /** The request has moved on since it was read. */
    static final class MovedOn extends RuntimeException {

        private static final long serialVersionUID = 1;

        MovedOn(@Nullable Throwable cause) {
            super("another writer was faster", cause);
        }
    }
}
