package cn.qingsu.desk.catalogue;

import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.CatalogueEditor;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.ClauseDraft;
import cn.qingsu.dispatch.catalogue.DryRun;
import cn.qingsu.dispatch.lesson.Question;
import cn.qingsu.dispatch.lesson.Questions;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One clause: its editor with the dry run, and its history. */
@DeskPage
class ClausePage {

    private final Catalogue catalogue;
    private final CatalogueEditor editor;
    private final DryRun dryRun;
    private final Questions questions;
    private final ClauseModel shown;
    private final Drafts drafts;
    private final Clock clock;

    ClausePage(
            Catalogue catalogue,
            CatalogueEditor editor,
            DryRun dryRun,
            Questions questions,
            ClauseModel shown,
            Drafts drafts,
            Clock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.editor = editor;
        this.dryRun = dryRun;
        this.questions = questions;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/desk/admin/catalogue/{number:[0-9]{1,15}}")
    String clause(@PathVariable long number, @AuthenticationPrincipal Officer officer, Model model) {
        Editors.only(officer);
        return shown.page(ClauseForm.of(newest(number), today()), model);
    }

    private Clause newest(long number) {
        return catalogue.history(number).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param question the request whose return asks for a new clause */
    @GetMapping("/desk/admin/catalogue/new")
    String fresh(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String question,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Editors.only(officer);
        ClauseForm form = question.isEmpty()
                ? ClauseForm.blank(category, "", "", today())
                : questions
                        .find(Ids.request(question))
                        .map(each -> proposed(each, question))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return shown.page(form, model);
    }

    /** What the return proposes: its category, at its place, to whom it went in the end, by what the unit cited. */
    private ClauseForm proposed(Question question, String request) {
        return ClauseForm.blank(
                        question.category() == null ? "" : question.category().value(),
                        question.area() == null ? "" : question.area().value(),
                        question.to() == null ? "" : question.to().value(),
                        today())
                .asking(request, question.cited(), "退单成立后修改");
    }

    /** @param fields those of {@link ClauseForm}; {@code step} is {@code preview} or {@code save} */
    @PostMapping("/desk/admin/catalogue/save")
    String save(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Editors.only(officer);
        ClauseForm form = ClauseForm.of(fields);
        boolean saves = step.equals("save");
        Decision<ClauseDraft> draft = form.read();
        Decision<Clause> decision =
                draft.then(read -> saves ? editor.save(read, author) : editor.checked(read.tried()));
        return switch (decision) {
            case Decision.Accepted<Clause>(Clause clause)
            when saves -> {
                drafts.forget(officer.account(), form.draftKey());
                if (!form.question().isEmpty()) {
                    questions.accept(Ids.request(form.question()), clause.number(), author);
                }
                yield "redirect:/desk/admin/catalogue/" + clause.number() + "?saved";
            }
            case Decision.Accepted<Clause>(Clause clause) -> {
                shown.moves(dryRun.of(clause), officer, model);
                yield shown.page(form, model);
            }
            case Decision.Refused<Clause>(Refusal refusal) -> refused(form, refusal, response, model);
        };
    }

    private String refused(ClauseForm form, Refusal refusal, HttpServletResponse response, Model model) {
        RefusalPages.within(refusal, response, model);
        return shown.page(form, model);
    }

    /** @param step {@code preview} shows what would have moved without the clause, anything else ends it */
    @PostMapping("/desk/admin/catalogue/{number:[0-9]{1,15}}/end")
    String end(
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "end") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Editors.only(officer);
        model.addAttribute("endDay", day);
        model.addAttribute("endReason", reason);
        if (step.equals("preview")) {
            Clause ending = newest(number);
            shown.moves(dryRun.ofEnding(ending), officer, model);
            return shown.page(ClauseForm.of(ending, today()), model);
        }
        LocalDate last = ClauseForm.day(day);
        Decision<Clause> decision = last == null
                ? Decision.refused("field-malformed", "规则 4：职责清单的内容", "请写明从哪天起不再适用，如 2027-01-01。")
                : editor.end(number, version, last, reason, author);
        return switch (decision) {
            case Decision.Accepted<Clause> ended -> "redirect:/desk/admin/catalogue/" + number + "?saved";
            case Decision.Refused<Clause>(Refusal refusal) ->
                refused(ClauseForm.of(newest(number), today()), refusal, response, model);
        };
    }

    private LocalDate today() {
        return CityTime.day(clock.instant());
    }
}
