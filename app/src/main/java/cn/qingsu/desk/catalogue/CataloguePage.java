package cn.qingsu.desk.catalogue;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalView;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.CatalogueEditor;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.Succession;
import cn.qingsu.dispatch.lesson.Questions;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue's clauses, by words of their category or unit, on a day. */
@DeskPage
class CataloguePage {

    private static final int SHOWN = 200;

    private final Catalogue catalogue;
    private final CatalogueEditor editor;
    private final Questions questions;
    private final CityNames names;
    private final Clock clock;

    CataloguePage(Catalogue catalogue, CatalogueEditor editor, Questions questions, CityNames names, Clock clock) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.questions = questions;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk/admin/catalogue")
    String catalogue(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String on,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Editors.only(officer);
        return page(category, unit, on, model);
    }

    private String page(String category, String unit, String on, Model model) {
        LocalDate asked = ClauseForm.day(on);
        LocalDate day = asked == null ? CityTime.day(clock.instant()) : asked;
        List<Clause> valid = catalogue.on(day);
        List<ClauseView> found = valid.stream()
                .map(clause -> ClauseView.of(clause, catalogue, names))
                .filter(view -> view.category().contains(category.strip()))
                .filter(view -> (view.lead() + view.besides()).contains(unit.strip()))
                .toList();
        model.addAttribute("clauses", found.stream().limit(SHOWN).toList());
        model.addAttribute("found", found.size());
        model.addAttribute("all", valid.size());
        model.addAttribute("most", SHOWN);
        model.addAttribute("category", category);
        model.addAttribute("unit", unit);
        model.addAttribute("on", day.toString());
        model.addAttribute("today", CityTime.day(clock.instant()).toString());
        model.addAttribute("questions", questions.countOpen());
        model.addAttribute(
                "successions",
                catalogue.successions().stream().map(this::succession).toList());
        return "desk/admin/catalogue";
    }

    /** @param restores code of the unit that may be restored; empty where this is a restoration */
    record SuccessionView(String unit, String successor, String from, String reason, String restores) {}

    private SuccessionView succession(Succession each) {
        return new SuccessionView(
                names.unit(each.unit()),
                each.isRestored() ? "恢复，自己承办" : names.unit(each.successor()),
                each.from().toString(),
                each.reason(),
                each.isRestored() ? "" : each.unit().value());
    }

    /** Who takes over from an abolished unit. */
    @PostMapping("/desk/admin/catalogue/successors")
    String succeed(
            @RequestParam(defaultValue = "") String abolished,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Editors.only(officer);
        LocalDate day = ClauseForm.day(from);
        Decision<UnitCode> decision = abolished.isBlank() || successor.isBlank() || day == null
                ? Decision.refused("field-missing", "规则 4：撤并的单位须有承接单位", "请从列表中选择撤并的单位和承接单位，并写明日期。")
                : editor.succeed(new UnitCode(abolished), new UnitCode(successor), day, reason, author);
        switch (decision) {
            case Decision.Accepted<UnitCode>(UnitCode now) ->
                model.addAttribute("said", "已保存：自 " + day + " 起由" + names.unit(now) + "承办");
            case Decision.Refused<UnitCode>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", RefusalView.of(refusal));
            }
        }
        return page("", "", "", model);
    }
}
