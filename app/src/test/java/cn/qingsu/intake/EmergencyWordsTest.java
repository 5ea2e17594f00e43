package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.request.EmergencyService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyWordsTest {

    private static final EmergencyWords WORDS = new Room().rules;

    @ParameterizedTest
    @CsvSource({
        "楼上着火了,FIRE_119",
        "厨房煤气泄漏,FIRE_119",
        "有孩子溺水,FIRE_119",
        "邻居昏迷不醒,MEDICAL_120",
        "有人持刀,POLICE_110",
        "仓库起火了,FIRE_119",
        "老人被车撞了,TRAFFIC_122",
        "说过防止着火，现在真的着火了,FIRE_119"
    })
    void a_word_of_danger_names_whom_to_call(String text, EmergencyService service) {
        assertThat(WORDS.in(text)).extracting(EmergencyWord::service).contains(service);
        assertThat(WORDS.advice(text))
                .hasValueSatisfying(advice ->
                        assertThat(advice).contains("请立即拨打 110/119/120/122").contains(service.label()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"有集装箱挡住消防通道", "请检查线路，防止着火", "水库边缺少防溺水标志", "落水管堵了", "道德绑架", "线路老化可能引起火灾"})
    void the_same_word_in_a_harmless_phrase_is_none(String text) {
        assertThat(WORDS.in(text)).isEmpty();
        assertThat(WORDS.advice(text)).isEmpty();
    }
}
