package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.CaseFacts;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Head;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The case (诉求), as it stands. It changes by {@link #apply} alone, and by events alone, so that the journal tells all
 * that ever happened to it. Overdue, colour and whose ball it is are derived, never kept.
 */
final class ServiceRequest {

    final RequestId id;
    final String number;
    final Instant registeredAt;
    final Standing standing;
    final Tally tally;
    final Set<AccountId> handlers = new LinkedHashSet<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private Matter matter;
    private Head head = Head.NONE;

    /** A request that nothing has happened to yet. */
    ServiceRequest(RequestId id, String number, Instant at, Matter matter) {
        this(
                id,
                number,
                at,
                matter,
                new Standing(CitizenClock.started(at, new Deadline(at, 0, 0, false))),
                new Tally());
    }

    /** A request as it was kept. */
    ServiceRequest(RequestId id, String number, Instant registeredAt, Matter matter, Standing standing, Tally tally) {
        this.id = id;
        this.number = number;
        this.registeredAt = registeredAt;
        this.matter = matter;
        this.standing = standing;
        this.tally = tally;
    }

    /** Lets {@code event} have happened. */
    void apply(RequestEvent event, Author author, Instant at) {
        if (event.to() instanceof State entered) {
            standing.state = entered;
            standing.stageDue = null;
            standing.settledAt = entered.isSettled() ? at : null;
        }
        Applying.to(this, event, at);
        if (author.account() != null && isHandling(event)) {
            handlers.add(author.account());
        }
    }

    /** Work on the matter and what was asked for it; whoever did any of it may not review, call back or supervise it. */
    private static boolean isHandling(RequestEvent event) {
        return event instanceof RequestEvent.Acknowledged
                || event instanceof RequestEvent.RequesterContacted
                || event instanceof RequestEvent.Reported
                || event instanceof RequestEvent.Replied
                || event instanceof RequestEvent.ProgressNoted
                || event instanceof RequestEvent.ReturnAsked
                || event instanceof ClockEvent.ExtensionAsked
                || event instanceof ClockEvent.ParkingAsked
                || event instanceof RequestEvent.DirectlyAnswered
                || event instanceof RequestEvent.Explained;
    }

    void matter(Matter newMatter) {
        matter = newMatter;
    }

    void add(Assignment assignment) {
        assignments.add(assignment);
    }

    void change(AssignmentId which, UnaryOperator<Assignment> change) {
        assignments.replaceAll(each -> each.id().equals(which) ? change.apply(each) : each);
    }

    void head(Head newHead) {
        head = newHead;
    }

    Matter matter() {
        return matter;
    }

    State state() {
        return standing.state;
    }

    CitizenClock clock() {
        return standing.clock;
    }

    Head head() {
        return head;
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    List<Assignment> open() {
        return assignments.stream().filter(Assignment::isOpen).toList();
    }

    Optional<Assignment> lead() {
        return assignments.stream()
                .filter(each -> each.isOpen() && each.isLead())
                .findFirst();
    }

    /** The newest lead, open or not: the unit that handled or handles the request. */
    Optional<Assignment> lastLead() {
        return assignments.stream().filter(Assignment::isLead).reduce((earlier, later) -> later);
    }

    Optional<Assignment> assignment(AssignmentId which) {
        return assignments.stream().filter(each -> each.id().equals(which)).findFirst();
    }

    /** What the permission rules need to know. */
    CaseFacts facts() {
        Set<UnitCode> units = assignments.stream().map(Assignment::unit).collect(Collectors.toSet());
        return new CaseFacts(matter.privacy(), units, matter.complainedAbout());
    }

    CaseState caseState() {
        return new CaseState(id, number, head.version(), standing.state);
    }
}
