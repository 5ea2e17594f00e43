package cn.qingsu.desk.live;

import cn.qingsu.journal.Entry;
import cn.qingsu.request.AlarmKind;
import cn.qingsu.request.ClockEvent;
import cn.qingsu.request.Queue;
import cn.qingsu.request.RequestEvent;
import java.util.EnumSet;
import java.util.Set;

/** Which entries bring a case into a queue where more decides than its state. Asked only of queues too long to be counted. */
final class Bringing {

    private static final Set<Queue> NONE = Set.of();

    private Bringing() {}

    /** The queues in which the case may stand since this entry. */
    static Set<Queue> into(Entry entry) {
        if (entry.is(RequestEvent.Assigned.class) || entry.is(RequestEvent.RedoOrdered.class)) {
            return EnumSet.of(Queue.UNIT_NEW, Queue.UNIT_REDO);
        }
        if (entry.is(RequestEvent.Acknowledged.class)) {
            return EnumSet.of(Queue.UNIT_OPEN);
        }
        if (entry.is(ClockEvent.ExtensionAsked.class) || entry.is(ClockEvent.ParkingAsked.class)) {
            return EnumSet.of(Queue.PETITIONS);
        }
        if (entry.is(RequestEvent.CalledBack.class)) {
            return EnumSet.of(Queue.TO_EXPLAIN, Queue.EXCLUSIONS);
        }
        if (entry.is(RequestEvent.Supervised.class)) {
            return EnumSet.of(Queue.SUPERVISED);
        }
        return entry.is(ClockEvent.LimitPassed.class) ? late(entry.as(ClockEvent.LimitPassed.class)) : NONE;
    }

    private static Set<Queue> late(ClockEvent.LimitPassed passed) {
        if (passed.times() > 1) {
            return NONE;
        }
        if (passed.alarm() == AlarmKind.YELLOW_CARD) {
            return EnumSet.of(Queue.UNIT_SOON, Queue.DUE_SOON);
        }
        return passed.alarm() == AlarmKind.DUE ? EnumSet.of(Queue.UNIT_OVERDUE, Queue.OVERDUE) : NONE;
    }
}
