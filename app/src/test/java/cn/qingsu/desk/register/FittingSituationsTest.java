package cn.qingsu.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FittingSituationsTest {

    private final FittingSituations situations =
            new FittingSituations(RunningApplication.shared().bean(OutOfScope.class));

    @ParameterizedTest
    @CsvSource({
        "我要投诉法院执行慢，判决下来半年了没执行, B03",
        "我跟邻居打官司，法院已经立案了还没判，你们能不能管管, B01",
        "我的诉求是申请信息公开，要某局的文件, D04",
        "我不满意公安局的行政处罚，要复议, D05",
        "你们上次已经办结的那个，我还是不服，再反映一遍, I02"
    })
    void what_is_told_suggests_the_situation_that_it_falls_under(String told, String code) {
        assertThat(situations.suggestedBy(told))
                .first()
                .extracting(each -> each.code().value())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第三海水浴场厕所旁边有卖游泳圈的占道摆摊，把路都堵了", "楼上漏水把我家泡了没人管", "公司拖欠我三个月工资", "暖气不热，室温只有15度", "路灯"})
    void everyday_matters_suggest_none(String told) {
        assertThat(situations.suggestedBy(told)).isEmpty();
    }

    @Test
    void the_catalogue_is_searched_by_words_and_shown_whole_without() {
        assertThat(situations.searched("信息公开"))
                .isNotEmpty()
                .extracting(Situation::text)
                .allMatch(text -> text.contains("信息公开"));
        assertThat(situations.searched(" ")).hasSize(103);
        assertThat(situations.searched("龘龘")).isEmpty();
    }
}
