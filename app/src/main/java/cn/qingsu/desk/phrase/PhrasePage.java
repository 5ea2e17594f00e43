package cn.qingsu.desk.phrase;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.action.ActionForms;
import cn.qingsu.desk.action.FormField;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.State;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The standard texts that an officer may use, and the editor of those that he may change. */
@DeskPage
class PhrasePage {

    private final Phrases phrases;
    private final PhraseFilling filling;
    private final Cases cases;
    private final Journal journal;
    private final Accounts accounts;
    private final CityNames names;
    private final Drafts drafts;

    PhrasePage(
            Phrases phrases,
            PhraseFilling filling,
            Cases cases,
            Journal journal,
            Accounts accounts,
            CityNames names,
            Drafts drafts) {
        this.drafts = drafts;
        this.phrases = phrases;
        this.filling = filling;
        this.cases = cases;
        this.journal = journal;
        this.accounts = accounts;
        this.names = names;
    }

    /** A text as it is listed. */
    record PhraseView(String id, String title, String text, String scope, String uses, boolean mayChange) {}

    /** One of several to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /** A code that was chosen already. */
    record Picked(String code, String name) {}

    /** One change of the past. */
    record PastView(String at, String who, String what, String text) {}

    @GetMapping("/desk/phrases")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute(
                "phrases",
                phrases.of(officer).stream().map(each -> view(each, officer)).toList());
        return "desk/phrases";
    }

    private PhraseView view(Phrase phrase, Officer officer) {
        String uses = phrase.actions().stream()
                .map(action -> ActionForms.named(action).map(ActionForm::label).orElse(action))
                .collect(Collectors.joining("、"));
        String states = phrase.states().stream().map(State::label).sorted().collect(Collectors.joining("、"));
        String about = phrase.categories().stream().map(names::category).collect(Collectors.joining("；"));
        return new PhraseView(
                TimeSorted.text(phrase.id()),
                phrase.title(),
                phrase.text(),
                phrase.scope().label() + (phrase.unit() == null ? "" : "：" + names.unit(phrase.unit())),
                List.of(uses, states, about).stream()
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · ")),
                phrases.mayChange(phrase, officer));
    }

    @GetMapping("/desk/phrases/new")
    String fresh(@AuthenticationPrincipal Officer officer, Model model) {
        return page(PhraseForm.blank(), officer, model);
    }

    @GetMapping("/desk/phrases/{id:[0-9a-z]{13}}")
    String edit(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        return page(PhraseForm.of(changeable(id, officer)), officer, model);
    }

    private Phrase changeable(String id, Officer officer) {
        Phrase phrase = Optional.of(id)
                .map(TimeSorted::parse)
                .flatMap(number -> phrases.find(number, officer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!phrases.mayChange(phrase, officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return phrase;
    }

    private String page(PhraseForm form, Officer officer, Model model) {
        Set<PhraseScope> scopes = Phrases.scopes(officer);
        model.addAttribute("form", form);
        model.addAttribute(
                "scopes",
                Arrays.stream(PhraseScope.values()).filter(scopes::contains).toList());
        model.addAttribute("variables", PhraseVariable.values());
        model.addAttribute(
                "actions",
                ActionForms.all().stream()
                        .filter(each -> each.fields().stream().anyMatch(field -> field.kind() == FormField.Kind.TEXT))
                        .map(each -> new Choice(
                                each.action(), each.label(), form.actions().contains(each.action())))
                        .toList());
        model.addAttribute(
                "states",
                Arrays.stream(State.values())
                        .map(each -> new Choice(
                                each.name(), each.label(), form.states().contains(each.name())))
                        .toList());
        model.addAttribute(
                "categories",
                form.categories().stream()
                        .map(code -> new Picked(code, names.category(new CategoryCode(code))))
                        .toList());
        model.addAttribute("history", form.id().isEmpty() ? List.of() : history(TimeSorted.parse(form.id())));
        return "desk/phrase-form";
    }

    /** Newest first; one's own texts have none. */
    private List<PastView> history(long id) {
        List<Entry> entries = journal.of(new Subject(PhraseChanged.SUBJECT, id)).reversed();
        Set<AccountId> who = entries.stream()
                .map(entry -> entry.author().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<AccountId, String> known = who.isEmpty() ? Map.of() : accounts.names(who);
        return entries.stream()
                .map(entry -> {
                    PhraseChanged change = entry.as(PhraseChanged.class);
                    AccountId by = entry.author().account();
                    return new PastView(
                            Moments.withYear(entry.at()),
                            by == null ? "系统" : known.getOrDefault(by, "工作人员"),
                            change.text() == null ? "删除" : "第 " + change.version() + " 版：" + change.title(),
                            change.text() == null ? "" : change.text());
                })
                .toList();
    }

    /** @param fields those of {@link PhraseForm}; {@code step} is {@code preview} or {@code save} */
    @PostMapping("/desk/phrases/save")
    String save(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        PhraseForm form = PhraseForm.of(fields);
        if (!form.id().isEmpty()) {
            changeable(form.id().matches("[0-9a-z]{13}") ? form.id() : "0000000000000", officer);
        }
        if (step.equals("preview")) {
            model.addAttribute("preview", preview(form, officer, model));
            return page(form, officer, model);
        }
        return switch (phrases.save(form.draft(), officer)) {
            case Decision.Accepted<Phrase> saved -> {
                drafts.forget(officer.account(), form.draftKey());
                yield "redirect:/desk/phrases?done=saved";
            }
            case Decision.Refused<Phrase>(Refusal refusal) -> {
                RefusalPages.within(refusal, response, model);
                yield page(form, officer, model);
            }
        };
    }

    /** As it would be inserted into the case that was named, or into none. */
    private String preview(PhraseForm form, Officer officer, Model model) {
        Optional<CaseRow> row = form.number().isEmpty() ? Optional.empty() : cases.byNumber(form.number(), officer);
        if (!form.number().isEmpty() && row.isEmpty()) {
            model.addAttribute("unfound", true);
        }
        return PhraseText.filled(form.text(), filling.values(row.orElse(null), officer));
    }

    @PostMapping("/desk/phrases/{id:[0-9a-z]{13}}/remove")
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Phrase phrase = changeable(id, officer);
        return switch (phrases.remove(phrase.id(), version, officer)) {
            case Decision.Accepted<Phrase> removed -> "redirect:/desk/phrases?done=removed";
            case Decision.Refused<Phrase>(Refusal refusal) -> {
                RefusalPages.within(refusal, response, model);
                yield page(PhraseForm.of(phrase), officer, model);
            }
        };
    }
}
