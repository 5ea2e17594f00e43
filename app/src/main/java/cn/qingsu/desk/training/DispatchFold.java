package cn.qingsu.desk.training;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.dispatch.auto.MachineOpinion;
import cn.qingsu.dispatch.auto.Opinions;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.dispatch.lesson.TypicalCase;
import cn.qingsu.dispatch.lesson.TypicalCases;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** On a case's page: how it was dispatched, what the machine thought, whether it is kept as typical. */
@DeskPage
class DispatchFold {

    private final Cases cases;
    private final Opinions opinions;
    private final Lessons lessons;
    private final TypicalCases typical;
    private final CityNames names;

    DispatchFold(Cases cases, Opinions opinions, Lessons lessons, TypicalCases typical, CityNames names) {
        this.cases = cases;
        this.opinions = opinions;
        this.lessons = lessons;
        this.typical = typical;
        this.names = names;
    }

    /** One fact of it. */
    record Fact(String name, String value) {}

    @GetMapping("/desk/cases/{id}/dispatching")
    String dispatching(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        return shown(seen(id, officer), officer, model);
    }

    private RequestId seen(String id, Officer officer) {
        RequestId request = Ids.request(id);
        if (cases.row(request, officer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return request;
    }

    private String shown(RequestId request, Officer officer, Model model) {
        List<Fact> facts = new java.util.ArrayList<>();
        opinions.of(request).ifPresent(each -> facts.add(new Fact("系统看法", opinion(each))));
        Lesson lesson = lessons.of(List.of(request)).get(request);
        if (lesson != null && lesson.firstAt() != null) {
            facts.add(new Fact("首次转办", names.unit(lesson.firstUnit()) + (lesson.byMachine() ? "（系统自动转办）" : "")));
            Lesson.Change changed = lesson.changedBy();
            facts.add(new Fact(
                    "转办结果", changed == null ? "一次转准" : changed.label() + "，现由" + names.unit(lesson.lead()) + "办理"));
        }
        TypicalCase kept = typical.of(request).orElse(null);
        model.addAttribute("facts", facts);
        model.addAttribute("typical", kept);
        model.addAttribute("id", request.toString());
        model.addAttribute("mayMark", officer.has(Role.REVIEWER));
        return "desk/dispatching :: fold";
    }

    private String opinion(MachineOpinion opinion) {
        if (opinion.unit() == null) {
            return "没有指明单位";
        }
        @Nullable Double probability = opinion.probability();
        return names.unit(opinion.unit())
                + (probability == null ? "" : String.format(Locale.ROOT, "，把握 %.0f%%", 100 * probability))
                + (opinion.clause() == null ? "" : "，职责清单第 " + opinion.clause() + " 条");
    }

    /** @param keep whether it is kept as typical from now on, or no longer */
    @PostMapping("/desk/cases/{id}/typical")
    String typical(
            @PathVariable String id,
            @RequestParam boolean keep,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestId subject = seen(id, officer);
        Decision<TypicalCase> decision =
                keep ? typical.mark(subject, reason, officer) : typical.unmark(subject, reason, officer);
        return switch (decision) {
            case Decision.Accepted<TypicalCase> done -> shown(subject, officer, model);
            case Decision.Refused<TypicalCase>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }
}
