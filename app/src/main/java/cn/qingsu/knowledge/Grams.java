package cn.qingsu.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into what is searched for: pairs of neighbouring Chinese characters, and whole words of Latin letters and digits. Letters
 * count without their case, full-width ones as plain ones; every character keeps its place.
 */
final class Grams {

    /** Characters {@code from} to before {@code to} of the text. */
    record Gram(String text, int from, int to) {}

    private Grams() {}

    static List<Gram> of(String text) {
        List<Gram> grams = new ArrayList<>();
        String plain = plain(text);
        int at = 0;
        while (at < plain.length()) {
            Kind kind = Kind.of(plain.charAt(at));
            int end = at + 1;
            while (end < plain.length() && Kind.of(plain.charAt(end)) == kind) {
                end++;
            }
            switch (kind) {
                case CHINESE -> pairs(plain, at, end, grams);
                case WORD -> grams.add(new Gram(plain.substring(at, end), at, end));
                case BREAK -> {}
            }
            at = end;
        }
        return grams;
    }

    private enum Kind {
        CHINESE,
        WORD,
        BREAK;

        private static Kind of(char c) {
            if (c < 128) {
                return Character.isLetterOrDigit(c) ? WORD : BREAK;
            }
            return Character.isIdeographic(c) || Character.isSurrogate(c) ? CHINESE : BREAK;
        }
    }

    private static void pairs(String plain, int from, int to, List<Gram> grams) {
        if (to - from == 1) {
            grams.add(new Gram(plain.substring(from, to), from, to));
        }
        for (int n = from; n + 1 < to; n++) {
            grams.add(new Gram(plain.substring(n, n + 2), n, n + 2));
        }
    }

    private static String plain(String text) {
        char[] characters = text.toCharArray();
        for (int n = 0; n < characters.length; n++) {
            char c = characters[n];
            if (c >= '！' && c <= '～') {
                c = (char) (c - 0xFEE0);
            }
            characters[n] = Character.toLowerCase(c);
        }
        return new String(characters);
    }
}
