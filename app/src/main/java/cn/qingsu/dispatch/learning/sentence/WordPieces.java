package cn.qingsu.dispatch.learning.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the pieces that the language model knows: each Chinese character and each mark by itself, other words into the
 * longest known beginnings (WordPiece).
 */
final class WordPieces {

    private static final String WITHIN_A_WORD = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int beginning;
    private final int end;

    WordPieces(Map<String, Integer> pieces) {
        this.pieces = Map.copyOf(pieces);
        unknown = number("[UNK]");
        beginning = number("[CLS]");
        end = number("[SEP]");
    }

    private int number(String piece) {
        Integer number = pieces.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the language model's list of pieces lacks " + piece);
        }
        return number;
    }

    /**
     * The numbers of the pieces in parts that can be read at once, each between the marks for beginning and end. A text that is too
     * long for one part is cut into as few parts as will do, of about the same length.
     *
     * @param most pieces of the text that count, without marks
     * @param window pieces of a part at most, with its two marks
     */
    List<long[]> parts(String text, int most, int window) {
        long[] numbers = numbers(text, most);
        int room = window - 2;
        int count = Math.max(1, (numbers.length + room - 1) / room);
        List<long[]> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int from = (int) ((long) numbers.length * part / count);
            int to = (int) ((long) numbers.length * (part + 1) / count);
            long[] marked = new long[to - from + 2];
            marked[0] = beginning;
            System.arraycopy(numbers, from, marked, 1, to - from);
            marked[marked.length - 1] = end;
            parts.add(marked);
        }
        return parts;
    }

    private long[] numbers(String text, int most) {
        return words(text, most).stream()
                .flatMap(word -> cut(word).stream())
                .limit(most)
                .mapToLong(Integer::longValue)
                .toArray();
    }

    private static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0, point; at < text.length() && words.size() < most; at += Character.charCount(point)) {
            point = Character.toLowerCase(text.codePointAt(at));
            boolean blank = Character.isWhitespace(point) || Character.isISOControl(point);
            boolean alone = standsAlone(point);
            if (blank || alone) {
                finish(word, words);
            }
            if (alone) {
                words.add(Character.toString(point));
            } else if (!blank) {
                word.appendCodePoint(point);
            }
        }
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean standsAlone(int point) {
        return Character.isIdeographic(point)
                || switch (Character.getType(point)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> point < 0x7F && "$+<=>^`|~".indexOf(point) >= 0;
                };
    }

    private List<Integer> cut(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Integer> numbers = new ArrayList<>();
        for (int from = 0, to; from < word.length(); from = to) {
            Integer number = null;
            for (to = word.length(); to > from; to--) {
                String piece = word.substring(from, to);
                number = pieces.get(from == 0 ? piece : WITHIN_A_WORD + piece);
                if (number != null) {
                    break;
                }
            }
            if (number == null) {
                return List.of(unknown);
            }
            numbers.add(number);
        }
        return numbers;
    }
}
