package cn.qingsu.messaging;

import cn.qingsu.kernel.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with variables in curly brackets, read. A value that looks like a variable stays as it is. */
record TemplateText(List<Piece> pieces) {

    private static final String CLAUSE = "消息模板：只能使用规定的变量";
    private static final Pattern HOLE = Pattern.compile("\\{([^{}\\n]*)\\}");

    /** A part of the text. */
    sealed interface Piece {

        record Words(String text) implements Piece {}

        record Hole(Variable variable) implements Piece {}
    }

    TemplateText {
        pieces = List.copyOf(pieces);
    }

    /**
     * Reads what an administrator wrote.
     *
     * @return refused with {@code brace-full-width}, {@code brace-unmatched}, {@code unknown-variable} or {@code variable-not-here}
     */
    static Decision<TemplateText> read(String text, Occasion occasion) {
        if (text.contains("｛") || text.contains("｝")) {
            return Decision.refused("brace-full-width", CLAUSE, "变量请用半角的花括号，例如 {编号}；现在写的是全角的｛｝。");
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int at = 0;
        while (hole.find()) {
            pieces.add(new Piece.Words(text.substring(at, hole.start())));
            at = hole.end();
            String name = hole.group(1).strip();
            Optional<Variable> variable = Variable.named(name);
            if (variable.isEmpty()) {
                return Decision.refused(
                        "unknown-variable",
                        CLAUSE,
                        "没有 {" + name + "} 这个变量。“" + occasion.label() + "”可以用：" + list(occasion));
            }
            if (!occasion.variables().contains(variable.get())) {
                return Decision.refused(
                        "variable-not-here",
                        CLAUSE,
                        "“" + occasion.label() + "”里没有 {" + name + "}。可以用：" + list(occasion));
            }
            pieces.add(new Piece.Hole(variable.get()));
        }
        pieces.add(new Piece.Words(text.substring(at)));
        boolean stray = pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Words(String words)
                        && (words.indexOf('{') >= 0 || words.indexOf('}') >= 0));
        return stray
                ? Decision.refused("brace-unmatched", CLAUSE, "花括号没有成对，请检查每个 { 都有对应的 }，且在同一行。")
                : Decision.accepted(new TemplateText(pieces));
    }

    private static String list(Occasion occasion) {
        return occasion.variables().stream()
                        .map(each -> "{" + each.text() + "}")
                        .collect(Collectors.joining("、")) + "。";
    }

    Set<Variable> variables() {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Piece.Hole(Variable variable)
                        ? Optional.of(variable).stream()
                        : Optional.<Variable>empty().stream())
                .collect(Collectors.toSet());
    }

    String filled(Particulars particulars, MessageChannel channel) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Words(String words) -> words;
                    case Piece.Hole(Variable variable) -> particulars.of(variable, channel);
                })
                .collect(Collectors.joining());
    }
}
