package cn.qingsu.intake;

import cn.qingsu.request.EmergencyService;
import java.util.List;

/**
 * A word that tells of danger to life or property.
 *
 * @param service who is to be called at once
 * @param unless longer phrases in which the word tells of no present danger, such as {@code 灭火} drills
 */
public record EmergencyWord(String word, EmergencyService service, List<String> unless) {

    public EmergencyWord {
        unless = List.copyOf(unless);
    }

    boolean isIn(String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!excusedAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean excusedAt(String text, int at) {
        for (String phrase : unless) {
            int within = phrase.indexOf(word);
            if (within >= 0 && at >= within && text.startsWith(phrase, at - within)) {
                return true;
            }
        }
        return false;
    }
}
