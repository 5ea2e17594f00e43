package cn.qingsu.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.request.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhatToTellTest {

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, 已经登记，热线正在核对该由哪家单位办理。",
        "DISPATCHED, 已转给湖岛街道办事处，等它签收。",
        "IN_PROGRESS, 湖岛街道办事处正在办理。",
        "RETURN_REVIEW, 由哪家单位办理还在协调，热线负责协调，不用您自己去找。",
        "REPLIED, 湖岛街道办事处已经答复，热线正在审核，审核通过后告诉您。",
        "REDO, 您不满意的地方已交回湖岛街道办事处重新办理。",
        "CLOSED, 已经办结。"
    })
    void a_caller_hears_in_plain_words_how_it_stands_and_whose_turn_it_is(State state, String told) {
        assertThat(WhatToTell.standing(state, "湖岛街道办事处")).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_is_told_in_a_sentence(State state) {
        assertThat(WhatToTell.standing(state, "湖岛街道办事处")).endsWith("。").doesNotContain(state.name());
    }
}
