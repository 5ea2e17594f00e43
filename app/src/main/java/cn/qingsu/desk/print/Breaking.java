package cn.qingsu.desk.print;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines as Chinese is set: anywhere, but not before a closing mark, not behind an opening one, not inside a number or word. */
final class Breaking {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’％%…·,.;:?!)]}~～—";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    /** Marks of which only the left half is ink. */
    private static final String HANGING = "，。、；：";

    private Breaking() {}

    /** At least one line; paragraphs begin lines of their own, more than one empty line in a row is one. */
    static List<String> lines(String text, float width, float size, Typeface face) {
        List<String> lines = new ArrayList<>();
        for (String paragraph :
                text.strip().replace("\r", "").replace('\t', ' ').split("\n", -1)) {
            if (paragraph.isBlank()) {
                if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
                    lines.add("");
                }
            } else {
                paragraph(paragraph.stripTrailing(), width, size, face, lines);
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void paragraph(String text, float width, float size, Typeface face, List<String> lines) {
        int[] all = text.codePoints().toArray();
        int from = 0;
        while (from < all.length) {
            int to = from;
            float used = 0;
            while (to < all.length && used + face.width(all[to], size) <= width) {
                used += face.width(all[to++], size);
            }
            to = to == all.length ? to : hung(all, to) ? to + 1 : end(all, from, Math.max(to, from + 1));
            lines.add(new String(all, from, to - from));
            from = to;
            while (from < all.length && all[from] == ' ') {
                from++;
            }
        }
    }

    /** Whether one closing mark that does not fit is set into the margin, as is usual. */
    private static boolean hung(int[] all, int at) {
        return at > 0
                && HANGING.indexOf(all[at]) >= 0
                && (at + 1 == all.length || NEVER_FIRST.indexOf(all[at + 1]) < 0);
    }

    /** The best place to break at or before {@code fits}. */
    private static int end(int[] all, int from, int fits) {
        int to = fits;
        while (to > from + 1 && !mayBreak(all, to)) {
            to--;
        }
        return to > from + 1 ? to : fits;
    }

    private static boolean mayBreak(int[] all, int at) {
        return NEVER_FIRST.indexOf(all[at]) < 0
                && NEVER_LAST.indexOf(all[at - 1]) < 0
                && !(isOfWord(all[at]) && isOfWord(all[at - 1]));
    }

    private static boolean isOfWord(int character) {
        return character < 0x250 && (Character.isLetterOrDigit(character) || "*-:.".indexOf(character) >= 0);
    }
}
