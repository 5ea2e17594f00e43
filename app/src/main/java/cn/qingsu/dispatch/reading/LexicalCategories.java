package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proposes categories by the words of the catalogue and by everyday words for them. A word counts the more, the longer it is and the fewer categories
 * share it; the pairs of letters in a category's name count a little, so that 路面有坑 finds 路面坑洼. It knows nothing of the city's history.
 */
final class LexicalCategories {

    private static final int PROPOSED = 3;
    private static final double SCALE = 0.7;
    private static final double NOTHING = 2.2; // what must be outweighed before a proposal is likelier than none
    private static final double LEAST = 1.2;
    private static final double PAIR = 0.35;

    private final Map<CategoryCode, Category> categories;
    private final Map<String, Map<CategoryCode, Double>> words = new HashMap<>();
    private final Map<String, Map<CategoryCode, Double>> pairs = new HashMap<>();
    private final Words all;

    LexicalCategories(List<Category> categories, Map<CategoryCode, List<String>> everyday) {
        this.categories = categories.stream().collect(Collectors.toMap(Category::code, Function.identity()));
        for (Category category : categories) {
            for (String name : category.l3().split("[/()（）、]")) {
                if (name.length() > 1) {
                    words.computeIfAbsent(name, key -> new HashMap<>()).put(category.code(), 1.0);
                }
                for (int at = 0; at + 2 <= name.length(); at++) {
                    pairs.computeIfAbsent(name.substring(at, at + 2), key -> new HashMap<>())
                            .put(category.code(), PAIR);
                }
            }
            for (String word : everyday.getOrDefault(category.code(), List.of())) {
                words.computeIfAbsent(word, key -> new HashMap<>()).put(category.code(), 1.0);
            }
        }
        all = new Words(new ArrayList<>(words.keySet()));
    }

    List<Finding<CategoryCode>> judge(String text) {
        Map<CategoryCode, Double> weights = new HashMap<>();
        Map<CategoryCode, List<Span>> spans = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Span span : all.in(text)) {
            String word = span.of(text);
            Map<CategoryCode, Double> meant = words.getOrDefault(word, Map.of());
            double weight = (0.8 + 0.6 * word.length()) / (1 + 0.5 * (meant.size() - 1));
            boolean again = !seen.add(word);
            meant.keySet().forEach(code -> {
                weights.merge(code, again ? weight / 4 : weight, Double::sum);
                spans.computeIfAbsent(code, key -> new ArrayList<>()).add(span);
            });
        }
        for (int at = 0; at + 2 <= text.length(); at++) {
            String pair = text.substring(at, at + 2);
            if (seen.add(pair)) {
                Map<CategoryCode, Double> meant = pairs.getOrDefault(pair, Map.of());
                meant.forEach((code, weight) -> weights.merge(code, weight / Math.sqrt(meant.size()), Double::sum));
            }
        }
        double sum = Math.exp(SCALE * NOTHING);
        for (double weight : weights.values()) {
            sum += Math.exp(SCALE * weight);
        }
        double whole = sum;
        List<Finding<CategoryCode>> found = weights.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST && categories.containsKey(each.getKey()))
                .sorted(Map.Entry.<CategoryCode, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PROPOSED)
                .map(each -> new Finding<>(
                        each.getKey(),
                        Math.exp(SCALE * each.getValue()) / whole,
                        spans.getOrDefault(each.getKey(), List.of()),
                        "用词和分类目录相近"))
                .sorted(Comparator.comparingDouble((Finding<CategoryCode> each) -> -each.probability()))
                .toList();
        return WordsWorth.of(found);
    }
}
