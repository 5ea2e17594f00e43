package cn.qingsu.desk.search;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.search.SearchFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a filter in words, condition by condition. */
@Component
class Chips {

    private static final int WHOLE_CATEGORY = 6;
    private static final int BRANCH = 4;

    private final CityNames names;
    private final Categories categories;
    private final FilterAddress addresses;

    Chips(CityNames names, Categories categories, FilterAddress addresses) {
        this.names = names;
        this.categories = categories;
        this.addresses = addresses;
    }

    /** Those of the filter; the words are left to their box. */
    List<Chip> of(SearchFilter f) {
        List<Chip> chips = new ArrayList<>();
        if (f.unit() != null) {
            add(chips, names.unit(f.unit()), new SearchFilter(f.words(), null, f.states(), f.category(), f.area(), f.types(), f.urgencies(), f.channel(), f.from(), f.until(), f.pressing(), f.supervised()));
        }
        f.states().stream().sorted().forEach(state -> add(chips, state.label(), new SearchFilter(f.words(), f.unit(), less(f.states(), state), f.category(), f.area(), f.types(), f.urgencies(), f.channel(), f.from(), f.until(), f.pressing(), f.supervised())));
        if (f.category() != null) {
            add(chips, category(f.category()), new SearchFilter(f.words(), f.unit(), f.states(), null, f.area(), f.types(), f.urgencies(), f.channel(), f.from(), f.until(), f.pressing(), f.supervised()));
        }
        if (f.area() != null) {
            add(chips, names.area(f.area()), new SearchFilter(f.words(), f.unit(), f.states(), f.category(), null, f.types(), f.urgencies(), f.channel(), f.from(), f.until(), f.pressing(), f.supervised()));
        }
        f.types().stream().sorted().forEach(type -> add(chips, type.label(), new SearchFilter(f.words(), f.unit(), f.states(), f.category(), f.area(), less(f.types(), type), f.urgencies(), f.channel(), f.from(), f.until(), f.pressing(), f.supervised())));
        f.urgencies().stream().sorted().forEach(urgency -> add(chips, urgency.label(), new SearchFilter(f.words(), f.unit(), f.states(), f.category(), f.area(), f.types(), less(f.urgencies(), urgency), f.channel(), f.from(), f.until(), f.pressing(), f.supervised())));
        if (f.channel() != null) {
            add(chips, names.channel(f.channel()), new SearchFilter(f.words(), f.unit(), f.states(), f.category(), f.area(), f.types(), f.urgencies(), null, f.from(), f.until(), f.pressing(), f.supervised()));
        }
        if (f.from() != null || f.until() != null) {
            String label = f.from() == null ? f.until() + " 及以前" : f.until() == null ? f.from() + " 起" : f.from() + " 至 " + f.until();
            add(chips, label, new SearchFilter(f.words(), f.unit(), f.states(), f.category(), f.area(), f.types(), f.urgencies(), f.channel(), null, null, f.pressing(), f.supervised()));
        }
        if (f.pressing() != null) {
            add(chips, f.pressing().label(), new SearchFilter(f.words(), f.unit(), f.states(), f.category(), f.area(), f.types(), f.urgencies(), f.channel(), f.from(), f.until(), null, f.supervised()));
        }
        if (f.supervised()) {
            add(chips, "督办", new SearchFilter(f.words(), f.unit(), f.states(), f.category(), f.area(), f.types(), f.urgencies(), f.channel(), f.from(), f.until(), f.pressing(), false));
        }
        return chips;
    }
}
