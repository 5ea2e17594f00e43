package cn.qingsu.desk.knowledge;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Hit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Offers articles to whoever answers directly, for the page's script. The words come in the body, since they may be those of a citizen.
 */
@RestController
class CitationApi {

    private static final int SHOWN = 8;

    private final Articles articles;
    private final Clock clock;

    CitationApi(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * An article to cite.
     *
     * @param cited what the citation then says
     * @param answer its answer in full
     */
    record Offered(String cited, String title, String excerpt, String source, String answer) {}

    @PostMapping(path = "/desk/knowledge/offer", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Offered> offer(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String category) {
        LocalDate today = CityTime.day(clock.instant());
        return articles.search(words, category.isBlank() ? null : new CategoryCode(category), today, SHOWN).stream()
                .map(CitationApi::offered)
                .toList();
    }

    private static Offered offered(Hit hit) {
        Article article = hit.article();
        return new Offered(
                article.cited(),
                article.title(),
                hit.excerpt().plain(),
                article.content().source(),
                article.content().answer());
    }
}
