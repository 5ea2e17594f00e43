package cn.qingsu.request;

import cn.qingsu.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reply says something to each thing that the citizen wants. */
final class Checklist {

    /** Our default: more is not one matter any more. */
    static final int MOST = 20;

    /** Code points of one demand or of what is said to it. */
    static final int LONGEST = 500;

    private static final String CLAUSE = "本系统默认：逐项回应诉求";

    private Checklist() {}

    static Optional<Refusal> check(@Nullable List<Demand> demands) {
        if (demands == null) {
            return Optional.empty();
        }
        if (demands.size() > MOST) {
            return Optional.of(new Refusal("demands-too-many", CLAUSE, "诉求人的要求最多列 " + MOST + " 项，请合并相近的。"));
        }
        if (demands.stream().anyMatch(each -> tooLong(each.text()) || tooLong(each.words()))) {
            return Optional.of(new Refusal("demand-too-long", CLAUSE, "每项要求和对它的回应不超过 " + LONGEST + " 字，请精简。"));
        }
        return demands.stream()
                .filter(each -> !each.text().isBlank() && each.isOpen())
                .findFirst()
                .map(each -> new Refusal(
                        "demand-open", CLAUSE, "还没有回应“" + each.text().strip() + "”：请在公开答复里回应后勾选，或写明为什么这次不能回应。"));
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.codePointCount(0, text.length()) > LONGEST;
    }

    /** Without empty lines. */
    static @Nullable List<Demand> kept(@Nullable List<Demand> demands) {
        return demands == null
                ? null
                : demands.stream()
                        .filter(each -> !each.text().isBlank())
                        .map(each -> new Demand(
                                each.text().strip(),
                                each.met(),
                                each.words() == null || each.words().isBlank()
                                        ? null
                                        : each.words().strip()))
                        .toList();
    }
}
