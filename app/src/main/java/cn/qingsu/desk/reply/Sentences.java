package cn.qingsu.desk.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what a citizen wrote where a thought ends: at full stops, question marks, line ends, numbered items, and at "并", "同时" after a comma. */
final class Sentences {

    private static final Pattern ENDS = Pattern.compile("(?<=[。！？!?；;\\n])");

    /** {@code 1.}, {@code 2、}, {@code （三）}, {@code 第一，}, {@code ①} where an item begins. */
    private static final Pattern ITEM = Pattern.compile(
            "(?<![0-9.A-Za-z])(?=(?:[0-9]{1,2}[.．、](?![0-9])|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑩]|(?<=^|[。！？!?；;，,：:\\n\\s])[一二三四五六七八九十]、"
                    + "|第[一二三四五六七八九][，,、是]))");

    private static final Pattern MARK = Pattern.compile(
            "^(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑩]|[一二三四五六七八九十]、|第[一二三四五六七八九][，,、是])\\s*");

    private static final Pattern JOINED = Pattern.compile(
            "[，,](?=(?:并且?|同时|另外|此外|以及|还要求|还希望|也请|再请|也希望)(?:请|要|对|给|能|把|将|尽|依|按|加|公|退|恢|希|查|处|追|赔|\\S{1,12}))");

    private static final Pattern CONJUNCTION = Pattern.compile("^(?:并且|并(?!非|不|没)|同时|另外|此外|以及)[，,]?");

    private static final Pattern EDGES = Pattern.compile("^[\\s，,。；;：:、]+|[\\s，,。；;：:、]+$");

    private Sentences() {}

    /**
     * One thought.
     *
     * @param joined it goes on with what the one before began
     */
    record Sentence(String text, boolean joined) {}

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (String sentence : ENDS.split(text)) {
            for (String item : ITEM.split(sentence)) {
                boolean joined = false;
                for (String part : JOINED.split(item)) {
                    String clean = trimmed(CONJUNCTION
                            .matcher(MARK.matcher(trimmed(part)).replaceFirst(""))
                            .replaceFirst(""));
                    if (clean.codePoints().anyMatch(Character::isLetterOrDigit)) {
                        sentences.add(new Sentence(clean, joined));
                    }
                    joined = true;
                }
            }
        }
        return sentences;
    }

    private static String trimmed(String part) {
        return EDGES.matcher(part).replaceAll("");
    }
}
