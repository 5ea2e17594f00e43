package cn.qingsu.intake;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is kept: NFC, lines ended by {@code \n}, without control characters, invisible marks and halves of
 * characters. Everything that a person can see stays, whatever its script.
 */
final class CleanText {

    private CleanText() {}

    /** A text of several lines, without blanks around it. */
    static String lines(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        String unified = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        unified.codePoints().filter(CleanText::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** A text of one line: line ends and tabs become blanks; null if nothing is left. */
    static @Nullable String line(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String line = lines(raw).replace('\n', ' ').replace('\t', ' ').strip();
        return line.isEmpty() ? null : line;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether anything in it can be read: a letter or an ideograph of any script. */
    static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isKept(int c) {
        if (c == '\n' || c == '\t' || c == 0x200C || c == 0x200D) { // joiners hold emoji and some scripts together
            return true;
        }
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean tag = c >= 0xE0020 && c <= 0xE007F; // regional flags are written with them
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> tag;
            default -> !noncharacter;
        };
    }
}
