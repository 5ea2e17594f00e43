package cn.qingsu.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static SearchWords words(String typed) {
        return SearchWords.read(typed).orElseThrow();
    }

    private static String refusal(String typed) {
        return SearchWords.read(typed) instanceof Decision.Refused<?>(var refusal) ? refusal.code() : "accepted";
    }

    private static String pairs(String text) {
        return Arrays.stream(Letters.pairs(List.of(Letters.plain(text))))
                .mapToObj(pair -> "" + (char) (pair >>> 16) + (char) pair)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            占道经营               | 占道 经营 道经
            占道，经营             | 占道 经营
            Ｋ７路 公交            | 7路 k7 公交
            路灯不亮，路灯坏了     | 不亮 坏了 灯不 灯坏 路灯
            3号楼2单元**室         | 2单 3号 单元 号楼 楼2
            坑                     | ''
            139****2222打不通      | 不通 打不
            WiFi信号               | fi if i信 wi 信号
            """)
    void a_text_is_cut_into_pairs_of_neighbours_each_once(String text, String cut) {
        assertThat(pairs(text)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            占道经营              | 占道经营
            占道  噪音            | 占道,噪音
            占道、噪音；占道      | 占道,噪音
            路 坑洼               | 坑洼
            ＷｉＦｉ              | wifi
            K7路                  | k7路
            """)
    void what_is_typed_is_split_at_blanks_and_stops(String typed, String words) {
        assertThat(String.join(",", words(typed).words())).isEqualTo(words);
    }

    @Test
    void a_letter_alone_is_passed_over_and_said_so() {
        assertThat(words("路 坑洼").passedOver()).containsExactly("路");
        assertThat(refusal("路")).isEqualTo("words-too-short");
        assertThat(refusal("，。！")).isEqualTo("words-too-short");
        assertThat(words("   ")).isEqualTo(SearchWords.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800005678", "138 0000 5678", "１３８００００５６７８", "找 138-0000-5678 的人", "370203199001011234"})
    void what_may_be_a_phone_or_an_identity_number_is_not_looked_for(String typed) {
        assertThat(refusal(typed)).isEqualTo("number-in-words");
        assertThat(SearchWords.isLikeAPhone(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345热线", "2026年11月26日", "110 119 路口", "308路 312路"})
    void few_digits_are_words_like_others(String typed) {
        assertThat(refusal(typed)).isEqualTo("accepted");
    }

    @Test
    void a_pasted_page_is_refused_in_plain_words() {
        assertThat(refusal("路灯不亮\n".repeat(200))).isEqualTo("words-too-long");
        assertThat(refusal("一二 三四 五六 七八 九十 甲乙 丙丁 戊己 庚辛 壬癸 子丑")).isEqualTo("words-too-many");
    }

    @Test
    void every_word_of_a_text_is_among_its_pairs() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String letters = "占道经营路灯不亮噪音扰民ab12 ，。\n";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 60); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String plain = Letters.plain(text.toString());
            List<Integer> kept =
                    Arrays.stream(Letters.pairs(List.of(plain))).boxed().toList();
            for (String run : Letters.runs(plain)) {
                if (run.length() > 1) {
                    int from = random.nextInt(run.length() - 1);
                    SearchWords one = new SearchWords(List.of(run.substring(from)), List.of());
                    assertThat(kept).as("seed %d, %s in %s", seed, one, text).contains(one.pairs());
                    assertThat(one.allIn(List.of(plain))).isTrue();
                }
            }
        }
    }

    @Test
    void all_pairs_of_a_word_are_not_yet_the_word() {
        List<String> text = List.of(Letters.plain("中山公园，山路难走"));
        assertThat(Arrays.stream(Letters.pairs(text)).boxed())
                .contains(words("中山路").pairs());
        assertThat(words("中山路").allIn(text)).isFalse();
    }

    @Test
    void an_excerpt_shows_the_words_with_what_stands_around_them() {
        String text = "家住三楼，家里有老人和上学的孩子，每天晚上十一点以后楼下烧烤摊的油烟都会飘进来，多次劝说没有用，希望有关部门管一管这个烧烤摊，谢谢。" + "无关的话".repeat(40);
        List<Excerpt> cut =
                Excerpts.of(List.of(new Passage("标题", "没有这个词"), new Passage("诉求内容", text)), words("烧烤摊 油烟"));
        assertThat(cut).hasSize(1);
        assertThat(cut.getFirst().where()).isEqualTo("诉求内容");
        assertThat(cut.getFirst().parts())
                .filteredOn(Excerpt.Part::marked)
                .extracting(Excerpt.Part::text)
                .containsExactly("烧烤摊", "油烟", "烧烤摊");
        String shown = cut.getFirst().parts().stream().map(Excerpt.Part::text).collect(Collectors.joining());
        assertThat(shown).startsWith("…").endsWith("…").hasSizeLessThan(90);
        assertThat(text).contains(shown.replace("…", ""));
    }

    @Test
    void words_far_from_each_other_are_shown_in_pieces_of_their_own() {
        String text = "路灯坏了。" + "无关的话".repeat(60) + "井盖也松了。";
        List<Excerpt> cut = Excerpts.of(List.of(new Passage("诉求内容", text), new Passage("标题", "路灯井盖")), words("路灯 井盖"));
        assertThat(cut).extracting(Excerpt::where).containsExactly("诉求内容", "诉求内容");
        assertThat(cut.getFirst().parts()).contains(new Excerpt.Part("路灯", true));
        assertThat(cut.getLast().parts()).contains(new Excerpt.Part("井盖", true));
        assertThat(Excerpts.of(List.of(new Passage("标题", "路灯井盖")), words("路灯 井盖")))
                .singleElement()
                .extracting(Excerpt::parts)
                .isEqualTo(List.of(new Excerpt.Part("路灯井盖", true)));
    }
}
