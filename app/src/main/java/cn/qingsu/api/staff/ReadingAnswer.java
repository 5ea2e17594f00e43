package cn.qingsu.api.staff;

import cn.qingsu.dispatch.reading.Finding;
import cn.qingsu.dispatch.reading.text.Span;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a text.
 *
 * @param places one if the text is clear, several to choose from if {@code question} asks
 * @param matters the parts, if the text holds several matters
 */
@Schema(description = "读出的内容")
record ReadingAnswer(
        @Schema(description = "文字读不懂时怎么办；读得懂则为空") String advice,
        @Schema(description = "区划代码，最可能的在前") List<Guess> places,
        @Schema(description = "地点说不准时要问的话") @Nullable String question,
        List<Guess> categories,
        @Nullable Guess type,
        @Nullable Guess urgency,
        @Nullable Guess privacy,
        @Nullable Guess complainedAbout,
        @Nullable Guess people,
        List<Guess> money,
        @Schema(description = "说了几件事时，每一件的原文") List<String> matters) {

    /** One thing that was read, with the words that it comes from. */
    @Schema(description = "一项建议")
    public record Guess(
            @Schema(example = "370202001001") String value,

            @Schema(description = "把握，0 到 1", example = "0.98")
            double probability,

            @Schema(description = "依据") String reason,
            List<Words> words) {

        static <T> Guess of(String text, Finding<T> found, Function<T, String> value) {
            return new Guess(
                    value.apply(found.value()),
                    found.probability(),
                    found.reason(),
                    found.spans().stream()
                            .filter(span -> span.length() > 0)
                            .map(span -> Words.of(text, span))
                            .toList());
        }
    }

    /** A piece of the text. */
    @Schema(description = "原文中的一段")
    public record Words(int from, int to, String text) {

        static Words of(String text, Span span) {
            return new Words(span.from(), span.to(), span.of(text));
        }
    }

    @Override
    public String toString() {
        return "ReadingAnswer";
    }
}
