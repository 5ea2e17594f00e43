package cn.qingsu.desk.dispatcher;

import cn.qingsu.desk.dispatcher.AdviceCard.SimilarView;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.dispatch.advice.Advice.Similar;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Past orders with how they ended, as far as the officer may see them. */
@Component
class SimilarOrders {

    /** Whether these were dispatched right is just being asked. */
    private static final Set<String> ASKED_BACK = Set.of("RETURN_REVIEW", "CONSULTING", "DISPATCH_PENDING");

    private final Cases cases;
    private final Lessons lessons;
    private final CityNames names;

    SimilarOrders(Cases cases, Lessons lessons, CityNames names) {
        this.cases = cases;
        this.lessons = lessons;
        this.names = names;
    }

    List<SimilarView> of(List<Similar> similar, RequestId itself, Officer officer) {
        List<RequestId> ids = similar.stream()
                .map(Similar::request)
                .filter(id -> !id.equals(itself))
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RequestId, CaseRow> rows = cases.rows(ids, officer);
        Map<RequestId, Lesson> ended = lessons.of(ids);
        List<SimilarView> views = new ArrayList<>();
        for (Similar each : similar) {
            CaseRow row = rows.get(each.request());
            if (row != null && !each.request().equals(itself)) {
                Double likeness = each.likeness();
                views.add(new SimilarView(
                        row.id().toString(),
                        row.number(),
                        row.title(),
                        names.unit(row.leadUnit()),
                        outcome(row, ended.get(each.request())),
                        each.typical(),
                        likeness == null ? "" : String.format(Locale.ROOT, "相似 %.0f%%", 100 * likeness)));
            }
        }
        return views;
    }

    private static String outcome(CaseRow row, @Nullable Lesson lesson) {
        List<String> parts = new ArrayList<>(List.of(row.state().label()));
        if (lesson != null) {
            Lesson.Change changed = lesson.changedBy();
            if (changed != null) {
                parts.add(changed.label());
            } else if (!ASKED_BACK.contains(row.state().name())) {
                parts.add("一次转准");
            }
            if (lesson.solved() != null) {
                parts.add(Claim.valueOf(lesson.solved()).label());
            }
            if (lesson.satisfied() != null) {
                parts.add(Satisfaction.valueOf(lesson.satisfied()).label());
            }
        }
        return String.join("，", parts);
    }
}
