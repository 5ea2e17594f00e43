package cn.qingsu.portal;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.Unit;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.knowledge.AnswerBlock;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleContent;
import cn.qingsu.knowledge.ArticleNumber;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Hit;
import cn.qingsu.knowledge.MarkedText.Piece;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * 办事问答: what the hotline may answer at once, for citizens to look up themselves. What they ask is sent, never written into an address, and is
 * not kept.
 */
@Controller
class AskPages {

    private static final int SHOWN = 8;
    private static final int LONGEST = 500;

    private final Articles articles;
    private final Categories categories;
    private final Units units;
    private final Clock clock;

    AskPages(Articles articles, Categories categories, Units units, Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.units = units;
        this.clock = clock;
    }

    /** An article as citizens read it. */
    record AnswerView(
            long number,
            List<Piece> title,
            String question,
            List<AnswerBlock> answer,
            String source,
            String owner,
            String lastDay) {}

    /** An article as a link. */
    record LinkView(long number, String title) {}

    @GetMapping("/ask")
    String shortAddress() {
        return "redirect:/portal/ask";
    }

    @GetMapping("/portal/ask")
    String ask(Model model) {
        return page("", model);
    }

    @PostMapping("/portal/ask")
    String found(@RequestParam(defaultValue = "") String words, Model model) {
        String asked = words.strip();
        if (asked.isEmpty()) {
            return page("", model);
        }
        String shortened = asked.substring(0, Math.min(LONGEST, asked.length()));
        model.addAttribute(
                "found",
                articles.searchForCitizens(shortened, today(), SHOWN).stream()
                        .map(this::view)
                        .toList());
        return page(asked, model);
    }

    @GetMapping("/portal/ask/{number:[0-9]{1,12}}")
    String one(@PathVariable long number, Model model) {
        Article article = (number < 1
                        ? Optional.<Article>empty()
                        : articles.offered(new ArticleNumber(number), today()))
                .filter(each -> each.content().forCitizens())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("one", view(article, List.of(new Piece(article.title(), false))));
        return "portal/answer";
    }

    private String page(String words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("topics", topics());
        return "portal/ask";
    }

    /** All that citizens may read, by the widest name of its first category. */
    private Map<String, List<LinkView>> topics() {
        return articles.offeredOn(today()).stream()
                .filter(article -> article.content().forCitizens())
                .collect(Collectors.groupingBy(
                        this::topic,
                        TreeMap::new,
                        Collectors.mapping(
                                article -> new LinkView(article.number().value(), article.title()),
                                Collectors.toList())));
    }

    private String topic(Article article) {
        return article.content().categories().stream()
                .findFirst()
                .flatMap(categories::find)
                .map(Category::l1)
                .orElse("其他");
    }

    private AnswerView view(Hit hit) {
        return view(hit.article(), hit.title().pieces());
    }

    private AnswerView view(Article article, List<Piece> title) {
        ArticleContent content = article.content();
        return new AnswerView(
                article.number().value(),
                title,
                content.question(),
                AnswerBlock.of(content.answer()),
                content.source(),
                units.find(content.owner()).map(Unit::name).orElse(""),
                content.lastDay() == null ? "" : content.lastDay().toString());
    }

    private LocalDate today() {
        return CityTime.day(clock.instant());
    }
}
