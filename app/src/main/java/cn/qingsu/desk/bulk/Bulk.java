package cn.qingsu.desk.bulk;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.Foresight;
import cn.qingsu.request.Foresight.Intent;
import cn.qingsu.request.ServiceRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries one command on many cases, or carries it out on them. */
@Component
class Bulk {

    private final Cases cases;
    private final Foresight foresight;
    private final ServiceRequests requests;

    Bulk(Cases cases, Foresight foresight, ServiceRequests requests) {
        this.cases = cases;
        this.foresight = foresight;
        this.requests = requests;
    }

    /** The picked cases as they stand, in the order in which they were picked. */
    List<BulkRow> shown(List<Pick> picks, Officer officer) {
        Map<RequestId, CaseRow> rows = rows(picks, officer);
        return picks.stream()
                .map(pick -> rows.containsKey(pick.id()) ? BulkRow.of(pick, rows.get(pick.id())) : unseen(pick))
                .toList();
    }

    /** What would come of {@code command}; nothing is written. */
    List<BulkRow> tried(List<Pick> picks, Officer officer, Command command) {
        Map<RequestId, CaseRow> rows = rows(picks, officer);
        List<Pick> seen =
                picks.stream().filter(pick -> rows.containsKey(pick.id())).toList();
        List<Decision<CaseState>> decisions = foresee(seen, officer, command);
        List<Pick> newest = new ArrayList<>();
        for (int n = 0; n < seen.size(); n++) {
            CaseRow row = rows.get(seen.get(n).id());
            if (row != null && isStale(decisions.get(n))) {
                newest.add(new Pick(row.id(), row.version()));
            }
        }
        List<Decision<CaseState>> anew = foresee(newest, officer, command);
        List<BulkRow> tried = new ArrayList<>();
        int at = 0;
        int stale = 0;
        for (Pick pick : picks) {
            CaseRow row = rows.get(pick.id());
            if (row == null) {
                tried.add(unseen(pick));
                continue;
            }
            Decision<CaseState> decision = decisions.get(at++);
            BulkRow shown = BulkRow.of(pick, row);
            tried.add(
                    isStale(decision)
                            ? onNewest(shown, newest.get(stale), decision, anew.get(stale++))
                            : shown.decided(decision));
        }
        return tried;
    }

    /** Each by itself: what is refused keeps no other from being done. */
    List<BulkRow> done(List<Pick> picks, Officer officer, Command command) {
        Map<RequestId, CaseRow> rows = rows(picks, officer);
        return picks.stream()
                .map(pick -> {
                    CaseRow row = rows.get(pick.id());
                    return row == null
                            ? unseen(pick)
                            : BulkRow.of(pick, row)
                                    .decided(requests.perform(pick.id(), pick.version(), officer, command));
                })
                .toList();
    }

    private static BulkRow onNewest(
            BulkRow shown, Pick newest, Decision<CaseState> stale, Decision<CaseState> decision) {
        return decision instanceof Decision.Accepted<CaseState>(CaseState then)
                        && stale instanceof Decision.Refused<CaseState>(Refusal refusal)
                ? shown.changed(newest, then, refusal)
                : shown.decided(decision);
    }

    private List<Decision<CaseState>> foresee(List<Pick> picks, Officer officer, Command command) {
        return picks.isEmpty()
                ? List.of()
                : foresight.foresee(
                        picks.stream()
                                .map(pick -> new Intent(pick.id(), pick.version(), List.of(command)))
                                .toList(),
                        officer);
    }

    private static boolean isStale(Decision<CaseState> decision) {
        return decision instanceof Decision.Refused<CaseState>(Refusal refusal)
                && refusal.code().equals("stale");
    }

    private Map<RequestId, CaseRow> rows(List<Pick> picks, Officer officer) {
        return picks.isEmpty()
                ? Map.of()
                : cases.rows(picks.stream().map(Pick::id).toList(), officer);
    }

    private static BulkRow unseen(Pick pick) {
        return BulkRow.unseen(pick, new Refusal("out-of-scope", "规则 8：按角色、单位和保密级别", "没有找到，或您无权查看。"));
    }
}
