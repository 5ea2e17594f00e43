package cn.qingsu.desk.knowledge;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleEditor;
import cn.qingsu.knowledge.ArticleEditor.Seen;
import cn.qingsu.knowledge.ArticleNumber;
import cn.qingsu.knowledge.Citation;
import cn.qingsu.knowledge.Citations;
import cn.qingsu.knowledge.Corrections;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One article: read, reviewed, taken back, corrected; and the cases that cite it. */
@DeskPage
class ArticlePage {

    private static final int PAGE = 50;
    private static final String ONE = "/desk/knowledge/{number:[0-9]{1,12}}";

    private final ArticleViews views;
    private final ArticleEditor editor;
    private final Corrections corrections;
    private final Citations citations;
    private final Cases cases;

    ArticlePage(ArticleViews views, ArticleEditor editor, Corrections corrections, Citations citations, Cases cases) {
        this.views = views;
        this.editor = editor;
        this.corrections = corrections;
        this.citations = citations;
        this.cases = cases;
    }

    /** A case that cites an article; without its words where the officer may not see it. */
    record CitedView(String id, String number, String title, int version, String at) {}

    @GetMapping(ONE)
    String article(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        shown(number, version, officer, model);
        return part == null ? "desk/article-page" : "desk/article :: detail";
    }

    private void shown(long number, @Nullable Integer version, Officer officer, Model model) {
        model.addAttribute(
                "article",
                views.view(named(number), version, officer)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    static ArticleNumber named(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ArticleNumber(number);
    }

    @PostMapping(ONE + "/{step:submit|send-back|publish|expire|discard}")
    String step(
            @PathVariable long number,
            @PathVariable String step,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        ArticleNumber article = named(number);
        Seen seen = new Seen(version, revision);
        Decision<Article> decision = switch (step) {
            case "submit" -> editor.submit(article, seen, officer);
            case "send-back" -> editor.sendBack(article, seen, reason, officer);
            case "publish" -> editor.publish(article, seen, officer);
            case "expire" -> editor.expire(article, seen, reason, officer);
            default -> editor.discard(article, seen, officer);
        };
        return switch (decision) {
            case Decision.Accepted<Article>(Article now) ->
                "redirect:/desk/knowledge/" + number + "?version=" + now.version() + "&done=" + step;
            case Decision.Refused<Article>(Refusal refusal) -> {
                shown(number, null, officer, model);
                RefusalPages.within(refusal, response, model);
                yield "desk/article-page";
            }
        };
    }

    @PostMapping(ONE + "/corrections")
    String report(
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Decision<?> decision = corrections.report(new Citation(named(number), version), text, officer);
        if (decision.isAccepted()) {
            return "redirect:/desk/knowledge/" + number + "?version=" + version + "&done=reported";
        }
        model.addAttribute("typed", text);
        RefusalPages.told(decision, "", response, model);
        shown(number, version == 0 ? null : version, officer, model);
        return "desk/article-page";
    }

    @GetMapping(ONE + "/cited")
    String cited(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        if (after != null && !after.matches("[0-9a-z]{13}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        shown(number, null, officer, model);
        Slice<Citations.Cited> page = citations.of(named(number), after, PAGE);
        List<RequestId> ids =
                page.items().stream().map(Citations.Cited::request).toList();
        Map<RequestId, CaseRow> rows = ids.isEmpty() ? Map.of() : cases.rows(ids, officer);
        model.addAttribute(
                "cited",
                page.items().stream()
                        .map(each -> view(each, rows.get(each.request())))
                        .toList());
        model.addAttribute(
                "more", page.next() == null ? null : "/desk/knowledge/" + number + "/cited?after=" + page.next());
        return "desk/article-cited";
    }

    private static CitedView view(Citations.Cited cited, @Nullable CaseRow row) {
        return new CitedView(
                row == null ? "" : row.id().toString(),
                row == null ? "" : row.number(),
                row == null ? "（您的岗位不查看这件诉求）" : row.title(),
                cited.version(),
                Moments.withYear(cited.at()));
    }
}
