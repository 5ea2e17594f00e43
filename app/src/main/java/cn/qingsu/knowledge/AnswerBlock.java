package cn.qingsu.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an answer's text. The text is plain; a line that begins with {@code # } is a heading, with {@code - } a point, with {@code 1. }
 * or {@code 1、} a step; other lines make paragraphs, and an empty line ends one.
 */
public sealed interface AnswerBlock {

    /** A heading within the answer. */
    record Heading(String text) implements AnswerBlock {}

    /** Lines that belong together. */
    record Paragraph(List<String> lines) implements AnswerBlock {}

    /** Points that follow each other. */
    record Points(boolean numbered, List<String> items) implements AnswerBlock {}

    /** What kind it is, for pages: {@code heading}, {@code paragraph}, {@code points} or {@code steps}. */
    default String kind() {
        return switch (this) {
            case Heading heading -> "heading";
            case Paragraph paragraph -> "paragraph";
            case Points points -> points.numbered() ? "steps" : "points";
        };
    }

    /** Reads the parts of {@code answer}; no text is lost. */
    static List<AnswerBlock> of(String answer) {
        return new Reading().read(answer);
    }

    /** Gathers lines into blocks. */
    final class Reading {

        private static final Pattern POINT = Pattern.compile("^[-•·]\\s+(.+)$");
        private static final Pattern STEP = Pattern.compile("^[0-9]{1,2}(?:\\.\\s+|、\\s*)(.+)$");
        private static final Pattern HEADING = Pattern.compile("^#+\\s+(.+)$");

        private final List<AnswerBlock> blocks = new ArrayList<>();
        private final List<String> gathered = new ArrayList<>();
        private String kind = "";

        private Reading() {}

        private List<AnswerBlock> read(String answer) {
            for (String line : answer.strip().split("\\R", -1)) {
                String text = line.strip();
                Matcher point = POINT.matcher(text);
                Matcher step = STEP.matcher(text);
                Matcher heading = HEADING.matcher(text);
                if (text.isEmpty()) {
                    close();
                } else if (heading.matches()) {
                    close();
                    blocks.add(new Heading(heading.group(1)));
                } else if (point.matches()) {
                    gather("points", point.group(1));
                } else if (step.matches()) {
                    gather("steps", step.group(1));
                } else {
                    gather("paragraph", text);
                }
            }
            close();
            return List.copyOf(blocks);
        }

        private void gather(String of, String text) {
            if (!kind.equals(of)) {
                close();
                kind = of;
            }
            gathered.add(text);
        }

        private void close() {
            if (!gathered.isEmpty()) {
                List<String> texts = List.copyOf(gathered);
                blocks.add(kind.equals("paragraph") ? new Paragraph(texts) : new Points(kind.equals("steps"), texts));
            }
            gathered.clear();
            kind = "";
        }
    }
}
