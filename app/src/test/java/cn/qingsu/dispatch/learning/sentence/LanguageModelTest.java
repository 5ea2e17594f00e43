package cn.qingsu.dispatch.learning.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

    private static final SentenceReader READER = LanguageModel.reading(64);

    private static double likeness(String one, String other) {
        float[] a = READER.read(one);
        float[] b = READER.read(other);
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    @Test
    void what_means_the_same_in_other_words_is_near() {
        assertThat(likeness("自来水管爆了，水流得到处都是", "供水管道破裂漏水")).isGreaterThan(likeness("自来水管爆了，水流得到处都是", "公交车司机态度恶劣") + 0.1);
    }

    @Test
    void the_same_text_always_has_the_same_meaning() {
        assertThat(READER.read("路灯不亮")).isEqualTo(READER.read("路灯不亮")).hasSize(READER.dimensions());
        assertThat(READER.read("")).hasSize(READER.dimensions());
        assertThat(READER.read("路".repeat(5000))).isEqualTo(READER.read("路".repeat(4000)));
    }

    @Test
    void readers_are_known_by_name() {
        assertThat(LanguageModel.named(READER.name()))
                .get()
                .extracting(SentenceReader::name)
                .isEqualTo(READER.name());
        assertThat(LanguageModel.named("another/256")).isEmpty();
    }

    @Test
    void words_are_cut_into_the_longest_known_pieces() {
        WordPieces pieces =
                new WordPieces(Map.of("[UNK]", 1, "[CLS]", 2, "[SEP]", 3, "路", 4, "wi", 5, "##fi", 6, "-", 7, "，", 8));
        assertThat(pieces.parts("路 WiFi，Wi-x", 20, 20)).containsExactly(new long[] {2, 4, 5, 6, 8, 5, 7, 1, 3});
        assertThat(pieces.parts("路路路路路", 2, 20)).containsExactly(new long[] {2, 4, 4, 3});
        assertThat(pieces.parts("", 20, 20)).containsExactly(new long[] {2, 3});
    }

    @Test
    void a_long_text_is_cut_into_parts_of_about_the_same_length() {
        WordPieces pieces = new WordPieces(Map.of("[UNK]", 1, "[CLS]", 2, "[SEP]", 3, "路", 4));
        assertThat(pieces.parts("路".repeat(8), 20, 10)).hasSize(1);
        assertThat(pieces.parts("路".repeat(9), 20, 10))
                .extracting(part -> part.length)
                .containsExactly(6, 7);
        assertThat(pieces.parts("路".repeat(99), 20, 10))
                .extracting(part -> part.length)
                .containsExactly(8, 9, 9);
    }

    @Test
    void a_letters_end_counts_too() {
        SentenceReader whole = LanguageModel.reading(LanguageModel.MOST_PIECES);
        String greetings = "尊敬的领导您好，".repeat(60);
        assertThat(whole.read(greetings + "我要投诉公交车乱停")).isNotEqualTo(whole.read(greetings + "我家停水三天了"));
        assertThat(whole.sentence(greetings).pieces().pieces()).isEqualTo(480 + 4);
    }
}
