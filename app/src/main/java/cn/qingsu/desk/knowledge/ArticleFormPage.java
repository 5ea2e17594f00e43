package cn.qingsu.desk.knowledge;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.knowledge.AnswerBlock;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleContent;
import cn.qingsu.knowledge.ArticleEditor;
import cn.qingsu.knowledge.ArticleEditor.Seen;
import cn.qingsu.knowledge.ArticleNumber;
import cn.qingsu.knowledge.Corrections;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The editor of articles, with a preview of what staff and citizens will read. */
@DeskPage
class ArticleFormPage {

    private final ArticleEditor editor;
    private final Corrections corrections;
    private final Drafts drafts;
    private final CityNames names;
    private final Clock clock;

    ArticleFormPage(ArticleEditor editor, Corrections corrections, Drafts drafts, CityNames names, Clock clock) {
        this.editor = editor;
        this.corrections = corrections;
        this.drafts = drafts;
        this.names = names;
        this.clock = clock;
    }

    /** A code that was chosen already. */
    record Picked(String code, String name) {}

    @GetMapping("/desk/knowledge/new")
    String fresh(@AuthenticationPrincipal Officer officer, Model model) {
        return page(ArticleForm.blank(officer.unit(), CityTime.day(clock.instant())), officer, model);
    }

    /** @param correction the report that asks for the change; may be empty */
    @GetMapping("/desk/knowledge/{number:[0-9]{1,12}}/edit")
    String edit(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String correction,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Article newest = editor.newest(ArticlePage.named(number));
        if (newest == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(ArticleForm.of(newest, correction), officer, model);
    }

    private String page(ArticleForm form, Officer officer, Model model) {
        if (!editor.mayWrite(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("form", form);
        model.addAttribute("ownerName", form.owner().isEmpty() ? "" : names.unit(new UnitCode(form.owner())));
        model.addAttribute(
                "categories",
                form.categories().stream()
                        .map(code -> new Picked(code, names.category(new CategoryCode(code))))
                        .toList());
        model.addAttribute(
                "areas",
                form.areas().stream()
                        .map(code -> new Picked(code, names.area(new AreaCode(code))))
                        .toList());
        if (form.correction().matches("[0-9a-z]{13}")) {
            corrections
                    .find(CorrectionsPage.read(form.correction()))
                    .ifPresent(asked -> model.addAttribute("asked", asked.text()));
        }
        return "desk/article-form";
    }

    /** @param fields those of {@link ArticleForm}; {@code step} is {@code preview}, {@code save} or {@code submit} */
    @PostMapping("/desk/knowledge/save")
    String save(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        ArticleForm form = ArticleForm.of(fields);
        if (step.equals("preview")) {
            return preview(form, officer, response, model);
        }
        boolean submits = step.equals("submit");
        Decision<Article> saved = form.content().then(content -> saved(form, content, submits, officer));
        Decision<Article> done = submits ? saved.then(article -> submitted(article, officer)) : saved;
        return switch (done) {
            case Decision.Accepted<Article>(Article article) -> {
                drafts.forget(officer.account(), "article:" + (form.number().isEmpty() ? "new" : form.number()));
                yield "redirect:/desk/knowledge/" + article.number().value() + "?version=" + article.version()
                        + "&done=" + (submits ? "submit" : "saved");
            }
            case Decision.Refused<Article>(Refusal refusal) -> {
                RefusalPages.within(refusal, response, model);
                yield page(
                        saved instanceof Decision.Accepted<Article>(Article article)
                                ? ArticleForm.of(article, form.correction())
                                : seenAgain(form, refusal),
                        officer,
                        model);
            }
        };
    }

    /** Who was told of another's change may save over it knowingly: his text stays, on the newest revision. */
    private ArticleForm seenAgain(ArticleForm form, Refusal refusal) {
        ArticleNumber number = form.article();
        Article newest = refusal.code().equals("stale") && number != null ? editor.newest(number) : null;
        return newest == null ? form : form.on(newest);
    }

    /** A draft that is handed in as it was saved before needs no saving. */
    private Decision<Article> saved(ArticleForm form, ArticleContent content, boolean submits, Officer officer) {
        ArticleNumber number = form.article();
        Decision<Article> saved = editor.write(number, form.seen(), content, officer);
        if (submits
                && number != null
                && saved instanceof Decision.Refused<Article>(Refusal refusal)
                && refusal.code().equals("nothing-changes")) {
            Article newest = editor.newest(number);
            return newest == null ? saved : Decision.accepted(newest);
        }
        return saved;
    }

    private Decision<Article> submitted(Article article, Officer officer) {
        return editor.submit(article.number(), new Seen(article.version(), article.revision()), officer);
    }

    private String preview(ArticleForm form, Officer officer, HttpServletResponse response, Model model) {
        switch (form.content().then(editor::checked)) {
            case Decision.Accepted<ArticleContent>(ArticleContent content) -> {
                model.addAttribute("preview", AnswerBlock.of(content.answer()));
                model.addAttribute("notices", editor.notices(content));
            }
            case Decision.Refused<ArticleContent>(Refusal refusal) -> RefusalPages.within(refusal, response, model);
        }
        return page(form, officer, model);
    }
}
