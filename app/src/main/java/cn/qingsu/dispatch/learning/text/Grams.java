package cn.qingsu.dispatch.learning.text;

/**
 * Runs of one to three characters. Chinese needs no words for this: measured, runs up to three characters did better than up to
 * four and than words (docs/learning.md).
 */
public final class Grams {

    /** Characters of the longest run. */
    public static final int LONGEST = 3;

    private Grams() {}

    /** Is shown each run, by its place in the plain text. */
    @FunctionalInterface
    public interface Visitor {
        void run(int start, int end);
    }

    /** Shows every run of {@code plain} that does not consist of blanks only. */
    public static void each(String plain, Visitor visitor) {
        for (int length = 1; length <= LONGEST; length++) {
            for (int start = 0; start + length <= plain.length(); start++) {
                if (length > 1 || plain.charAt(start) != ' ') {
                    visitor.run(start, start + length);
                }
            }
        }
    }
}
