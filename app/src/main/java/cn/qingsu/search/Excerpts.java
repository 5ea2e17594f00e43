package cn.qingsu.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Cuts out of texts what stands around the words that were looked for. */
final class Excerpts {

    /** Texts of one request that are shown; our default. */
    private static final int MOST = 2;

    private static final int BEFORE = 18;
    private static final int LENGTH = 80;
    private static final String CUT = "…";

    private Excerpts() {}

    /** From text to text, until each of the words was shown. */
    static List<Excerpt> of(List<Passage> passages, SearchWords words) {
        List<Excerpt> excerpts = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(words.words());
        for (Passage passage : passages) {
            String plain = Letters.plain(passage.text());
            OptionalInt at = first(plain, missing);
            while (at.isPresent() && excerpts.size() < MOST) {
                int start = whole(plain, Math.max(0, at.getAsInt() - BEFORE));
                int end = whole(plain, Math.min(plain.length(), start + LENGTH));
                excerpts.add(new Excerpt(passage.where(), parts(passage.text(), start, end, marks(plain, words))));
                missing.removeIf(plain.substring(start, end)::contains);
                at = first(plain, missing);
            }
        }
        return excerpts;
    }

    /** Where the first of the words stands; of those that are too long to be shown whole, none. */
    private static OptionalInt first(String plain, Set<String> words) {
        return words.stream()
                .filter(word -> word.length() <= LENGTH - BEFORE)
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .min();
    }

    private static BitSet marks(String plain, SearchWords words) {
        BitSet marks = new BitSet();
        for (String word : words.words()) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                marks.set(at, at + word.length());
            }
        }
        return marks;
    }

    private static List<Excerpt.Part> parts(String text, int start, int end, BitSet marks) {
        List<Excerpt.Part> parts = new ArrayList<>();
        int at = start;
        while (at < end) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int until = next < 0 ? end : Math.min(next, end);
            String piece = text.substring(at, until).replaceAll("\\s+", " ");
            parts.add(new Excerpt.Part(
                    (at == start && start > 0 ? CUT : "") + piece + (until == end && end < text.length() ? CUT : ""),
                    marked));
            at = until;
        }
        return parts;
    }

    /** Not between the halves of one letter. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
