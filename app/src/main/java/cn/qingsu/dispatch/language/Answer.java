package cn.qingsu.dispatch.language;

import java.time.Duration;
import java.util.Optional;

/** What came of asking the language model. */
public sealed interface Answer<T> {

    /** It answered, and the answer was checked. */
    record Given<T>(T value, Duration took) implements Answer<T> {}

    /** It did not, or what it said does not hold: go on without it. */
    record BuiltIn<T>(Reason reason) implements Answer<T> {}

    default Optional<T> given() {
        return switch (this) {
            case Given<T> given -> Optional.of(given.value());
            case BuiltIn<T> builtIn -> Optional.empty();
        };
    }

    /** Why it is done without the model. */
    enum Reason {
        OFF("没有启用大模型"),
        RESTING("大模型连续出错，暂停使用"),
        TIMED_OUT("大模型没有按时回答"),
        UNREACHABLE("连不上大模型"),
        BUSY("大模型繁忙"),
        FAULTY("大模型服务出错"),
        NOT_ADMITTED("大模型不接受访问，请检查密钥和模型名"),
        DECLINED("大模型拒绝回答"),
        BROKEN("大模型的回答不完整或格式不对"),
        TOO_LONG("大模型的回答过长"),
        UNFOUNDED("大模型的回答超出了给定的范围");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
