package cn.qingsu.request;

import cn.qingsu.city.RulePack;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.AssignmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit that is being watched. Which alarms a request has is a pure function of how it stands; every state that is not
 * final has at least one.
 */
record Alarm(AlarmKind kind, @Nullable AssignmentId assignment, Instant due) {

    boolean watchesSame(Alarm other) {
        return kind == other.kind && Objects.equals(assignment, other.assignment);
    }

    static List<Alarm> of(ServiceRequest request, RulePack rules, WorkingCalendar calendar) {
        List<Alarm> alarms = new ArrayList<>();
        Instant stage = request.standing.stageDue;
        AlarmKind kind = request.standing.parkedUntil != null && request.state() == State.IN_PROGRESS
                ? AlarmKind.PARKING_NOTE
                : stageKind(request.state());
        if (stage != null && kind != null) {
            alarms.add(new Alarm(kind, null, stage));
        }
        if (isHandled(request.state())) {
            request.open().forEach(assignment -> watch(alarms, assignment, request, rules, calendar));
        }
        Instant paused = request.clock().pausedSince();
        if (paused != null && isHandled(request.state())) {
            alarms.add(new Alarm(
                    AlarmKind.PAUSE_CHECK,
                    null,
                    calendar.due(paused, rules.limit("pause-check")).at()));
        }
        if (isRunning(request)) {
            alarms.add(
                    new Alarm(AlarmKind.CITIZEN_DUE, null, request.clock().due().at()));
        }
        return alarms;
    }

    private static @Nullable AlarmKind stageKind(State state) {
        return switch (state) {
            case DRAFT -> AlarmKind.DRAFT_LAPSE;
            case REGISTERED -> AlarmKind.ACCEPT;
            case SUPPLEMENT_PENDING -> AlarmKind.SUPPLEMENT_LAPSE;
            case ANSWERED -> AlarmKind.ANSWER_CLOSE;
            case NOT_ACCEPTED -> AlarmKind.NOT_ACCEPTED_CONFIRM;
            case TRANSFERRED -> AlarmKind.TRANSFER_RECEIPT;
            case DISPATCH_PENDING -> AlarmKind.DISPATCH;
            case RETURN_REVIEW -> AlarmKind.RETURN_REVIEW;
            case CONSULTING -> AlarmKind.CONSULTATION;
            case REPLIED -> AlarmKind.REVIEW;
            case REPLY_REJECTED -> AlarmKind.MEND;
            case CALLBACK_PENDING -> AlarmKind.CALLBACK;
            case CALLED_BACK -> AlarmKind.FOLLOW_UP;
            case CLOSED, WITHDRAWN -> AlarmKind.ARCHIVE;
            case MERGED -> AlarmKind.MERGED_CHECK;
            case DISPATCHED, IN_PROGRESS, REDO, ARCHIVED, VOID -> null;
        };
    }

    /** Whether a unit is at work, so that the clocks of assignments are watched. */
    static boolean isHandled(State state) {
        return switch (state) {
            case DISPATCHED, IN_PROGRESS, REDO, REPLY_REJECTED, RETURN_REVIEW -> true;
            case DRAFT,
                    REGISTERED,
                    SUPPLEMENT_PENDING,
                    ANSWERED,
                    NOT_ACCEPTED,
                    TRANSFERRED,
                    DISPATCH_PENDING,
                    CONSULTING,
                    REPLIED,
                    CALLBACK_PENDING,
                    CALLED_BACK,
                    CLOSED,
                    ARCHIVED,
                    MERGED,
                    WITHDRAWN,
                    VOID -> false;
        };
    }

    private static boolean isRunning(ServiceRequest request) {
        boolean waiting = isHandled(request.state())
                || request.state() == State.REGISTERED
                || request.state() == State.DISPATCH_PENDING;
        return waiting && !request.clock().isPaused() && request.tally.round == 1;
    }

    private static void watch(
            List<Alarm> alarms,
            Assignment assignment,
            ServiceRequest request,
            RulePack rules,
            WorkingCalendar calendar) {
        if (assignment.acknowledgedAt() == null && request.state() != State.RETURN_REVIEW) {
            alarms.add(new Alarm(AlarmKind.ACKNOWLEDGE, assignment.id(), assignment.acknowledgeBy()));
        }
        if (!assignment.isLead() || request.clock().isPaused()) {
            return;
        }
        if (assignment.contactBy() != null
                && assignment.contactedAt() == null
                && request.matter().canBeCalledBack()
                && request.matter().privacy() == PrivacyLevel.OPEN) {
            alarms.add(new Alarm(AlarmKind.CONTACT, assignment.id(), assignment.contactBy()));
        }
        Instant parked = request.standing.parkedUntil;
        if (parked != null) {
            alarms.add(new Alarm(AlarmKind.PARKING_END, assignment.id(), parked));
            return;
        }
        alarms.add(new Alarm(AlarmKind.YELLOW_CARD, assignment.id(), yellow(assignment, rules, calendar)));
        alarms.add(new Alarm(AlarmKind.DUE, assignment.id(), assignment.due().at()));
    }

    /** One working day before due, but not before the assignment was given. */
    static Instant yellow(Assignment assignment, RulePack rules, WorkingCalendar calendar) {
        Instant card = calendar.before(assignment.due().at(), rules.limit("yellow-card-before"));
        return card.isBefore(assignment.givenAt()) ? assignment.givenAt() : card;
    }
}
