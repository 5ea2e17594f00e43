package cn.qingsu.desk.knowledge;

import cn.qingsu.desk.knowledge.ArticleView.VersionView;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.knowledge.AnswerBlock;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleContent;
import cn.qingsu.knowledge.ArticleEditor;
import cn.qingsu.knowledge.ArticleNumber;
import cn.qingsu.knowledge.ArticleState;
import cn.qingsu.knowledge.ArticleStep;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Citations;
import cn.qingsu.knowledge.Corrections;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an article's page out of what the knowledge base tells. */
@Component
class ArticleViews {

    private static final int SHOWN = 20;

    private final Articles articles;
    private final ArticleEditor editor;
    private final Citations citations;
    private final Corrections corrections;
    private final ArticleHistory history;
    private final CityNames names;
    private final Clock clock;

    ArticleViews(
            Articles articles,
            ArticleEditor editor,
            Citations citations,
            Corrections corrections,
            ArticleHistory history,
            CityNames names,
            Clock clock) {
        this.articles = articles;
        this.editor = editor;
        this.citations = citations;
        this.corrections = corrections;
        this.history = history;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The page of an article.
     *
     * @param version null for the one that holds, or the newest if none does
     */
    Optional<ArticleView> view(ArticleNumber number, @Nullable Integer version, Officer officer) {
        LocalDate today = CityTime.day(clock.instant());
        List<Article> versions = articles.versions(number);
        Optional<Article> offered = articles.offered(number, today);
        Article newest = editor.newest(number);
        Optional<Article> shown = version == null
                ? offered.or(() -> Optional.ofNullable(newest))
                        .or(() -> versions.stream().findFirst())
                : versions.stream().filter(each -> each.version() == version).findFirst();
        return shown.map(article -> view(article, versions, offered.orElse(null), newest, officer, today));
    }

    private ArticleView view(
            Article article,
            List<Article> versions,
            @Nullable Article offered,
            @Nullable Article newest,
            Officer officer,
            LocalDate today) {
        ArticleContent content = article.content();
        ArticleState state = state(article, offered, today);
        boolean isNewest = newest != null && newest.version() == article.version();
        boolean isOffered = offered != null && offered.version() == article.version();
        Article other = isNewest ? (isOffered ? null : offered) : newest;
        int uses = citations.counts(List.of(article.number())).getOrDefault(article.number(), 0);
        return new ArticleView(
                article.number().value(),
                article.number().toString(),
                article.version(),
                article.revision(),
                content.title(),
                content.question(),
                AnswerBlock.of(content.answer()),
                Arrays.stream(content.aliases().split("\\s+"))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                content.categories().stream().map(names::category).toList(),
                content.areas().stream().map(names::area).toList(),
                content.source(),
                names.unit(content.owner()),
                content.forCitizens(),
                days(content),
                content.lastDay() == null || !isOffered ? null : ChronoUnit.DAYS.between(today, content.lastDay()),
                state.label(),
                Tones.of(state),
                isOffered,
                isNewest,
                other == null ? "" : told(other, offered),
                other == null ? 0 : other.version(),
                isNewest ? editor.note(article.number()) : "",
                article.cited(),
                uses,
                isNewest
                        ? editor.steps(article.number(), officer).stream()
                                .map(ArticleStep::name)
                                .toList()
                        : List.of(),
                versions.stream()
                        .map(each -> version(each, article, offered, today))
                        .toList(),
                history.corrections(corrections.of(article.number(), SHOWN), officer.account()),
                history.of(article.number()));
    }

    private static VersionView version(Article each, Article shown, @Nullable Article offered, LocalDate today) {
        ArticleState state = state(each, offered, today);
        return new VersionView(each.version(), state.label(), Tones.of(state), each.version() == shown.version());
    }

    /** A published version before the one that holds was replaced by it. */
    private static ArticleState state(Article article, @Nullable Article offered, LocalDate today) {
        boolean replaced =
                article.state() == ArticleState.PUBLISHED && offered != null && article.version() < offered.version();
        return replaced ? ArticleState.REPLACED : article.stateOn(today);
    }

    private static String told(Article other, @Nullable Article offered) {
        return other.equals(offered)
                ? "现在对外答复用的是第 " + other.version() + " 版"
                : "另有第 " + other.version() + " 版（" + other.state().label() + "）";
    }

    private static String days(ArticleContent content) {
        String from = content.validFrom() + " 起";
        return content.lastDay() == null ? from + "，未定期限" : from + "，至 " + content.lastDay() + "（含当天）";
    }
}
