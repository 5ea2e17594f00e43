package cn.qingsu.desk.bulk;

import cn.qingsu.desk.bulk.RecommendedRow.Standing;
import cn.qingsu.desk.hold.Held;
import cn.qingsu.desk.hold.HoldingBack;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.Alongside;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Foresight;
import cn.qingsu.request.Foresight.Intent;
import cn.qingsu.request.ServiceRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Tries to dispatch each of many cases to the unit that is recommended for it, or does it, so that all can be taken back together. */
@Component
class Recommending {

    private static final Refusal UNSEEN = new Refusal("out-of-scope", "规则 8：按角色、单位和保密级别", "没有找到，或您无权查看。");
    private static final Refusal UNSURE = new Refusal("unsure", "本系统默认：没有把握的推荐逐件办理", "没有足够把握的推荐，请逐件打开办理。");
    private static final Refusal OTHERWISE =
            new Refusal("recommended-otherwise", "本系统默认：只按看过的推荐办理", "推荐的单位刚刚变了，请逐件打开办理。");

    private final Recommendations recommendations;
    private final Foresight foresight;
    private final ServiceRequests requests;
    private final HoldingBack holding;

    Recommending(Recommendations recommendations, Foresight foresight, ServiceRequests requests, HoldingBack holding) {
        this.recommendations = recommendations;
        this.foresight = foresight;
        this.requests = requests;
        this.holding = holding;
    }

    /** What was done, and what waits. */
    record Done(List<RecommendedRow> rows, List<Held> held) {}

    /** What would come of it; nothing is written. */
    List<RecommendedRow> tried(List<Pick> picks, Officer officer) {
        List<Recommended> all = recommendations.of(picks, officer);
        List<Recommended> sure = all.stream().filter(Recommended::sure).toList();
        List<Decision<CaseState>> decisions = sure.isEmpty()
                ? List.of()
                : foresight.foresee(
                        sure.stream()
                                .map(each ->
                                        new Intent(each.pick().id(), each.pick().version(), each.commands()))
                                .toList(),
                        officer);
        List<RecommendedRow> rows = new ArrayList<>();
        int at = 0;
        for (Recommended each : all) {
            rows.add(
                    each.sure()
                            ? decided(each, decisions.get(at++), Standing.READY)
                            : RecommendedRow.of(
                                    each,
                                    each.row() == null ? Standing.REFUSED : Standing.UNSURE,
                                    each.row() == null ? UNSEEN : UNSURE));
        }
        return rows;
    }

    /** @param seen the unit of each case as the officer saw it recommended; what is recommended otherwise now is refused */
    Done done(List<Pick> picks, Map<Pick, String> seen, Officer officer) {
        boolean waits = holding.waits(officer);
        List<RecommendedRow> rows = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (Recommended each : recommendations.of(picks, officer)) {
            Refusal before = before(each, seen.get(each.pick()));
            if (before != null) {
                rows.add(RecommendedRow.of(each, Standing.REFUSED, before));
            } else if (waits) {
                Decision<Held> waiting = hold(each, officer);
                if (waiting instanceof Decision.Accepted<Held>(Held one)) {
                    held.add(one);
                }
                rows.add(decided(each, waiting, Standing.WAITING));
            } else {
                Decision<CaseState> now = requests.perform(
                        each.pick().id(), each.pick().version(), officer, each.commands(), Alongside.NOTHING);
                rows.add(decided(each, now, Standing.DONE));
            }
        }
        return new Done(rows, held);
    }

    private static @Nullable Refusal before(Recommended each, @Nullable String seen) {
        if (each.row() == null) {
            return UNSEEN;
        }
        if (!each.sure() || each.unit() == null) {
            return UNSURE;
        }
        return Objects.requireNonNull(each.unit()).value().equals(seen) ? null : OTHERWISE;
    }

    private Decision<Held> hold(Recommended each, Officer officer) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("unit", each.unit() == null ? "" : each.unit().value());
        return holding.hold(
                each.pick().id(),
                each.pick().version(),
                officer,
                each.commands(),
                "转办" + each.name(),
                each.pick().id() + ":hand-over",
                fields);
    }

    private static RecommendedRow decided(Recommended one, Decision<?> decision, Standing accepted) {
        return switch (decision) {
            case Decision.Accepted<?> good -> RecommendedRow.of(one, accepted, null);
            case Decision.Refused<?>(Refusal refusal) -> RecommendedRow.of(one, Standing.REFUSED, refusal);
        };
    }
}
