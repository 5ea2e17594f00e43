package cn.qingsu.dispatch.training;

import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.learning.Suggestion;
import cn.qingsu.dispatch.reading.Finding;
import cn.qingsu.dispatch.reading.LearnedCategories;
import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.dispatch.training.ServedModel.Nothing;
import cn.qingsu.dispatch.training.ServedModel.Said;
import cn.qingsu.identity.Masking;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the city's own classified requests say about the category of a new one. */
@Component
class ServedCategories implements LearnedCategories {

    private static final Duration PATIENCE = Duration.ofMillis(250);
    /** Below this the first proposal is no better than the words of the categories' own names. */
    private static final double UNSURE = 0.3;

    private static final double LEAST = 0.02;
    /** A word or two are what the categories' names are for. */
    private static final int SHORTEST = 6;

    private static final double MOST_UNKNOWN = 0.5;

    private final ServedModel model;
    private final Categories categories;

    ServedCategories(Trainings trainings, ModelFiles files, Categories categories, Clock clock) {
        this.categories = categories;
        model = new ServedModel(Task.CATEGORY, trainings, files, this::mostlyKnown, clock);
    }

    private boolean mostlyKnown(List<String> labels) {
        long unknown = labels.stream().filter(label -> !isKnown(label)).count();
        return unknown <= MOST_UNKNOWN * labels.size();
    }

    private boolean isKnown(String label) {
        return categories.find(new CategoryCode(label)).isPresent();
    }

    @Override
    public List<Finding<CategoryCode>> judge(String text) {
        return text.strip().length() < SHORTEST
                ? List.of()
                : switch (model.ask(Masking.inText(text), PATIENCE)) {
                    case Nothing nothing -> List.of();
                    case Said said -> found(text, said.recommendation().suggestions());
                };
    }

    private List<Finding<CategoryCode>> found(String text, List<Suggestion> suggestions) {
        List<Suggestion> known = suggestions.stream()
                .filter(each -> isKnown(each.label()) && each.probability() >= LEAST)
                .toList();
        return known.isEmpty() || known.getFirst().probability() < UNSURE
                ? List.of()
                : known.stream().map(each -> found(text, each)).toList();
    }

    /** What was masked may be longer or shorter, so that the words are looked for in the text as it was said. */
    private static Finding<CategoryCode> found(String text, Suggestion suggestion) {
        List<Span> spans = suggestion.evidence().stream()
                .filter(each -> text.contains(each.words()))
                .map(each -> new Span(
                        text.indexOf(each.words()),
                        text.indexOf(each.words()) + each.words().length()))
                .toList();
        return new Finding<>(new CategoryCode(suggestion.label()), suggestion.probability(), spans, "本市以往的诉求多归入这一类");
    }

    @PreDestroy
    void close() {
        model.close();
    }
}
