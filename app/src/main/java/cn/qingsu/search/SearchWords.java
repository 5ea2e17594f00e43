package cn.qingsu.search;

import cn.qingsu.kernel.Decision;
import java.util.Arrays;
import java.util.List;

/**
 * The words that somebody looks for; a request is found if it says all of them, wherever in its texts.
 *
 * @param words each of two letters or more, made plain; none if nothing is looked for by words
 * @param passedOver letters that stood alone, which are too many texts to be looked for
 */
record SearchWords(List<String> words, List<String> passedOver) {

    /** Characters in all; our default. */
    static final int LONGEST = 100;

    private static final int MOST = 10;

    /** As many digits in a row may be somebody's phone. */
    private static final int LIKE_A_PHONE = 7;

    static final SearchWords NONE = new SearchWords(List.of(), List.of());

    SearchWords {
        words = List.copyOf(words);
        passedOver = List.copyOf(passedOver);
    }

    /** Refused with {@code words-too-long}, {@code words-too-many}, {@code words-too-short} or {@code number-in-words}. */
    static Decision<SearchWords> read(String typed) {
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            return Decision.refused(
                    "words-too-long", "本系统默认：查找的词不超过 " + LONGEST + " 字", "要找的词太长，请挑最要紧的几个词，合计不超过 " + LONGEST + " 字。");
        }
        List<String> runs = Letters.runs(Letters.plain(typed));
        if (isLikeAPhone(typed)) {
            return Decision.refused(
                    "number-in-words", "规则 8：电话和证件号码不进入检索", "电话、证件号码不能按内容查找。查电话请单独输入完整的号码；查诉求编号请核对每一位。");
        }
        List<String> words =
                runs.stream().filter(run -> run.length() > 1).distinct().toList();
        if (words.size() > MOST) {
            return Decision.refused("words-too-many", "本系统默认：一次最多 " + MOST + " 个词", "一次最多找 " + MOST + " 个词，请挑最要紧的几个。");
        }
        if (words.isEmpty() && !typed.isBlank()) {
            return Decision.refused("words-too-short", "本系统默认：每个词至少两个字", "单个字查不出来，请输入两个字以上的词，例如“占道”“路灯”。");
        }
        return Decision.accepted(new SearchWords(
                words, runs.stream().filter(run -> run.length() == 1).distinct().toList()));
    }

    /** Whether so many digits stand in it, as phones and identity numbers have: it is not to stand in an address. */
    static boolean isLikeAPhone(String typed) {
        String plain = Letters.plain(typed);
        int digits = 0;
        for (int n = 0; n < plain.length(); n++) {
            if (Character.isDigit(plain.charAt(n))) {
                digits++;
            } else if (Character.isLetter(plain.charAt(n))) {
                digits = 0;
            }
            if (digits >= LIKE_A_PHONE) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What the index is asked for. */
    Integer[] pairs() {
        return Arrays.stream(Letters.pairs(words)).boxed().toArray(Integer[]::new);
    }

    /** Whether each of the words stands in one of the texts; a text may have all pairs of a word without the word. */
    boolean allIn(List<String> plain) {
        return words.stream().allMatch(word -> plain.stream().anyMatch(text -> text.contains(word)));
    }
}
