package cn.qingsu.desk.search;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.Queue;
import cn.qingsu.request.State;
import cn.qingsu.search.Pressing;
import cn.qingsu.search.SearchFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filter that finds what stands in a queue, to be narrowed further, and to be saved under a name. */
final class QueueFilters {

    private QueueFilters() {}

    static SearchFilter of(Queue queue, Officer officer) {
        return switch (queue) {
            case TO_ACCEPT -> in(State.REGISTERED);
            case TO_DISPATCH -> in(State.DISPATCH_PENDING);
            case TO_REVIEW -> in(State.REPLIED);
            case PETITIONS -> in(State.IN_PROGRESS);
            case RETURNS -> in(State.RETURN_REVIEW);
            case CONSULTING -> in(State.CONSULTING);
            case SUPPLEMENTS -> in(State.SUPPLEMENT_PENDING);
            case NOT_ACCEPTED -> in(State.NOT_ACCEPTED);
            case ANSWERED -> in(State.ANSWERED);
            case TRANSFERRED -> in(State.TRANSFERRED);
            case UNIT_NEW -> at(officer.unit(), State.DISPATCHED);
            case UNIT_OPEN -> at(officer.unit(), State.IN_PROGRESS, State.REDO);
            case UNIT_REJECTED -> at(officer.unit(), State.REPLY_REJECTED);
            case UNIT_REDO -> at(officer.unit(), State.REDO);
            case UNIT_SOON -> pressing(officer.unit(), Pressing.SOON);
            case UNIT_OVERDUE -> pressing(officer.unit(), Pressing.OVERDUE);
            case UNIT_REPLIED -> at(officer.unit(), State.REPLIED);
            case TO_EXPLAIN, EXCLUSIONS, CALLED_BACK -> in(State.CALLED_BACK);
            case TO_CALL -> in(State.CALLBACK_PENDING);
            case DUE_SOON -> pressing(null, Pressing.SOON);
            case OVERDUE -> pressing(null, Pressing.OVERDUE);
            case SUPERVISED -> filter(null, Set.of(), null, true);
        };
    }

    private static SearchFilter in(State state) {
        return filter(null, Set.of(state), null, false);
    }

    private static SearchFilter at(UnitCode unit, State... states) {
        return filter(unit, Set.of(states), null, false);
    }

    private static SearchFilter pressing(@Nullable UnitCode unit, Pressing pressing) {
        return filter(unit, Set.of(), pressing, false);
    }

    private static SearchFilter filter(
            @Nullable UnitCode unit, Set<State> states, @Nullable Pressing pressing, boolean supervised) {
        return new SearchFilter(
                "", unit, states, null, null, Set.of(), Set.of(), null, null, null, pressing, supervised);
    }
}
