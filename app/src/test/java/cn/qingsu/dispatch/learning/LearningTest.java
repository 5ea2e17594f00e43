package cn.qingsu.dispatch.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qingsu.kernel.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningTest {

    private static final LearnedModel MODEL = SmallCity.model();

    @ParameterizedTest
    @CsvSource({
        "市民来电反映：新区大道附近自来水管爆裂,水务公司",
        "市民来电反映：中山街道附近商户占道经营，编号5,城管局",
        "市民来电反映：中山街道附近商户又在占道经营,城管局",
        "中山街道附近商户占道经营,城管局",
        "公交车没有到站停靠就开走了,公交公司",
        "学校门口机动车违停严重,交警支队"
    })
    void what_was_read_often_is_known_in_other_words_around_it(String text, String unit) {
        Recommendation said = MODEL.recommend(text);
        assertThat(said.first().label()).isEqualTo(unit);
        assertThat(said.suggestions())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
        assertThat(said.suggestions().stream()
                        .mapToDouble(Suggestion::probability)
                        .sum())
                .isBetween(0.0, 1.000001);
    }

    @Test
    void its_own_validation_is_told() {
        Figures figures = MODEL.card().validation();
        assertThat(figures.cases()).isEqualTo(48);
        assertThat(figures.labels()).isEqualTo(4);
        assertThat(figures.top1()).isGreaterThan(0.9);
        assertThat(figures.top3()).isBetween(figures.top1(), 1.0);
    }

    @Test
    void the_reasons_are_words_of_the_text_at_their_place() {
        String text = "市民来电反映：滨江花园小区附近自来水管爆裂，编号12";
        Recommendation said = MODEL.explain(text);
        assertThat(said.first().evidence()).isNotEmpty().allSatisfy(each -> {
            assertThat(text.substring(each.start(), each.end())).isEqualTo(each.words());
            assertThat(each.weight()).isPositive();
        });
        assertThat(said.first().evidence().getFirst().words()).containsAnyOf("水", "管", "爆", "裂");
    }

    @Test
    void past_orders_like_it_are_shown_each_wording_once() {
        Recommendation said = MODEL.explain("市民来电反映：海甸路附近消火栓漏水，编号5");
        assertThat(said.neighbours()).hasSize(3).extracting(Neighbour::text).doesNotHaveDuplicates();
        assertThat(said.neighbours().getFirst().label()).isEqualTo("水务公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "水", "13800000000", "hello, the light is broken", "\uD83D\uDE00", "你好"})
    void a_text_that_says_too_little_is_left_to_a_person(String text) {
        assertThat(MODEL.explain(text).abstains()).isTrue();
    }

    @Test
    void five_thousand_characters_are_read_too() {
        assertThat(MODEL.explain("自来水管爆裂，请尽快处理。".repeat(400)).first().label()).isEqualTo("水务公司");
    }

    @Test
    void the_same_history_and_seed_make_the_same_model_on_any_number_of_threads() throws Exception {
        LearnedModel again = new Learning(SmallCity.reader(), 1, 1)
                .learn(SmallCity.history(240), LearningWatch.SILENT)
                .orElseThrow();
        for (Example each : SmallCity.history(20).examples()) {
            assertThat(again.explain(each.text())).isEqualTo(MODEL.explain(each.text()));
        }
    }

    @Test
    void a_typical_case_counts_as_much_as_its_weight() throws Exception {
        String text = "广场上的雕像倒了没有人管";
        List<Example> examples = new ArrayList<>(SmallCity.history(160).examples());
        for (int i = 0; i < 8; i++) {
            examples.add(20 * i, new Example(text, "交警支队"));
            examples.add(20 * i, new Example(text, "城管局", 3));
        }
        LearnedModel learned = new Learning(SmallCity.reader(), 1, 2)
                .learn(new History("承办单位", examples), LearningWatch.SILENT)
                .orElseThrow();
        assertThat(learned.recommend(text).first().label()).isEqualTo("城管局");
        assertThatIllegalArgumentException().isThrownBy(() -> new Example(text, "城管局", 0));
    }

    @Test
    void of_a_very_long_history_the_old_orders_are_learned_by_their_words_only() throws Exception {
        Set<String> read = new ConcurrentSkipListSet<>();
        List<Example> examples = new ArrayList<>(SmallCity.history(240).examples());
        for (int i = 0; i < 40; i++) {
            examples.add(2 * i, new Example("广场上的雕像倒了没有人管，第" + i + "次", "文旅局"));
        }
        LearnedModel learned = new Learning(SmallCity.reader(read::add), 1, 2, 150)
                .learn(new History("承办单位", examples), LearningWatch.SILENT)
                .orElseThrow();
        assertThat(read).hasSizeLessThanOrEqualTo(150).noneMatch(text -> text.contains("雕像"));
        assertThat(learned.recommend("广场上的雕像倒了没有人管").first().label()).isEqualTo("文旅局");
        assertThat(learned.recommend("海甸路附近自来水管爆裂").first().label()).isEqualTo("水务公司");
    }

    @Test
    void several_threads_may_ask_at_a_time() {
        List<String> texts =
                SmallCity.history(60).examples().stream().map(Example::text).toList();
        List<Recommendation> one = texts.stream().map(MODEL::explain).toList();
        assertThat(texts.parallelStream().map(MODEL::explain).toList()).isEqualTo(one);
    }

    @Test
    void stages_and_progress_are_told() throws Exception {
        List<LearningWatch.Stage> stages = new ArrayList<>();
        List<Long> done = Collections.synchronizedList(new ArrayList<>());
        new Learning(SmallCity.reader(), 1, 2).learn(SmallCity.history(80), new LearningWatch() {
            @Override
            public void stage(Stage stage) {
                stages.add(stage);
            }

            @Override
            public void at(long finished, long total) {
                assertThat(finished).isLessThanOrEqualTo(total);
                done.add(finished);
            }
        });
        assertThat(stages).containsExactly(LearningWatch.Stage.values());
        assertThat(done).isNotEmpty();
    }

    @Test
    void nothing_can_be_learned_from_one_label_or_from_few_orders() throws Exception {
        List<Example> same = IntStream.range(0, 60)
                .mapToObj(i -> new Example("第" + i + "件", "公安局"))
                .toList();
        assertThat(refusal(new History("单位", same))).isEqualTo("one-label");
        assertThat(refusal(SmallCity.history(12))).isEqualTo("too-few-examples");
    }

    private static String refusal(History history) throws InterruptedException {
        return switch (new Learning(SmallCity.reader(), 1, 1).learn(history, LearningWatch.SILENT)) {
            case Decision.Refused<LearnedModel>(var refusal) -> refusal.code();
            case Decision.Accepted<LearnedModel> _ -> "accepted";
        };
    }
}
