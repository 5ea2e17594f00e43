package cn.qingsu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts texts into what the index keeps of them: pairs of neighbouring letters, in one number each. */
final class Letters {

    private static final int FULL_WIDTH = 0xFEE0;
    private static final int UNIT = 16;
    private static final char STAR = '*';

    private Letters() {}

    /**
     * {@code text} as it is compared: full width made half, capitals small, what is neither letter nor digit a blank, and so the digits that
     * masking has left of a number. As long as the original, so that a place in it is the same place in the original.
     */
    static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int n = 0; n < plain.length; n++) {
            plain[n] = plain(plain[n]);
        }
        for (int star = text.indexOf(STAR); star >= 0; star = text.indexOf(STAR, star + 1)) {
            blankDigits(plain, star - 1, -1);
            blankDigits(plain, star + 1, 1);
        }
        return new String(plain);
    }

    private static void blankDigits(char[] plain, int from, int step) {
        for (int n = from; n >= 0 && n < plain.length && Character.isDigit(plain[n]); n += step) {
            plain[n] = ' ';
        }
    }

    private static char plain(char letter) {
        char narrow = letter >= '！' && letter <= '～' ? (char) (letter - FULL_WIDTH) : letter;
        return Character.isLetterOrDigit(narrow) || Character.isSurrogate(narrow) ? Character.toLowerCase(narrow) : ' ';
    }

    /** The stretches of letters and digits between blanks. */
    static List<String> runs(String plain) {
        List<String> runs = new ArrayList<>();
        int start = -1;
        for (int n = 0; n <= plain.length(); n++) {
            boolean blank = n == plain.length() || plain.charAt(n) == ' ';
            if (!blank && start < 0) {
                start = n;
            } else if (blank && start >= 0) {
                runs.add(plain.substring(start, n));
                start = -1;
            }
        }
        return runs;
    }

    /** The pairs in texts that are {@linkplain #plain plain}, each once, in ascending order. */
    static int[] pairs(Collection<String> plain) {
        return plain.stream()
                .flatMapToInt(text -> IntStream.range(0, Math.max(0, text.length() - 1))
                        .filter(n -> text.charAt(n) != ' ' && text.charAt(n + 1) != ' ')
                        .map(n -> text.charAt(n) << UNIT | text.charAt(n + 1)))
                .sorted()
                .distinct()
                .toArray();
    }
}
