package cn.qingsu.knowledge;

import cn.qingsu.knowledge.MarkedText.Piece;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Marks in a text what was looked for. */
final class Marking {

    private static final int EXCERPT = 120;
    private static final int BEFORE = 16;

    private final Set<String> wanted;

    /** @param wanted grams that are worth showing */
    Marking(Set<String> wanted) {
        this.wanted = wanted;
    }

    MarkedText of(String text) {
        return cut(text, 0, text.length());
    }

    /** The part of {@code text} in which most was looked for; its beginning if nothing was. */
    MarkedText excerpt(String text) {
        String line = text.replaceAll("(?m)^#+\\s+", "")
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
        if (line.length() <= EXCERPT) {
            return of(line);
        }
        int from = best(line);
        int end = Math.min(line.length(), from + EXCERPT - 2);
        MarkedText part = cut(line, from, end);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(part.pieces());
        if (end < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return new MarkedText(pieces);
    }

    private int best(String line) {
        BitSet marks = marks(line);
        int last = line.length() - (EXCERPT - 2);
        int best = 0;
        int most = 0;
        for (int first = marks.nextSetBit(0); first >= 0; first = marks.nextSetBit(marks.nextClearBit(first))) {
            int from = Math.clamp(first - BEFORE, 0, last);
            int count = marks.get(from, from + EXCERPT - 2).cardinality();
            if (count > most) {
                most = count;
                best = from;
            }
        }
        return best;
    }

    private MarkedText cut(String text, int from, int to) {
        BitSet marks = marks(text);
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            pieces.add(new Piece(text.substring(at, end), marked));
            at = end;
        }
        return new MarkedText(pieces);
    }

    private BitSet marks(String text) {
        BitSet marks = new BitSet();
        Grams.of(text).stream()
                .filter(gram -> wanted.contains(gram.text()))
                .forEach(gram -> marks.set(gram.from(), gram.to()));
        return marks;
    }
}
