package cn.qingsu.dispatch.reading;

import java.util.regex.Pattern;

/** Sees what kind of text it is. */
final class Legible {

    private static final Pattern INSULT = Pattern.compile("(他妈的|妈的|混蛋|王八蛋|滚蛋|去死|傻逼|傻x|垃圾政府|废物|畜生|不要脸|狗东西)");
    private static final int SHORT = 4;

    private Legible() {}

    static Legibility of(String text, boolean something) {
        String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.isEmpty()) {
            return Legibility.EMPTY;
        }
        if (letters.matches("\\p{N}+")) {
            return Legibility.NUMBERS;
        }
        long chinese = letters.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                .count();
        if (chinese * 4 < letters.length()) {
            return Legibility.FOREIGN;
        }
        if (letters.length() < SHORT && !something) {
            return Legibility.TOO_SHORT;
        }
        return INSULT.matcher(text).find() ? Legibility.INSULTS : Legibility.READABLE;
    }
}
