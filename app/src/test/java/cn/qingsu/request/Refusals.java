package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;

/** What a refusal has to tell. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(Decision<?> decision, String code) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused<?>) decision).refusal().code()).isEqualTo(code);
        assertThat(((Decision.Refused<?>) decision).refusal().clause()).isNotBlank();
        assertThat(((Decision.Refused<?>) decision).refusal().message()).isNotBlank();
    }
}
