package cn.qingsu.desk.bulk;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.setting.DeskSetting;
import cn.qingsu.desk.setting.DeskSettings;
import cn.qingsu.dispatch.advice.Advice;
import cn.qingsu.dispatch.advice.Advisor;
import cn.qingsu.dispatch.advice.Candidate;
import cn.qingsu.dispatch.catalogue.Enquiries;
import cn.qingsu.dispatch.catalogue.Ruling;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.dispatch.lesson.Stated;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for each of many cases who should lead it, as the dispatcher's panel does for one. */
@Component
class Recommendations {

    private final Cases cases;
    private final Matters matters;
    private final Lessons lessons;
    private final Stated stated;
    private final Enquiries enquiries;
    private final Advisor advisor;
    private final DeskSettings settings;
    private final Clock clock;

    Recommendations(
            Cases cases,
            Matters matters,
            Lessons lessons,
            Stated stated,
            Enquiries enquiries,
            Advisor advisor,
            DeskSettings settings,
            Clock clock) {
        this.cases = cases;
        this.matters = matters;
        this.lessons = lessons;
        this.stated = stated;
        this.enquiries = enquiries;
        this.advisor = advisor;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the order in which they were picked. */
    List<Recommended> of(List<Pick> picks, Officer officer) {
        List<RequestId> ids = picks.stream().map(Pick::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RequestId, CaseRow> rows = cases.rows(ids, officer);
        Map<RequestId, Matter> all = matters.of(rows.keySet());
        Map<RequestId, Map<String, String>> facts = stated.of(List.copyOf(rows.keySet()));
        Map<RequestId, Lesson> learned = lessons.of(List.copyOf(rows.keySet()));
        LocalDate day = CityTime.day(clock.instant());
        return picks.stream()
                .map(pick -> {
                    CaseRow row = rows.get(pick.id());
                    Matter matter = all.get(pick.id());
                    if (row == null || matter == null) {
                        return Recommended.unseen(pick);
                    }
                    int returns = Optional.ofNullable(learned.get(pick.id()))
                            .map(Lesson::returns)
                            .orElse(0);
                    Advice advice = advisor.briefly(
                            matter.text(),
                            enquiries.of(
                                    matter,
                                    matter.category(),
                                    matter.place().area(),
                                    facts.getOrDefault(pick.id(), Map.of()),
                                    returns,
                                    day));
                    return advised(pick, row, advice);
                })
                .toList();
    }

    private Recommended advised(Pick pick, CaseRow row, Advice advice) {
        if (advice.candidates().isEmpty()) {
            return new Recommended(pick, row, null, "", "", "", false);
        }
        Candidate first = advice.candidates().getFirst();
        Double probability = first.probability();
        return new Recommended(
                pick,
                row,
                new Command.Dispatch(first.unit().code(), first.coHandlers(), null, first.sla()),
                first.unit().name(),
                probability == null ? "" : Math.round(100 * probability) + "%",
                first.reasons().stream()
                        .map(reason -> reason.source() + "：" + reason.text())
                        .collect(Collectors.joining("；")),
                Sureness.isSure(
                        named(advice.ruling(), first.unit().code()),
                        probability,
                        settings.number(DeskSetting.BULK_SURENESS)));
    }

    private static boolean named(Ruling ruling, UnitCode unit) {
        Ruling.@Nullable Named named = ruling.named();
        return named != null && named.unit().code().equals(unit);
    }
}
