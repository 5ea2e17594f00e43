package cn.qingsu.desk.casefile;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.action.ActionForms;
import cn.qingsu.desk.action.Filled;
import cn.qingsu.desk.casefile.ConflictView.Mine;
import cn.qingsu.desk.casefile.ConflictView.Theirs;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Foresight;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Timeline;
import cn.qingsu.request.Urgency;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets what an officer wrote beside what others did meanwhile, from the journal. */
@Component
class Conflicts {

    private final Cases cases;
    private final Foresight foresight;
    private final CityNames names;

    Conflicts(Cases cases, Foresight foresight, CityNames names) {
        this.cases = cases;
        this.foresight = foresight;
        this.names = names;
    }

    /** Empty if the case cannot be seen any more. */
    Optional<ConflictView> of(RequestId id, Officer officer, HttpServletRequest request) {
        return cases.row(id, officer)
                .flatMap(row -> cases.timeline(id, officer) instanceof Decision.Accepted<Timeline>(Timeline timeline)
                        ? Optional.of(view(row, timeline, officer, request))
                        : Optional.empty());
    }

    private ConflictView view(CaseRow row, Timeline timeline, Officer officer, HttpServletRequest request) {
        String action = action(request);
        String form = action.equals("hand-over") ? "dispatch" : action;
        boolean possible = foresight.actions(List.of(row.id()), officer).getOrDefault(row.id(), List.of()).stream()
                .anyMatch(each -> each.equals(form) || action.equals("hand-over") && each.equals("accept"));
        // entries are numbered without gaps, so a version is a place in the timeline
        List<Timeline.Step> since = timeline.steps()
                .subList(
                        Math.min(seen(request), timeline.steps().size()),
                        timeline.steps().size());
        return new ConflictView(
                row.id().toString(),
                row.state().label(),
                possible,
                row.id() + ":" + action,
                since.stream()
                        .map(step -> new Theirs(step.title(), step.detail(), step.who(), Moments.minute(step.at())))
                        .toList(),
                action.equals("hand-over") || action.equals("classify")
                        ? classified(row, request)
                        : written(ActionForms.named(action).orElse(null), request));
    }

    /** The last part of the address that the form was sent to. */
    private static String action(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int seen(HttpServletRequest request) {
        return values(request, "version")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? Stream.empty() : Arrays.stream(values).filter(each -> !each.isBlank());
    }

    private static String said(HttpServletRequest request, String name) {
        return values(request, name).collect(Collectors.joining("、"));
    }

    private List<Mine> written(@Nullable ActionForm form, HttpServletRequest request) {
        List<Mine> mine = new ArrayList<>();
        Filled.of(form, name -> values(request, name).toList(), code -> names.unit(new UnitCode(code)))
                .forEach(each -> mine.add(new Mine(each.label(), each.value(), null, false, each.words())));
        for (int n = 0; n < 20; n++) {
            String words = said(request, "demands." + n + ".words");
            if (!words.isEmpty()) {
                mine.add(new Mine("对“" + said(request, "demands." + n + ".text") + "”的说明", words, null, false, true));
            }
        }
        return mine;
    }

    /** Every field that both may have set, as he has it and as it stands. */
    private List<Mine> classified(CaseRow row, HttpServletRequest request) {
        List<Mine> mine = new ArrayList<>();
        String category = said(request, "category");
        add(
                mine,
                "分类",
                category.isEmpty() ? "" : names.category(new CategoryCode(category)),
                names.category(row.category()));
        add(
                mine,
                "类型",
                word(RequestType.values(), said(request, "type"), RequestType::label),
                row.type().label());
        add(
                mine,
                "紧急程度",
                word(Urgency.values(), said(request, "urgency"), Urgency::label),
                row.urgency().label());
        add(
                mine,
                "保密",
                word(PrivacyLevel.values(), said(request, "privacy"), PrivacyLevel::label),
                row.privacy().label());
        add(
                mine,
                "地址",
                said(request, "address"),
                Objects.requireNonNullElse(row.place().address(), ""));
        String street = said(request, "community").isEmpty() ? said(request, "street") : said(request, "community");
        add(mine, "街道、社区", area(street), names.area(row.place().area()));
        String unit = values(request, "unit").reduce((one, other) -> other).orElse("");
        add(mine, "主办单位", unit.isEmpty() ? "" : names.unit(new UnitCode(unit)), names.unit(row.leadUnit()));
        String note = said(request, "note");
        if (!note.isEmpty()) {
            mine.add(new Mine("给承办单位的话", note, null, false, true));
        }
        return mine;
    }

    private String area(String code) {
        return code.matches("[0-9]{6,12}") ? names.area(new AreaCode(code)) : "";
    }

    private static <E extends Enum<E>> String word(E[] all, String name, java.util.function.Function<E, String> label) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .map(label)
                .findFirst()
                .orElse("");
    }

    private static void add(List<Mine> mine, String label, String value, String now) {
        if (!value.isEmpty()) {
            mine.add(new Mine(label, value, now, !value.equals(now), false));
        }
    }
}
