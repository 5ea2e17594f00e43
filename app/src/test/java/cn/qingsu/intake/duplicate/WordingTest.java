package cn.qingsu.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static Wording at(String address) {
        return Wording.of("", "晚上太吵", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"即墨区蓝村街道", "市北区辽宁路街道", "市北区湖岛街道", "湖岛街道办事处", "镇江路街办", "李村街道", "王台镇", "西村乡"})
    void the_name_of_a_street_office_or_a_town_is_neither_a_road_nor_a_place(String address) {
        assertThat(at(address).estates()).isEmpty();
        assertThat(at(address).roads()).isEmpty();
    }

    @Test
    void what_lies_there_is() {
        Wording wording = at("市北区湖岛街道瑞海北路7号瑞海景园，台东三路步行街，稻香村");
        assertThat(wording.estates()).anyMatch(each -> each.endsWith("瑞海景园")).anyMatch(each -> each.endsWith("稻香村"));
        assertThat(wording.roads()).anyMatch(each -> each.endsWith("瑞海北路")).anyMatch(each -> each.endsWith("台东三路"));
        assertThat(wording.numbers()).containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"四方街道瑞昌路口路灯坏了", "四方街道瑞昌路路口的路灯不亮", "瑞昌路人行道的砖松了"})
    void a_crossing_or_a_pavement_lies_on_its_road(String text) {
        assertThat(Wording.of("", text, "").roads()).singleElement().asString().endsWith("瑞昌路");
    }

    @ParameterizedTest
    @ValueSource(strings = {"前面十字路口的灯", "那个路口的灯", "过往路人很多", "门口路面塌陷"})
    void what_is_no_road_by_name_is_none(String text) {
        assertThat(Wording.of("", text, "").roads()).isEmpty();
    }
}
