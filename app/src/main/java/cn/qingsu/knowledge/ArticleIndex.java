package cn.qingsu.knowledge;

import cn.qingsu.city.CategoryCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by words: BM25 over grams, in which the title counts most, then the question and its other wordings, then the answer. An
 * article is found if it shares enough of what is rare in the question, measured against the best one.
 */
final class ArticleIndex {

    private static final double TITLE = 3;
    private static final double QUESTION = 2;
    private static final double ALIASES = 2.5;
    private static final double ANSWER = 0.7;
    private static final double SATURATION = 1.6;
    private static final double LENGTH = 0.4;
    /** How much more an article for the category counts. */
    private static final double SAME_CATEGORY = 1.6;

    private static final double SAME_CHAPTER = 1.15;
    /** What scores below this share of the best one is no answer to the same question. */
    private static final double SHARE_OF_BEST = 0.3;
    /** The share of the question's weight that must be met, for questions of up to {@link #LONG} grams; less for longer ones. */
    private static final double SHARE_OF_QUESTION = 0.18;

    private static final int LONG = 12;
    /** Words that no article holds count less against those that are held. */
    private static final double UNKNOWN = 0.25;

    private static final double COMMON = 0.25;
    private static final int FEW = 12;

    /** An article with the weights of its grams. */
    private record Indexed(Article article, Map<String, Double> weights, double length) {

        static Indexed of(Article article) {
            Map<String, Double> weights = new HashMap<>();
            ArticleContent content = article.content();
            add(weights, content.title(), TITLE);
            add(weights, content.question(), QUESTION);
            add(weights, content.aliases(), ALIASES);
            add(weights, content.answer(), ANSWER);
            return new Indexed(
                    article,
                    weights,
                    weights.values().stream().mapToDouble(each -> each).sum());
        }

        private static void add(Map<String, Double> weights, String text, double weight) {
            Grams.of(text).forEach(gram -> weights.merge(gram.text(), weight, Double::sum));
        }

        boolean is(Article other) {
            return article.equals(other);
        }
    }

    private record Found(Indexed article, double score, double share) {}

    private final Map<ArticleNumber, Indexed> articles = new LinkedHashMap<>();
    private final Map<String, List<Indexed>> postings = new HashMap<>();
    private final double length;

    /**
     * @param offered by number
     * @param before an earlier index, whose work on articles that have not changed is used again
     */
    ArticleIndex(List<Article> offered, @Nullable ArticleIndex before) {
        for (Article article : offered) {
            Indexed known = before == null ? null : before.articles.get(article.number());
            articles.put(article.number(), known != null && known.is(article) ? known : Indexed.of(article));
        }
        articles.values()
                .forEach(each -> each.weights()
                        .keySet()
                        .forEach(gram -> postings.computeIfAbsent(gram, key -> new ArrayList<>())
                                .add(each)));
        length = articles.values().stream()
                .mapToDouble(Indexed::length)
                .average()
                .orElse(1);
    }

    List<Article> all() {
        return articles.values().stream().map(Indexed::article).toList();
    }

    @Nullable
    Article find(ArticleNumber number) {
        Indexed found = articles.get(number);
        return found == null ? null : found.article();
    }

    List<Hit> search(String words, @Nullable CategoryCode category, Predicate<Article> allowed, int most) {
        Set<String> asked = Grams.of(words).stream().map(Grams.Gram::text).collect(Collectors.toSet());
        List<Found> found = asked.isEmpty() ? of(category, allowed) : fitting(asked, category, allowed);
        double best = found.isEmpty() ? 0 : found.getFirst().score();
        Marking marking = new Marking(worthMarking(asked));
        return found.stream()
                .takeWhile(each -> each.score() >= best * SHARE_OF_BEST)
                .limit(most)
                .map(each -> hit(each, marking))
                .toList();
    }

    private static Hit hit(Found found, Marking marking) {
        Article article = found.article().article();
        return new Hit(
                article,
                found.score(),
                marking.of(article.title()),
                marking.excerpt(article.content().answer()));
    }

    private List<Found> of(@Nullable CategoryCode category, Predicate<Article> allowed) {
        return articles.values().stream()
                .filter(each -> category != null
                        && each.article().content().categories().contains(category))
                .filter(each -> allowed.test(each.article()))
                .map(each -> new Found(each, 1, 1))
                .toList();
    }

    private List<Found> fitting(Set<String> asked, @Nullable CategoryCode category, Predicate<Article> allowed) {
        Map<Indexed, Double> scores = new HashMap<>();
        Map<Indexed, Double> shares = new HashMap<>();
        double weight = 0;
        for (String gram : asked) {
            List<Indexed> holding = postings.getOrDefault(gram, List.of());
            double rarity = rarity(holding.size());
            weight += holding.isEmpty() ? rarity * UNKNOWN : rarity;
            for (Indexed each : holding) {
                double often = each.weights().getOrDefault(gram, 0.0);
                double damped = SATURATION * (1 - LENGTH + LENGTH * each.length() / length);
                scores.merge(each, rarity * often * (1 + SATURATION) / (often + damped), Double::sum);
                shares.merge(each, rarity, Double::sum);
            }
        }
        double needed = weight * SHARE_OF_QUESTION * Math.min(1, (double) LONG / asked.size());
        return scores.entrySet().stream()
                .filter(each -> allowed.test(each.getKey().article()))
                .map(each -> new Found(
                        each.getKey(),
                        each.getValue() * fits(each.getKey().article(), category),
                        shares.getOrDefault(each.getKey(), 0.0)))
                .filter(each -> each.share() >= needed)
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(each -> each.article().article().number().value()))
                .toList();
    }

    private double rarity(int holding) {
        return Math.log(1 + (articles.size() - holding + 0.5) / (holding + 0.5));
    }

    /** Categories of one chapter share their first four digits. */
    private static double fits(Article article, @Nullable CategoryCode category) {
        List<CategoryCode> categories = article.content().categories();
        if (category == null || categories.isEmpty()) {
            return 1;
        }
        if (categories.contains(category)) {
            return SAME_CATEGORY;
        }
        String chapter = chapter(category);
        return categories.stream().anyMatch(each -> chapter(each).equals(chapter)) ? SAME_CHAPTER : 1;
    }

    private static String chapter(CategoryCode category) {
        String code = category.value();
        return code.substring(0, Math.min(4, code.length()));
    }

    /** What many articles hold (怎么, 办理) is not marked. */
    private Set<String> worthMarking(Set<String> asked) {
        if (articles.size() < FEW) {
            return asked;
        }
        Set<String> worth = new HashSet<>(asked);
        worth.removeIf(gram -> postings.getOrDefault(gram, List.of()).size() > articles.size() * COMMON);
        return worth;
    }
}
