package cn.qingsu.desk.bulk;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.action.Filled;
import cn.qingsu.desk.action.FormReading;
import cn.qingsu.desk.bulk.BulkRow.Verdict;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.desk.team.TeamChoices;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.Command;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One action on many cases, in three steps: choose it, try it, carry it out. */
@DeskPage
class BulkPage {

    private static final Set<String> OURS = Set.of("pick", "step", "from", "_csrf");

    /** Where one of these can be done, the case may be handed over. */
    private static final Set<String> TO_HAND_OVER = Set.of("accept", "dispatch");

    private final BulkActions actions;
    private final Bulk bulk;
    private final FormReading reading;
    private final TeamChoices team;
    private final CityNames names;

    BulkPage(BulkActions actions, Bulk bulk, FormReading reading, TeamChoices team, CityNames names) {
        this.names = names;
        this.team = team;
        this.actions = actions;
        this.bulk = bulk;
        this.reading = reading;
    }

    /** Whoever follows an old address begins anew. */
    @GetMapping({"/desk/bulk", "/desk/bulk/{action}"})
    String begin() {
        return "redirect:/desk";
    }

    @PostMapping("/desk/bulk")
    String choose(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        List<Pick> picks = picks(fields, model);
        if (tooMany(picks, response, model)) {
            return "desk/bulk";
        }
        List<BulkRow> rows = bulk.shown(picks, officer);
        model.addAttribute("rows", rows);
        List<BulkActions.Offer> offers = actions.of(picks.stream().map(Pick::id).toList(), officer);
        model.addAttribute("offers", offers);
        model.addAttribute(
                "recommends",
                RecommendedPage.mayOpen(officer)
                        && offers.stream()
                                .anyMatch(offer ->
                                        TO_HAND_OVER.contains(offer.form().action())));
        model.addAttribute("people", team.of(officer));
        model.addAttribute("step", "choose");
        return "desk/bulk";
    }

    /** @param step {@code fill} shows the form, {@code try} asks what would come of it, {@code do} carries it out */
    @PostMapping("/desk/bulk/{action}")
    String act(
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "fill") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        ActionForm form =
                BulkActions.named(action).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Pick> picks = picks(fields, model);
        if (tooMany(picks, response, model)) {
            return "desk/bulk";
        }
        model.addAttribute("form", form.forUnit(officer.unit().value()));
        boolean nothingToFill = form.fields().isEmpty();
        if (step.equals("fill") && !nothingToFill) {
            return fill(picks, officer, model);
        }
        return switch (reading.read(action, fields)) {
            case Decision.Accepted<Command>(Command command) ->
                step.equals("do")
                        ? carriedOut(picks, officer, command, model)
                        : tried(picks, officer, command, form, fields, model);
            case Decision.Refused<Command>(Refusal refusal) -> {
                RefusalPages.within(refusal, response, model);
                yield fill(picks, officer, model);
            }
        };
    }

    private String fill(List<Pick> picks, Officer officer, Model model) {
        model.addAttribute("rows", bulk.shown(picks, officer));
        model.addAttribute("step", "fill");
        return "desk/bulk";
    }

    private String tried(
            List<Pick> picks,
            Officer officer,
            Command command,
            ActionForm form,
            MultiValueMap<String, String> fields,
            Model model) {
        List<BulkRow> rows = bulk.tried(picks, officer, command);
        counted(rows, model);
        model.addAttribute("kept", kept(fields));
        model.addAttribute("filled", filled(form, fields));
        model.addAttribute("step", "try");
        return "desk/bulk";
    }

    private String carriedOut(List<Pick> picks, Officer officer, Command command, Model model) {
        counted(bulk.done(picks, officer, command), model);
        model.addAttribute("step", "do");
        return "desk/bulk";
    }

    private static void counted(List<BulkRow> rows, Model model) {
        model.addAttribute("rows", rows);
        for (Verdict verdict : Verdict.values()) {
            model.addAttribute(
                    verdict.name().toLowerCase(java.util.Locale.ROOT),
                    rows.stream().filter(row -> row.verdict() == verdict).toList());
        }
    }

    private List<Filled> filled(ActionForm form, MultiValueMap<String, String> fields) {
        return Filled.of(form, name -> fields.getOrDefault(name, List.of()), code -> names.unit(new UnitCode(code)));
    }

    /** What was filled in, to be sent again with the last step. */
    private static Map<String, List<String>> kept(MultiValueMap<String, String> fields) {
        Map<String, List<String>> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(OURS);
        return kept;
    }

    private static List<Pick> picks(MultiValueMap<String, String> fields, Model model) {
        String from = fields.getFirst("from");
        model.addAttribute("from", from != null && from.matches("/desk/[a-z/-]{1,60}") ? from : "/desk");
        List<Pick> picks = Pick.of(fields.get("pick"));
        model.addAttribute("picked", picks.size());
        return picks;
    }

    private static boolean tooMany(List<Pick> picks, HttpServletResponse response, Model model) {
        model.addAttribute("rows", List.of());
        model.addAttribute("step", "none");
        if (picks.size() > Pick.MOST) {
            RefusalPages.within(
                    new Refusal("too-many", "本系统默认：一次最多 " + Pick.MOST + " 件", "一次最多办理 " + Pick.MOST + " 件，请分几次选择。"),
                    response,
                    model);
            return true;
        }
        return picks.isEmpty();
    }
}
