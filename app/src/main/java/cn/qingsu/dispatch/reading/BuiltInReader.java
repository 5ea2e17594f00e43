package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryWords;
import cn.qingsu.city.Gazetteer;
import cn.qingsu.city.Located;
import cn.qingsu.dispatch.reading.place.PlaceReader;
import cn.qingsu.dispatch.reading.place.PlaceReading;
import cn.qingsu.dispatch.reading.place.PlaceWords;
import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.RequestType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads by the city's own names and words; in the process, from memory. */
@Component
class BuiltInReader implements RequestReader {

    private static final int READ = 5_000; // intake takes no more; imports that are longer are read so far
    private static final double LIKELY = 0.66;

    private final Gazetteer gazetteer;
    private final Areas areas;
    private final Categories categories;
    private final CategoryWords everyday;
    private final KeptWords kept;
    private final ObjectProvider<LearnedCategories> learned;
    private volatile @Nullable Places places;
    private volatile @Nullable Lexicon lexicon;

    /** Made for one edition of the names and words, which is compared by identity. */
    private record Places(Gazetteer.Edition edition, PlaceWords words, PlaceReader reader) {}

    private record Lexicon(List<Category> all, Map<CategoryCode, List<String>> words, LexicalCategories judge) {}

    BuiltInReader(
            Gazetteer gazetteer,
            Areas areas,
            Categories categories,
            CategoryWords everyday,
            KeptWords kept,
            ObjectProvider<LearnedCategories> learned) {
        this.gazetteer = gazetteer;
        this.areas = areas;
        this.categories = categories;
        this.everyday = everyday;
        this.kept = kept;
        this.learned = learned;
    }

    @Override
    public RequestReading read(TextToRead said) {
        String text = said.text().length() > READ ? said.text().substring(0, READ) : said.text();
        ReadingWords words = kept.today();
        PlaceReading place = place(text, words.places(), said.pin());
        List<Finding<CategoryCode>> proposed = judge(text);
        Category category = category(said.category(), proposed);
        Finding<RequestType> type = TypeReading.of(text, words.types());
        Legibility legibility = Legible.of(text, !proposed.isEmpty() || type != null);
        boolean something = legibility == Legibility.READABLE || legibility == Legibility.INSULTS;
        return new RequestReading(
                legibility,
                place,
                proposed,
                type,
                something
                        ? UrgencyReading.of(text, said.danger(), words, category, said.category() != null, type)
                        : null,
                something ? PrivacyReading.of(text, words, category, type) : null,
                object(text, proposed),
                AccusedReading.of(text, words.these("ACCUSED")),
                Amounts.people(text),
                Amounts.money(text),
                Matters.in(text, words.these("ANOTHER"), lexicon().judge()::judge));
    }

    private PlaceReading place(String text, PlaceWords words, @Nullable Wgs84 pin) {
        Gazetteer.Edition edition = gazetteer.current();
        Places last = places;
        if (last == null || last.edition() != edition || !last.words().equals(words)) {
            last = new Places(edition, words, new PlaceReader(edition, words));
            places = last;
        }
        PlaceReading reading = last.reader().read(text);
        Located located = pin == null ? null : areas.locate(pin).orElse(null);
        return located == null ? reading : PinAgreement.of(reading, located, areas);
    }

    private List<Finding<CategoryCode>> judge(String text) {
        LearnedCategories model = learned.getIfAvailable();
        List<Finding<CategoryCode>> byModel = model == null ? List.of() : model.judge(text);
        return byModel.isEmpty() ? lexicon().judge().judge(text) : byModel;
    }

    private Lexicon lexicon() {
        List<Category> all = categories.all();
        Map<CategoryCode, List<String>> words = everyday.current();
        Lexicon last = lexicon;
        if (last == null || last.words() != words || !last.all().equals(all)) {
            last = new Lexicon(all, words, new LexicalCategories(all, words));
            lexicon = last;
        }
        return last;
    }

    private @Nullable Category category(@Nullable CategoryCode chosen, List<Finding<CategoryCode>> proposed) {
        if (chosen != null) {
            return categories.find(chosen).orElse(null);
        }
        return proposed.stream()
                .findFirst()
                .filter(each -> each.probability() >= LIKELY)
                .flatMap(each -> categories.find(each.value()))
                .orElse(null);
    }

    private static @Nullable Finding<String> object(String text, List<Finding<CategoryCode>> proposed) {
        if (proposed.isEmpty() || proposed.getFirst().spans().isEmpty()) {
            return null;
        }
        Finding<CategoryCode> best = proposed.getFirst();
        Span longest = best.spans().stream()
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElseThrow();
        return new Finding<>(longest.of(text), best.probability(), List.of(longest), "说的是这个");
    }
}
