package cn.qingsu.city.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFaceEditor.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a category stands on the public map, as a line: {@code +} open or {@code -} closed, since which month of 2026, up to which. */
class FacePlanTest {

    private static final CategoryCode LIGHTS = new CategoryCode("020301");

    private static LocalDate month(String number) {
        return LocalDate.of(2026, Integer.parseInt(number), 1);
    }

    private static FacePlan plan(@Nullable String line) {
        return new FacePlan(
                LIGHTS,
                line == null
                        ? List.of()
                        : Arrays.stream(line.split(" ")).map(FacePlanTest::span).toList());
    }

    private static Span span(String word) {
        String[] days = word.substring(1).split("\\.\\.", -1);
        return new Span(LIGHTS, word.startsWith("+"), month(days[0]), days[1].isEmpty() ? null : month(days[1]));
    }

    private static String line(FacePlan plan) {
        return plan.spans().stream()
                .map(span -> (span.open() ? "+" : "-") + span.from().getMonthValue() + ".."
                        + (span.to() == null ? "" : String.valueOf(span.to().getMonthValue())))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # was,            from, open,  changes, then
            +1..,             6,    false, true,    +1..6 -6..
            +1..,             6,    true,  false,   +1..
            -1..,             6,    true,  true,    -1..6 +6..
            -1..,             1,    true,  true,    +1..
            +1..6 -6..,       6,    true,  true,    +1..
            +1..6 -6..,       3,    false, true,    +1..3 -3..
            +1..6 -6..,       8,    true,  true,    +1..6 -6..8 +8..
            +1..6 -6..9 +9.., 6,    true,  true,    +1..
            +1..6 -6..9 +9.., 7,    false, true,    +1..6 -6..
            +1..6 -6..9 +9.., 3,    true,  true,    +1..
            +1..6,            8,    true,  true,    +1..6 +8..
            ,                 6,    true,  true,    +6..
            """)
    void from_a_day_on_it_stands_as_wanted_and_what_was_before_stays(
            @Nullable String was, String from, boolean open, boolean changes, String then) {
        assertThat(plan(was).changes(open, month(from))).as("changes").isEqualTo(changes);
        FacePlan after = plan(was).from(month(from), open);
        assertThat(line(after)).isEqualTo(then);
        for (int each = 1; each <= 12; each++) {
            LocalDate day = LocalDate.of(2026, each, 1);
            assertThat(after.openOn(day))
                    .as(day.toString())
                    .isEqualTo(day.isBefore(month(from)) ? plan(was).openOn(day) : open);
        }
    }
}
