package cn.qingsu.dispatch.learning.text;

/**
 * A text made plain, character by character, so that a place in it is the same place in the original: full width becomes half
 * width, capitals small letters, every digit 0 (numbers of orders and houses say nothing about who is responsible), every kind of
 * blank a space.
 */
public final class PlainText {

    private static final int FULL_WIDTH = 0xFEE0;

    private PlainText() {}

    /** As long as {@code original}. */
    public static String of(String original) {
        char[] plain = original.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    private static char plain(char original) {
        char narrow = original >= '！' && original <= '～' ? (char) (original - FULL_WIDTH) : original;
        if (Character.isWhitespace(narrow) || narrow == '\u00A0' || narrow == '\uFEFF') {
            return ' ';
        }
        return narrow >= '0' && narrow <= '9' ? '0' : Character.toLowerCase(narrow);
    }
}
