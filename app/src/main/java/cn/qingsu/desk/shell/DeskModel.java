package cn.qingsu.desk.shell;

import cn.qingsu.identity.Officer;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts into every staff page what the shell shows around it. Parts of a page that htmx fetches go without. */
@ControllerAdvice(annotations = DeskPage.class)
class DeskModel {

    private final Cases cases;
    private final CityNames names;
    private final WorkingWindows windows;
    private final Clock clock;

    DeskModel(Cases cases, CityNames names, WorkingWindows windows, Clock clock) {
        this.clock = clock;
        this.cases = cases;
        this.names = names;
        this.windows = windows;
    }

    @ModelAttribute
    void shell(@AuthenticationPrincipal @Nullable Officer officer, HttpServletRequest request, Model model) {
        if (officer == null || request.getHeader("HX-Request") != null) {
            return;
        }
        String roles = officer.grants().stream()
                .map(grant -> grant.role())
                .distinct()
                .sorted()
                .map(role -> role.label())
                .collect(Collectors.joining("、"));
        model.addAttribute("viewer", new Viewer(officer.name(), names.unit(officer.unit()), roles, List.of()));
        model.addAttribute("city", names.city());
        boolean works = !Desk.of(officer).isEmpty();
        Waiting waiting = new Waiting(works ? cases.counts(officer) : Map.of());
        waiting.on(model);
        model.addAttribute("rail", Rail.of(officer, request.getRequestURI(), waiting.counts()));
        model.addAttribute("dispatchTabs", DispatchTab.of(officer));
        model.addAttribute("workingWindows", windows.around());
        model.addAttribute("serverTime", clock.instant().toString());
    }
}
