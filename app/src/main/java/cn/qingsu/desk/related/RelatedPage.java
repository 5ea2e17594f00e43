package cn.qingsu.desk.related;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.dispatch.lesson.Precedents;
import cn.qingsu.dispatch.lesson.TypicalCase;
import cn.qingsu.dispatch.lesson.TypicalCases;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Place;
import cn.qingsu.request.RelatedCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The related cases beside a case, read when somebody opens their fold. As in a list, titles are masked. */
@DeskPage
class RelatedPage {

    private static final int TYPICAL = 3;

    private final Cases cases;
    private final RelatedCases related;
    private final Precedents precedents;
    private final TypicalCases typical;
    private final CityNames names;

    RelatedPage(Cases cases, RelatedCases related, Precedents precedents, TypicalCases typical, CityNames names) {
        this.cases = cases;
        this.related = related;
        this.precedents = precedents;
        this.typical = typical;
        this.names = names;
    }

    /** Cases that one thing relates to this one. */
    record Group(String label, String none, List<RelatedView> cases) {}

    /** @param why it is shown, where the group does not say it; may be empty */
    record RelatedView(
            String id,
            String number,
            String title,
            String state,
            String stateLabel,
            String registered,
            String unit,
            String why) {}

    @GetMapping("/desk/cases/{id}/related")
    String beside(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        RequestId request = Ids.request(id);
        CaseRow row = cases.row(request, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Group> groups = new ArrayList<>();
        if (cases.sight(request, officer).maySeeIdentity()) {
            groups.add(new Group("同一诉求人", "没有留过同一电话的其他诉求。", plain(related.ofSameCaller(request, officer))));
        }
        groups.add(new Group(
                "同一街道、同一分类（近半年）",
                row.category() == null || row.place().street() == null ? "核定分类和街道后显示。" : "近半年没有。",
                plain(related.ofSameKindNearby(request, officer))));
        groups.add(new Group("先例、典型案例", "这一分类还没有先例。", decided(row, officer)));
        model.addAttribute("groups", groups);
        return "desk/related :: card";
    }

    private List<RelatedView> plain(List<CaseRow> rows) {
        return rows.stream().map(row -> view(row, "")).toList();
    }

    private RelatedView view(CaseRow row, String why) {
        return new RelatedView(
                row.id().toString(),
                row.number(),
                row.title(),
                row.state().name(),
                row.state().label(),
                Moments.withYear(row.registeredAt()),
                names.unit(row.leadUnit()),
                why);
    }

    private List<RelatedView> decided(CaseRow row, Officer officer) {
        CategoryCode category = row.category();
        if (category == null) {
            return List.of();
        }
        Map<RequestId, String> why = new LinkedHashMap<>();
        precedents
                .latest(category, narrowestFirst(row.place()))
                .ifPresent(each -> why.put(each.request(), "同类同地曾定由" + names.unit(each.lead()) + "办理"));
        for (TypicalCase each : typical.of(category, TYPICAL)) {
            why.putIfAbsent(each.request(), "典型案例：" + each.reason());
        }
        why.remove(row.id());
        Map<RequestId, CaseRow> rows = why.isEmpty() ? Map.of() : cases.rows(why.keySet(), officer);
        return why.entrySet().stream()
                .filter(each -> rows.containsKey(each.getKey()))
                .map(each -> view(Objects.requireNonNull(rows.get(each.getKey())), each.getValue()))
                .toList();
    }

    private static List<AreaCode> narrowestFirst(Place place) {
        return Stream.of(place.community(), place.street(), place.district())
                .filter(Objects::nonNull)
                .toList();
    }
}
