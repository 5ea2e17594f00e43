package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Role;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One case: beside a list, or on a page of its own; as it is, or as it was. The address says how it is looked at. */
@DeskPage
class CasePage {

    private final Cases cases;
    private final CaseViews caseViews;
    private final Access access;
    private final Views views;
    private final CityNames names;

    CasePage(Cases cases, CaseViews caseViews, Access access, Views views, CityNames names) {
        this.cases = cases;
        this.caseViews = caseViews;
        this.access = access;
        this.views = views;
        this.names = names;
    }

    @GetMapping("/desk/cases/{id}")
    String open(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String timeline,
            @RequestParam(required = false) @Nullable String asof,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (caseViews.open(Ids.request(id), officer, Looking.read(timeline, asof))) {
            case Decision.Accepted<CaseView>(CaseView view) -> {
                model.addAttribute("file", view);
                yield request.getHeader("HX-Request") != null ? "desk/case :: detail" : "desk/case-page";
            }
            case Decision.Refused<CaseView>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** The timeline by itself, for lines that the page did not bring with it. */
    @GetMapping("/desk/cases/{id}/timeline")
    String timeline(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String timeline,
            @RequestParam(required = false) @Nullable String asof,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        open(id, timeline, asof, officer, request, response, model);
        return model.containsAttribute("refusal") ? "desk/refusal" : "desk/timeline :: card";
    }

    /** Name and phone in clear, once, for a purpose that is logged. */
    @PostMapping("/desk/cases/{id}/reveal")
    String reveal(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String purpose,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (cases.reveal(Ids.request(id), officer, purpose)) {
            case Decision.Accepted<RequesterDetails>(RequesterDetails details) -> {
                model.addAttribute("name", details.name());
                model.addAttribute("phone", details.phone());
                model.addAttribute("email", details.email());
                yield "desk/case :: revealed";
            }
            case Decision.Refused<RequesterDetails>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** One line of "who saw this case". */
    record Look(
            String name,
            String roles,
            String unit,
            String at,
            String what,
            @Nullable String purpose) {}

    @GetMapping("/desk/cases/{id}/views")
    String views(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        RequestId request = Ids.request(id);
        if (!access.maySeeViews(officer) || cases.row(request, officer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute(
                "looks",
                views.of(request).stream()
                        .map(view -> new Look(
                                view.name(),
                                view.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、")),
                                names.unit(view.unit()),
                                Moments.minute(view.at()),
                                view.what(),
                                view.purpose()))
                        .toList());
        return "desk/case :: looks";
    }
}
