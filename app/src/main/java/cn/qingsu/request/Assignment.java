package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AssignmentId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over to one unit (承办任务). Assignments form a tree: city, district or department, street, community.
 *
 * @param parent the assignment of the unit that handed the work down; null for the lead and its co-handlers
 * @param round 1 for the first handling, 2 and more for redos
 * @param binding a consultation decided; it cannot be returned
 * @param acknowledgeBy acknowledged automatically at this time
 * @param automatic nobody acknowledged; the clock did
 * @param due the unit clock; it belongs to this assignment only
 * @param closedAs how it ended; null while it is open
 */
public record Assignment(
        AssignmentId id,
        @Nullable AssignmentId parent,
        AssignmentRole role,
        UnitCode unit,
        int round,
        boolean binding,
        Instant givenAt,
        Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        boolean automatic,
        @Nullable Instant contactBy,
        @Nullable Instant contactedAt,
        Deadline due,
        @Nullable Instant closedAt,
        @Nullable Ending closedAs) {

    /** How an assignment ends. */
    public enum Ending {
        RETURNED("退单"),
        REPORTED("已反馈"),
        REPLIED("已答复"),
        COVERED("随主办答复结束"),
        MOVED("转到新的主件"),
        CANCELLED("撤销");

        private final String label;

        Ending(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The order in which an officer of {@code unit} is at work on what he may act for: his unit's first, then the lead, then the newest. */
    public static Comparator<Assignment> nearestTo(UnitCode unit) {
        return Comparator.comparing((Assignment each) -> !each.unit().equals(unit))
                .thenComparing(each -> !each.isLead())
                .thenComparing(Assignment::id, Comparator.reverseOrder());
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isLead() {
        return role == AssignmentRole.LEAD;
    }

    Assignment acknowledged(Instant at, boolean automatically, Instant contactLimit) {
        return with(at, automatically, contactLimit, contactedAt, due, closedAt, closedAs);
    }

    Assignment contacted(Instant at) {
        return with(
                acknowledgedAt, automatic, contactBy, contactedAt == null ? at : contactedAt, due, closedAt, closedAs);
    }

    Assignment due(Deadline newDue) {
        return with(acknowledgedAt, automatic, contactBy, contactedAt, newDue, closedAt, closedAs);
    }

    Assignment closed(Instant at, Ending how) {
        return with(acknowledgedAt, automatic, contactBy, contactedAt, due, at, how);
    }

    /** All that can change in the life of an assignment. */
    private Assignment with(
            @Nullable Instant nowAcknowledgedAt,
            boolean nowAutomatic,
            @Nullable Instant nowContactBy,
            @Nullable Instant nowContactedAt,
            Deadline nowDue,
            @Nullable Instant nowClosedAt,
            @Nullable Ending nowClosedAs) {
        return new Assignment(
                id,
                parent,
                role,
                unit,
                round,
                binding,
                givenAt,
                acknowledgeBy,
                nowAcknowledgedAt,
                nowAutomatic,
                nowContactBy,
                nowContactedAt,
                nowDue,
                nowClosedAt,
                nowClosedAs);
    }
}
