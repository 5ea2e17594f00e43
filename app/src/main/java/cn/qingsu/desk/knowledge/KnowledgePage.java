package cn.qingsu.desk.knowledge;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Slice;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleEditor;
import cn.qingsu.knowledge.ArticleLists;
import cn.qingsu.knowledge.ArticleLists.Filter;
import cn.qingsu.knowledge.ArticleNumber;
import cn.qingsu.knowledge.ArticleState;
import cn.qingsu.knowledge.ArticleTab;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Citations;
import cn.qingsu.knowledge.Corrections;
import cn.qingsu.knowledge.Hit;
import cn.qingsu.knowledge.MarkedText.Piece;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists of articles: by words among those that hold, and by what is to be done with them. */
@DeskPage
class KnowledgePage {

    private static final int PAGE = 40;

    private final Articles articles;
    private final ArticleLists lists;
    private final ArticleEditor editor;
    private final Citations citations;
    private final Corrections corrections;
    private final CityNames names;
    private final Clock clock;

    KnowledgePage(
            Articles articles,
            ArticleLists lists,
            ArticleEditor editor,
            Citations citations,
            Corrections corrections,
            CityNames names,
            Clock clock) {
        this.articles = articles;
        this.lists = lists;
        this.editor = editor;
        this.citations = citations;
        this.corrections = corrections;
        this.names = names;
        this.clock = clock;
    }

    /** A list as it is chosen from. */
    record TabView(String label, String href, boolean current, int count) {}

    /** What the address says. */
    private record Asked(ArticleTab tab, String words, String category, String owner) {

        String address(@Nullable String after, @Nullable Long open) {
            UriComponentsBuilder address =
                    UriComponentsBuilder.fromPath("/desk/knowledge").queryParam("tab", tab.path());
            Map.of("q", words, "category", category, "owner", owner).forEach((name, value) -> {
                if (!value.isBlank()) {
                    address.queryParam(name, value);
                }
            });
            if (after != null) {
                address.queryParam("after", after);
            }
            if (open != null) {
                address.queryParam("article", open);
            }
            return address.encode().build().toUriString();
        }

        Filter filter() {
            return new Filter(
                    tab,
                    words,
                    category.isBlank() ? null : new CategoryCode(category),
                    owner.isBlank() ? null : new UnitCode(owner));
        }
    }

    @GetMapping("/desk/knowledge")
    String list(
            @RequestParam(defaultValue = "offered") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(name = "article", required = false) @Nullable Long open,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Asked asked = new Asked(
                ArticleTab.of(tab).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                q.strip(),
                category.strip(),
                owner.strip());
        LocalDate today = CityTime.day(clock.instant());
        Slice<ArticleLine> lines = lines(asked, today, after, open);
        model.addAttribute("lines", lines.items());
        model.addAttribute("more", lines.next() == null ? null : asked.address(lines.next(), null));
        model.addAttribute("purpose", asked.words().isEmpty() ? asked.tab().purpose() : "没有找到，换个说法，或只写两三个关键的字。");
        if (part != null) {
            return "desk/knowledge :: lines";
        }
        shell(asked, today, officer, model);
        model.addAttribute("open", open == null ? null : part(open, asked.tab(), 0));
        return "desk/knowledge";
    }

    private void shell(Asked asked, LocalDate today, Officer officer, Model model) {
        Map<ArticleTab, Integer> counts = lists.counts(today);
        model.addAttribute(
                "tabs",
                Arrays.stream(ArticleTab.values())
                        .map(tab -> new TabView(
                                tab.label(),
                                "/desk/knowledge?tab=" + tab.path(),
                                tab == asked.tab(),
                                counts.getOrDefault(tab, 0)))
                        .toList());
        model.addAttribute("tab", asked.tab());
        model.addAttribute("words", asked.words());
        model.addAttribute("category", asked.category());
        model.addAttribute(
                "categoryName", asked.category().isEmpty() ? "" : names.category(new CategoryCode(asked.category())));
        model.addAttribute("owner", asked.owner());
        model.addAttribute("ownerName", asked.owner().isEmpty() ? "" : names.unit(new UnitCode(asked.owner())));
        model.addAttribute("corrections", corrections.countOpen());
        model.addAttribute("expiring", counts.getOrDefault(ArticleTab.EXPIRING, 0));
        model.addAttribute("noticeDays", lists.noticeDays());
        model.addAttribute("mayWrite", editor.mayWrite(officer));
        model.addAttribute("maySet", officer.has(Role.ADMINISTRATOR));
    }

    private Slice<ArticleLine> lines(Asked asked, LocalDate today, @Nullable Long after, @Nullable Long open) {
        boolean ranked = asked.tab() == ArticleTab.OFFERED
                && !asked.words().isEmpty()
                && asked.owner().isEmpty()
                && after == null
                && ArticleNumber.read(asked.words()).isEmpty();
        if (ranked) {
            List<Hit> hits = articles.search(asked.words(), asked.filter().category(), today, PAGE);
            Map<ArticleNumber, Integer> counts = citations.counts(
                    hits.stream().map(hit -> hit.article().number()).toList());
            return new Slice<>(
                    hits.stream()
                            .map(hit -> line(
                                    hit.article(),
                                    hit.title().pieces(),
                                    hit.excerpt().pieces(),
                                    asked,
                                    today,
                                    counts,
                                    open))
                            .toList(),
                    null);
        }
        Slice<Article> page = lists.page(asked.filter(), today, after, PAGE);
        Map<ArticleNumber, Integer> counts =
                citations.counts(page.items().stream().map(Article::number).toList());
        return page.map(article ->
                line(article, List.of(new Piece(article.title(), false)), List.of(), asked, today, counts, open));
    }

    private ArticleLine line(
            Article article,
            List<Piece> title,
            List<Piece> excerpt,
            Asked asked,
            LocalDate today,
            Map<ArticleNumber, Integer> counts,
            @Nullable Long open) {
        long number = article.number().value();
        ArticleState state = article.stateOn(today);
        LocalDate last = article.content().lastDay();
        long left = last == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, last);
        boolean soon = state == ArticleState.PUBLISHED && left <= lists.noticeDays();
        List<CategoryCode> categories = article.content().categories();
        return new ArticleLine(
                number,
                article.number().toString(),
                article.version(),
                title,
                excerpt,
                state.label(),
                Tones.of(state),
                names.unit(article.content().owner()),
                categories.isEmpty() ? "" : names.category(categories.getFirst()),
                article.content().forCitizens(),
                soon ? left : null,
                counts.getOrDefault(article.number(), 0),
                open != null && open == number,
                asked.address(null, number),
                part(number, asked.tab(), article.version()));
    }

    /** Who works on an article sees the version that he works on, everybody else the one that holds. */
    private static String part(long number, ArticleTab tab, int version) {
        return "/desk/knowledge/" + number + (tab == ArticleTab.OFFERED || version == 0 ? "" : "?version=" + version);
    }
}
