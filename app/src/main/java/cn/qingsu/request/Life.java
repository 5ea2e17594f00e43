package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that lives in memory, in a past that is told by a {@link Chronicle}: by the same rules, guards and alarms as one
 * that is registered today. Its moments go forward only.
 */
public final class Life {

    /** Something that has happened in it. */
    public record Happening(RequestEvent event, Author author, Instant at) {}

    final ServiceRequest request;
    final Watches watches = new Watches();
    final Utterances utterances = new Utterances();
    private final Chronicle chronicle;
    private final List<Happening> happenings = new ArrayList<>();
    private List<Alarm> watched = List.of();
    private @Nullable Context last;

    Life(Chronicle chronicle, ServiceRequest request) {
        this.chronicle = chronicle;
        this.request = request;
    }

    /**
     * Carries out an officer's command; what falls due before is fired first. Whoever merges it into another sees to it that
     * the other is open then.
     *
     * @return refused as {@link ServiceRequests#perform} says
     */
    public Decision<CaseState> does(Instant at, Officer officer, Command command) {
        until(at);
        chronicle.set(at);
        return chronicle
                .admission()
                .ofOfficer(request, version(), officer, command)
                .then(context -> carryOut(command, context));
    }

    /** As {@link #does(Instant, Officer, Command)} for the requester and the system. */
    public Decision<CaseState> does(Instant at, Author author, Command command) {
        until(at);
        chronicle.set(at);
        return allowed(author, command);
    }

    private Decision<CaseState> allowed(Author author, Command command) {
        return chronicle.admission().of(request, author, command).then(context -> carryOut(command, context));
    }

    private Decision<CaseState> carryOut(Command command, Context context) {
        return Deciding.on(request, command, context).map(events -> {
            record(events, context);
            return request.caseState();
        });
    }

    /** As {@link Ledger#record}. */
    void record(List<RequestEvent> events, Context context) {
        List<Alarm> before = last == null || last.rules() == context.rules()
                ? watched
                : Alarm.of(request, context.rules(), context.calendar());
        for (RequestEvent event : events) {
            request.apply(event, context.author(), context.now());
            utterances.keep(event, context.author(), context.now());
            happenings.add(new Happening(event, context.author(), context.now()));
        }
        watched = Alarm.of(request, context.rules(), context.calendar());
        last = context;
        request.head(chronicle
                .entries()
                .append(request.head(), Subject.of(request.id), context.author(), context.now(), events));
        watches.replace(before, watched);
    }

    /** Lets everything happen by itself that falls due before {@code moment}, as the alarm clock does it. */
    public void until(Instant moment) {
        Instant last = moment.minus(1, ChronoUnit.MILLIS);
        for (Optional<Watches.Watch> due = watches.firstBefore(last);
                due.isPresent();
                due = watches.firstBefore(last)) {
            ring(due.get(), last);
        }
    }

    /** As {@link #until}, but not beyond the first step into another state. @return whether there was one */
    public boolean untilNextState(Instant moment) {
        State state = state();
        Instant last = moment.minus(1, ChronoUnit.MILLIS);
        Optional<Watches.Watch> due = watches.firstBefore(last);
        while (due.isPresent() && state() == state) {
            ring(due.get(), last);
            due = watches.firstBefore(last);
        }
        return state() != state;
    }

    private void ring(Watches.Watch watch, Instant last) {
        Instant ticked = watch.fireAt.plus(chronicle.lateness());
        chronicle.set(later(ticked.isBefore(last) ? ticked : last, moment()));
        fire(watch);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** As {@link AlarmClock} does it. */
    private void fire(Watches.Watch watch) {
        if (watch.kind.acts()) {
            allowed(
                    Author.SYSTEM,
                    AlarmClock.command(new Alarms.Claimed(
                            request.id, watch.kind, watch.assignment, watch.due, watch.times, watch.fireAt)));
            watches.remove(watch);
            return;
        }
        Context context = chronicle.context(Author.SYSTEM);
        record(List.of(new ClockEvent.LimitPassed(watch.kind, watch.assignment, watch.due, watch.times + 1)), context);
        watch.times++;
        watch.fireAt = context.by("overdue-again");
    }

    /** The request that this one was merged into has ended. */
    public void masterClosed(Instant at) {
        until(at);
        watches.masterClosed(at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Adds it to its chronicle's rows; it lives no longer. */
    public void keep() {
        Context context = Objects.requireNonNull(last, "a life begins with its registration");
        chronicle.keep(this, Attention.of(watched, context.calendar()));
    }

    /** The newest moment of which was told. */
    public Instant moment() {
        return chronicle.now();
    }

    public List<Happening> happenings() {
        return happenings;
    }

    public RequestId id() {
        return request.id;
    }

    public String number() {
        return request.number;
    }

    public State state() {
        return request.state();
    }

    public Matter matter() {
        return request.matter();
    }

    /** When the citizen clock runs out. */
    public Instant due() {
        return request.clock().due().at();
    }

    /** The assignments that are open, in the order in which they were given. */
    public List<Assignment> open() {
        return request.open();
    }

    public Optional<Assignment> lead() {
        return request.lead();
    }

    public Optional<Assignment> lastLead() {
        return request.lastLead();
    }

    /** Of handling, from 1. */
    public int round() {
        return request.tally.round;
    }

    /** How often units have asked to return it. */
    public int returns() {
        return request.tally.returns;
    }

    /** What the last call-back led to. */
    public Optional<CallbackOutcome> outcome() {
        return Optional.ofNullable(request.standing.outcome);
    }

    private int version() {
        return request.head().version();
    }
}
