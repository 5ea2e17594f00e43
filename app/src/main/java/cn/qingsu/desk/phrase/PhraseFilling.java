package cn.qingsu.desk.phrase;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.CaseRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case gives for the variables: no more than its line in a list shows, masked. */
@Component
class PhraseFilling {

    private final CityNames names;
    private final Categories categories;
    private final Clock clock;

    PhraseFilling(CityNames names, Categories categories, Clock clock) {
        this.names = names;
        this.categories = categories;
        this.clock = clock;
    }

    /** @param row null where there is no case yet */
    Map<PhraseVariable, String> values(@Nullable CaseRow row, Officer officer) {
        Map<PhraseVariable, String> values = new EnumMap<>(PhraseVariable.class);
        values.put(PhraseVariable.UNIT, names.unit(officer.unit()));
        values.put(PhraseVariable.TODAY, day(CityTime.day(clock.instant())));
        if (row != null) {
            values.put(PhraseVariable.NUMBER, row.number());
            values.put(PhraseVariable.TITLE, row.title());
            values.put(PhraseVariable.REQUESTER, called(row.requester().name()));
            values.put(PhraseVariable.DUE, due(row));
            put(values, PhraseVariable.CATEGORY, category(row.category()));
            put(values, PhraseVariable.PLACE, names.place(row.place()));
            put(values, PhraseVariable.LEAD, names.unit(row.leadUnit()));
        }
        return values;
    }

    private static void put(Map<PhraseVariable, String> values, PhraseVariable variable, String value) {
        if (!value.isEmpty()) {
            values.put(variable, value);
        }
    }

    private String category(@Nullable CategoryCode code) {
        return code == null ? "" : categories.find(code).map(Category::l3).orElse("");
    }

    /** Of the masked name only the family name is left. */
    private static String called(String masked) {
        return masked.isEmpty() || masked.startsWith("*")
                ? "诉求人"
                : masked.substring(0, masked.offsetByCodePoints(0, 1)) + "先生/女士";
    }

    /** A limit at 0:00 ends the day before. */
    private static String due(CaseRow row) {
        return day(CityTime.day(row.citizenDue().minusSeconds(1)));
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
