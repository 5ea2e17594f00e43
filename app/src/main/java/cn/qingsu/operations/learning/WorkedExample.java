package cn.qingsu.operations.learning;

import cn.qingsu.dispatch.learning.Evidence;
import cn.qingsu.dispatch.learning.Example;
import cn.qingsu.dispatch.learning.Neighbour;
import cn.qingsu.dispatch.learning.Recommendation;
import cn.qingsu.dispatch.learning.Suggestion;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Report;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows what the model says to one case, and why. */
public final class WorkedExample {

    private static final int LONGEST = 120;

    private WorkedExample() {}

    /** @param number of the example, from 1 */
    public static void tell(int number, Example example, Recommendation said, Report report) {
        boolean right = said.first().label().equals(example.label());
        report.line("");
        report.line(right ? Mark.DONE : Mark.FAULT, "例 " + number + "　实际：" + example.label());
        report.line("  文字：" + shortened(example.text()));
        for (int rank = 0; rank < said.suggestions().size(); rank++) {
            report.line("  " + (rank + 1) + ". " + told(said.suggestions().get(rank)));
        }
        report.line(said.abstains() ? "  把握不足，交由人工判断" : "  把握足够，可以直接建议");
        for (Neighbour each : said.neighbours()) {
            report.line(String.format(
                    Locale.ROOT, "  相似 %.2f　%s：%s", each.likeness(), each.label(), shortened(each.text())));
        }
    }

    private static String told(Suggestion suggestion) {
        String reasons = suggestion.evidence().stream().map(WorkedExample::told).collect(Collectors.joining("、"));
        return String.format(
                Locale.ROOT,
                "%s　%.1f%%%s",
                suggestion.label(),
                suggestion.probability() * 100,
                reasons.isEmpty() ? "" : "　依据：" + reasons);
    }

    /** Places are counted from 1, as people count. */
    private static String told(Evidence evidence) {
        return String.format(Locale.ROOT, "“%s”（第 %d–%d 字）", evidence.words(), evidence.start() + 1, evidence.end());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "……";
    }
}
