package cn.qingsu.request;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks that every text which an officer or requester gives has to pass. */
final class Words {

    /** Code points; our default. */
    static final int LONGEST = 5_000;

    private Words() {}

    /** Refuses a text that is missing, blank or too long; {@code what} names it to the person. */
    static Optional<Refusal> check(@Nullable String text, String what) {
        if (text == null || text.strip().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(new Refusal("text-missing", "规则 2 第 4 条：每一步都要留下理由", "请填写" + what + "。"));
        }
        return text.codePointCount(0, text.length()) > LONGEST
                ? Optional.of(new Refusal("text-too-long", "本系统默认：文字不超过 5000 字", what + "不能超过 5000 字，请精简后再提交。"))
                : Optional.empty();
    }

    static <T> Decision<T> refused(Refusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
