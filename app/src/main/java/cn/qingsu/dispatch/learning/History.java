package cn.qingsu.dispatch.learning;

import cn.qingsu.kernel.Decision;
import java.util.List;

/**
 * Past orders to learn from, oldest first.
 *
 * @param subject what the labels are, such as the name of their column
 */
public record History(String subject, List<Example> examples) {

    private static final String CLAUSE = "学习规则：历史工单须足够多，且至少有两种标签";
    private static final int FEWEST = 40;

    public History {
        examples = List.copyOf(examples);
    }

    List<String> labels() {
        return examples.stream().map(Example::label).distinct().sorted().toList();
    }

    /** Refused with {@code too-few-examples} or {@code one-label}. */
    Decision<History> fitToLearnFrom() {
        if (examples.size() < FEWEST) {
            return Decision.refused(
                    "too-few-examples", CLAUSE, "可用的历史工单只有 " + examples.size() + " 件，至少需要 " + FEWEST + " 件才能学习。");
        }
        if (labels().size() < 2) {
            return Decision.refused(
                    "one-label", CLAUSE, "“" + subject + "”列的全部工单只有一种标签“" + labels().getFirst() + "”，没有可区分的内容，无法学习。");
        }
        return Decision.accepted(this);
    }
}
