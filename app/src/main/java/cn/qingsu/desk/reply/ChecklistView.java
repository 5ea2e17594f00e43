package cn.qingsu.desk.reply;

import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Demand;
import cn.qingsu.request.Said;
import cn.qingsu.request.SaidKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checklist in a reply's form: what the unit listed the last time, else what is read out of the citizen's words, and room for more.
 *
 * @param from where the lines come from, as it is shown
 * @param filled how many lines are filled at first
 */
public record ChecklistView(List<Line> lines, String from, int filled) {

    /** Lines of the form, empty ones included; a reply may say something to as many things. */
    private static final int ROOM = 12;

    /** One thing that the citizen wants. */
    public record Line(String text, boolean met, @Nullable String words) {}

    public static ChecklistView of(CaseFile file) {
        List<Demand> before = file.said().stream()
                .filter(said -> said.kind() == SaidKind.REPLY && !said.demands().isEmpty())
                .reduce((one, other) -> other)
                .map(Said::demands)
                .orElse(List.of());
        if (!before.isEmpty()) {
            return filled(
                    before.stream()
                            .map(each -> new Line(each.text(), false, each.words()))
                            .toList(),
                    "上次答复时列出的");
        }
        String words = Stream.concat(
                        Stream.of(file.matter().text()),
                        file.said().stream()
                                .filter(said -> said.kind() == SaidKind.SUPPLEMENT)
                                .map(Said::publicText))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
        return filled(
                ProposedDemands.of(words).stream()
                        .map(text -> new Line(text, false, null))
                        .toList(),
                "按诉求人的话拆出的，请核对、增减");
    }

    private static ChecklistView filled(List<Line> lines, String from) {
        List<Line> all = new ArrayList<>(lines);
        while (all.size() < ROOM) {
            all.add(new Line("", false, null));
        }
        return new ChecklistView(List.copyOf(all), from, lines.size());
    }
}
