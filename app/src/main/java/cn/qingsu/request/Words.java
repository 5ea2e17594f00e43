package cn.qingsu.request;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** The checks that every text which an officer or requester gives has to pass. */
final class Words {

    /** Code points; our default. */
    static final int LONGEST = 5_000;

    /** Code points of a whole matter. Intake holds people to less; what partners and files bring was accepted once. */
    static final int LONGEST_MATTER = 20_000;

    /** What reads the texts of each kind of command. */
    private static final ClassValue<List<Method>> TEXTS = new ClassValue<>() {

        @Override
        protected List<Method> computeValue(Class<?> kind) {
            return Arrays.stream(kind.getRecordComponents())
                    .filter(component -> component.getType() == String.class)
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private Words() {}

    /** Refuses a text that is missing, blank or too long; {@code what} names it to the person. */
    static Optional<Refusal> check(@Nullable String text, String what) {
        return check(text, what, LONGEST);
    }

    /** As {@link #check(String, String)} for what the matter itself says. */
    static Optional<Refusal> checkMatter(@Nullable String text) {
        return check(text, "诉求内容", LONGEST_MATTER);
    }

    /** Every text in a command, also those that may be left out: neither too long nor with what no database keeps. */
    static Optional<Refusal> check(Command command) {
        return TEXTS.get(command.getClass()).stream()
                .map(text -> (String) ReflectionUtils.invokeMethod(text, command))
                .filter(Objects::nonNull)
                .map(Words::keepable)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> keepable(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of(new Refusal("text-unkeepable", "本系统默认：文字须能保存", "文字里有无法保存的控制字符，请删去后再提交。"));
        }
        return text.codePointCount(0, text.length()) > LONGEST
                ? Optional.of(new Refusal(
                        "text-too-long", "本系统默认：文字不超过 " + LONGEST + " 字", "每项文字不能超过 " + LONGEST + " 字，请精简后再提交。"))
                : Optional.empty();
    }

    private static Optional<Refusal> check(@Nullable String text, String what, int longest) {
        if (text == null || text.strip().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(new Refusal("text-missing", "规则 2 第 4 条：每一步都要留下理由", "请填写" + what + "。"));
        }
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of(new Refusal(
                        "text-too-long", "本系统默认：文字不超过 " + longest + " 字", what + "不能超过 " + longest + " 字，请精简后再提交。"))
                : Optional.empty();
    }

    static <T> Decision<T> refused(Refusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
