package cn.qingsu.desk.knowledge;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Citation;
import cn.qingsu.request.Cases;
import cn.qingsu.request.RequestEvent.DirectlyAnswered;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the direct answer of a case rests on, as a part of the case's page. */
@DeskPage
class CaseCitationPage {

    private final Cases cases;
    private final Journal journal;
    private final Articles articles;

    CaseCitationPage(Cases cases, Journal journal, Articles articles) {
        this.cases = cases;
        this.journal = journal;
        this.articles = articles;
    }

    @GetMapping("/desk/cases/{id}/citation")
    String citation(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        RequestId request = Ids.request(id);
        if (!cases.sight(request, officer).mayOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String text = journal.of(Subject.of(request)).stream()
                .filter(entry -> entry.is(DirectlyAnswered.class))
                .map(entry -> entry.as(DirectlyAnswered.class))
                .reduce((one, later) -> later)
                .map(DirectlyAnswered::citation)
                .orElse("");
        Optional<Article> cited =
                Citation.in(text).flatMap(citation -> articles.at(citation.article(), citation.version()));
        model.addAttribute("citation", cited.map(Article::cited).orElse(text));
        model.addAttribute(
                "href",
                cited.map(article -> "/desk/knowledge/" + article.number().value() + "?version=" + article.version())
                        .orElse(null));
        return "desk/article :: citation";
    }
}
