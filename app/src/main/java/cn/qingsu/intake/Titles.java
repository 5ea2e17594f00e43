package cn.qingsu.intake;

import java.util.regex.Pattern;

/** Makes a title from a text: its first sentence that is more than a greeting, at most 30 code points. */
final class Titles {

    static final int LONGEST = 30;

    private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;…\\n]+|\\.(?=\\s|$)");

    private static final Pattern GREETING =
            Pattern.compile("^(?:(?:(?:尊敬|敬爱)的[^，,：:]{1,12}(?:[，,：:]|$)|[^，,：:]{0,8}(?:您好|你好|领导好))[，,：:、~～ ]*)+");

    private Titles() {}

    /** @param text clean and not empty */
    static String of(String text) {
        String first = "";
        for (String sentence : SENTENCE_END.split(text)) {
            String matter = GREETING.matcher(sentence.strip()).replaceFirst("").strip();
            if (CleanText.says(matter)) {
                first = matter;
                break;
            }
        }
        return cut(first.isEmpty() ? text.lines().findFirst().orElse(text) : first);
    }

    private static String cut(String sentence) {
        String line = sentence.replace('\t', ' ');
        if (CleanText.length(line) <= LONGEST) {
            return line;
        }
        int end = line.offsetByCodePoints(0, LONGEST - 1);
        while (end > 0 && belongsToTheOneBefore(line.codePointAt(end))) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).strip() + "…";
    }

    /** Marks and joiners are not torn from their letter. */
    private static boolean belongsToTheOneBefore(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D;
    }
}
