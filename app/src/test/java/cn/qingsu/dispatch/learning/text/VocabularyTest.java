package cn.qingsu.dispatch.learning.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource({"ＡＢ１２,ab00", "路灯　坏了,路灯 坏了", "3栋208室,0栋000室", "Wi-Fi！,wi-fi!"})
    void a_plain_text_is_as_long_as_the_original(String original, String plain) {
        assertThat(PlainText.of(original)).isEqualTo(plain).hasSameSizeAs(original);
    }

    @Test
    void runs_that_stand_in_two_texts_are_known() {
        Vocabulary vocabulary = Vocabulary.of(List.of("路灯坏了", "路灯不亮", "水管"), 100);
        assertThat(vocabulary.id("路灯")).isNotNegative();
        assertThat(vocabulary.id("坏了")).isNegative();
        assertThat(vocabulary.size()).isEqualTo(3);
    }

    @Test
    void of_too_many_the_most_frequent_are_kept() {
        Vocabulary vocabulary = Vocabulary.of(List.of("水水", "水火", "火水", "火"), 1);
        assertThat(vocabulary.size()).isEqualTo(1);
        assertThat(vocabulary.id("水")).isZero();
    }

    @Test
    void the_weights_of_a_text_have_length_one() {
        Vocabulary vocabulary = Vocabulary.of(List.of("路灯坏了", "路灯不亮", "路口的灯坏了"), 100);
        GramWeights weights = vocabulary.weigh("路灯路灯坏了");
        assertThat(weights.ids()).isSorted().doesNotHaveDuplicates();
        assertThat(weights.cosine(weights)).isEqualTo(1, within(1e-5f));
        assertThat(vocabulary.weigh("xyz").size()).isZero();
    }
}
