package cn.qingsu.followup;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Event;
import cn.qingsu.request.AssignmentRole;
import cn.qingsu.request.GroupEvent.RepliedWithMaster;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.RequestEvent.Assigned;
import cn.qingsu.request.RequestEvent.CallbackTried;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.RequestEvent.Replied;
import cn.qingsu.request.RequestEvent.ReplyApproved;
import cn.qingsu.request.RequestEvent.ReplyRejected;
import cn.qingsu.request.RequesterEvent.Withdrawn;
import cn.qingsu.request.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The call-backs of one request, as its events tell of them: a pure fold over the events in their order, which remembers what
 * it has changed since it was begun.
 */
final class CallbackFold {

    /** The events that it needs to see, by their names in the journal. */
    static final Map<String, Class<? extends RequestEvent>> KINDS = Stream.of(
                    Assigned.class,
                    Replied.class,
                    ReplyRejected.class,
                    ReplyApproved.class,
                    CallbackTried.class,
                    CalledBack.class,
                    RepliedWithMaster.class,
                    Withdrawn.class)
            .collect(Collectors.toUnmodifiableMap(Event::typeOf, Function.identity()));

    private final long request;
    private final CallbackStart start;
    private final TreeMap<Long, ProjectedVerdict> verdicts = new TreeMap<>();
    private final TreeMap<Long, ProjectedTask> tasks = new TreeMap<>();
    private final Set<Long> changedVerdicts = new TreeSet<>();
    private final Set<Long> removedVerdicts = new HashSet<>();
    private final Set<Long> changedTasks = new TreeSet<>();
    private final List<ProjectedAttempt> attempts = new ArrayList<>();
    private int round;
    private boolean roundChanged;

    /**
     * Goes on from what was projected before.
     *
     * @param round 1 until the request is handled again
     * @param open the call that is to be made, if there is one
     */
    CallbackFold(
            long request,
            int round,
            Collection<ProjectedVerdict> verdicts,
            @Nullable ProjectedTask open,
            CallbackStart start) {
        this.request = request;
        this.round = round;
        this.start = start;
        verdicts.forEach(verdict -> this.verdicts.put(verdict.reply(), verdict));
        if (open != null) {
            tasks.put(open.reply(), open);
        }
    }

    static CallbackFold blank(long request, CallbackStart start) {
        return new CallbackFold(request, 1, List.of(), null, start);
    }

    void on(RequestEvent event, Author author, Instant at) {
        switch (event) {
            case Replied replied -> claimed(replied, at);
            case ReplyRejected rejected -> sentBack(rejected.reply());
            case ReplyApproved approved -> approved(approved, at);
            case RepliedWithMaster answered -> answered(answered, at);
            case CallbackTried tried -> tried(tried, author, at);
            case CalledBack verdict -> judged(verdict, author, at);
            case Assigned assigned -> assigned(assigned);
            default -> {} // tells nothing of call-backs but that one is over
        }
        if (event.from() == State.CALLBACK_PENDING) {
            change(open(), task -> task.closed(at, event.type()));
        }
    }

    private void claimed(Replied replied, Instant at) {
        put(ProjectedVerdict.claimed(
                request, replied.reply(), round, replied.unit().value(), replied.claim(), at));
    }

    /** What was sent back was never put before the citizen. */
    private void sentBack(long reply) {
        verdicts.remove(reply);
        changedVerdicts.remove(reply);
        removedVerdicts.add(reply);
    }

    private void approved(ReplyApproved approved, Instant at) {
        if (approved.callback()) {
            open(approved.reply(), approved.callbackBy(), at);
        }
    }

    private void open(long reply, Instant callbackBy, Instant at) {
        ProjectedVerdict verdict = verdicts.get(reply);
        if (verdict == null) {
            return;
        }
        tasks.put(
                reply,
                new ProjectedTask(
                        request,
                        reply,
                        verdict.round(),
                        verdict.unit(),
                        verdict.claim(),
                        at,
                        start.startBy(at),
                        callbackBy,
                        0,
                        start.firstTry(at),
                        null,
                        null));
        changedTasks.add(reply);
    }

    /** Claimed and approved at once, since both were done for the request that leads. */
    private void answered(RepliedWithMaster answered, Instant at) {
        if (answered.unit() == null || answered.claim() == null) {
            return;
        }
        put(ProjectedVerdict.claimed(
                request, answered.reply(), round, answered.unit().value(), answered.claim(), at));
        if (answered.callback()) {
            open(answered.reply(), answered.callbackBy(), at);
        }
    }

    private void tried(CallbackTried tried, Author author, Instant at) {
        ProjectedTask task = open();
        if (task == null) {
            return;
        }
        attempts.add(new ProjectedAttempt(
                request,
                task.reply(),
                task.tries() + 1,
                at,
                tried.part(),
                author.account() == null ? null : author.account().value(),
                tried.reason()));
        change(task, each -> each.tried(tried.nextAt()));
    }

    private void judged(CalledBack verdict, Author by, Instant at) {
        Map.Entry<Long, ProjectedVerdict> newest = verdicts.lastEntry();
        if (newest != null) {
            put(newest.getValue().judged(verdict, by, at));
        }
    }

    /** A redo, or a consultation after a call-back, begins a new round with its lead. */
    private void assigned(Assigned assigned) {
        if (assigned.assignmentRole() == AssignmentRole.LEAD && assigned.round() > 1) {
            round = assigned.round();
            roundChanged = true;
        }
    }

    private void put(ProjectedVerdict verdict) {
        verdicts.put(verdict.reply(), verdict);
        changedVerdicts.add(verdict.reply());
        removedVerdicts.remove(verdict.reply());
    }

    private void change(@Nullable ProjectedTask task, Function<ProjectedTask, ProjectedTask> change) {
        if (task != null) {
            tasks.put(task.reply(), change.apply(task));
            changedTasks.add(task.reply());
        }
    }

    /** The call that is to be made; null if there is none. */
    @Nullable
    ProjectedTask open() {
        Map.Entry<Long, ProjectedTask> newest = tasks.lastEntry();
        return newest == null || newest.getValue().closedAt() != null ? null : newest.getValue();
    }

    long request() {
        return request;
    }

    boolean isRoundChanged() {
        return roundChanged;
    }

    int round() {
        return round;
    }

    /** Verdicts that are new or have changed. */
    List<ProjectedVerdict> verdicts() {
        return changedVerdicts.stream().map(verdicts::get).toList();
    }

    /** Replies whose verdicts are no longer there. */
    Set<Long> removed() {
        return removedVerdicts;
    }

    /** Calls that are new or have changed. */
    List<ProjectedTask> tasks() {
        return changedTasks.stream().map(tasks::get).toList();
    }

    /** Tries that are new. */
    List<ProjectedAttempt> attempts() {
        return attempts;
    }
}
