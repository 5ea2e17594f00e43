package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides personal data in what lists and exports show. Counts code points, so that rare characters stay whole. */
public final class Masking {

    private static final String DIGIT = "[0-9０-９]";
    private static final String SIGN = "[0-9０-９A-Za-zＡ-Ｚａ-ｚ一二三四五六七八九十百零〇甲乙丙丁东西南北中]";
    private static final String ORDINAL = SIGN + "{1,5}";
    private static final Pattern ORDINALS = Pattern.compile(SIGN + "+");

    /** An 18- or 15-digit identity number, or a bank card. */
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<!" + DIGIT + ")" + DIGIT + "{15,18}[0-9０-９XxＸｘ]?(?!" + DIGIT + ")");

    private static final Pattern PHONE = Pattern.compile("(?<!" + DIGIT + ")(?:"
            + "[1１][3-9３-９]" + DIGIT + "(?:[\\s-－]?" + DIGIT + "{4}){2}"
            + "|[0０]" + DIGIT + "{2,3}[-－—\\s]?[2-9２-９]" + DIGIT + "{6,7}"
            + ")(?!" + DIGIT + ")");

    private static final Pattern MOBILE = Pattern.compile(
            "(?<!" + DIGIT + ")[1１][3-9３-９]" + DIGIT + "(?:[\\s-－]?" + DIGIT + "{4}){2}(?!" + DIGIT + ")");

    /** What stands for one caller in a text that another reads. */
    private static final String OTHER = "诉求人";

    private static final String ADDRESSING = "(?:先生|女士|小姐|同志|师傅|老师|大爷|大妈|大叔|阿姨|某某|某)";

    private static final List<String> COMPOUND =
            List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "宇文", "长孙");

    private static final String BUILDING = ORDINAL + "\\s*(?:号楼|栋|幢|座|#楼?)\\s*";
    private static final String ENTRANCE = ORDINAL + "\\s*(?:单元|门洞)\\s*";
    private static final String FLOOR = DIGIT + "{1,2}\\s*[层楼]\\s*";

    /** 3号楼2单元501室 and parts of it; a building alone stays, and so do 300户 households. */
    private static final Pattern ROOM = Pattern.compile("(?:" + BUILDING + ")?" + ENTRANCE + "(?:" + FLOOR
            + ")?(?:[0-9０-９A-Za-z]{1,5}(?:\\s*[室户号])?)?"
            + "|" + BUILDING + "(?:" + FLOOR + ")?" + DIGIT + "{3,4}\\s*[室户]"
            + "|(?:" + FLOOR + ")?" + DIGIT + "{3,4}\\s*室");

    /** 3-2-501, 3号楼2-501: building, entrance, room. */
    private static final Pattern DASHED_ROOM = Pattern.compile(
            "(?:(?<=号楼|栋|幢|座)|(?<![0-9０-９-－])[0-9０-９]{1,3}[-－])" + "[0-9０-９]{1,2}[-－][0-9０-９]{3,4}(?![0-9０-９-－])");

    /** The fewest digits of which any number that is hidden consists. */
    private static final int SHORTEST_NUMBER = 10;

    /** What stands between marks that no room has within it. */
    private static final Pattern CLAUSE = Pattern.compile("[^，。；！？、]+");

    private Masking() {}

    /** 王小明 → 王**, 𫍽丽 → 𫍽*; the length of long names is hidden too; empty for none. */
    public static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String trimmed = name.strip();
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length == 1) {
            return "*";
        }
        return Character.toString(trimmed.codePointAt(0)) + "*".repeat(Math.min(length - 1, 2));
    }

    /** 13812345678 → 138****5678, 0532-85914321 → 0532-****4321; whatever is no phone keeps at most its last two characters. */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        return switch (PhoneNumber.of(phone)) {
            case Decision.Accepted<PhoneNumber>(PhoneNumber number) -> normalised(number.value());
            case Decision.Refused<PhoneNumber> refused -> unknown(phone.strip());
        };
    }

    /** wangxm@example.com → w***@example.com; empty for none. */
    public static String email(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return "";
        }
        int at = email.indexOf('@');
        return at < 1 ? "****" : Character.toString(email.codePointAt(0)) + "***" + email.substring(at);
    }

    private static String normalised(String value) {
        int hyphen = value.indexOf('-');
        if (hyphen < 0) {
            return value.substring(0, 3) + "****" + value.substring(7);
        }
        int extension = value.indexOf('-', hyphen + 1);
        String number = extension < 0 ? value.substring(hyphen + 1) : value.substring(hyphen + 1, extension);
        return value.substring(0, hyphen + 1) + "****" + number.substring(number.length() - 4);
    }

    private static String unknown(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= 4 ? "****" : "****" + text.substring(text.offsetByCodePoints(text.length(), -2));
    }

    /** {@code text} with phones, identity and card numbers and room-level addresses hidden; streets and house numbers stay. */
    public static String inText(String text) {
        return withoutRooms(withoutNumbers(text, PHONE));
    }

    /**
     * {@code text} for somebody who is not the one it was written to: without {@code name}, {@code phone}, mobile phones,
     * identity numbers and room-level addresses. Landlines stay, since they are mostly those of offices.
     */
    static String forOthers(String text, @Nullable String name, @Nullable String phone) {
        String hidden = text;
        if (name != null && name.strip().length() > 1) {
            hidden = hidden.replace(name.strip(), OTHER);
            hidden = withoutSurname(hidden, surname(name.strip()));
        }
        if (phone != null && phone.strip().length() > 6) {
            hidden = hidden.replace(phone.strip(), phone(phone));
        }
        return withoutRooms(withoutNumbers(hidden, MOBILE));
    }

    private static String withoutSurname(String text, String surname) {
        return text.contains(surname)
                ? Pattern.compile(Pattern.quote(surname) + ADDRESSING)
                        .matcher(text)
                        .replaceAll(OTHER)
                : text;
    }

    // every text that is indexed or shown comes through here: a pattern is tried only where what it needs is there

    private static String withoutNumbers(String text, Pattern phones) {
        if (text.chars().filter(Masking::isDigit).limit(SHORTEST_NUMBER).count() < SHORTEST_NUMBER) {
            return text;
        }
        String hidden = LONG_NUMBER.matcher(text).replaceAll(match -> stars(match.group()));
        return phones.matcher(hidden).replaceAll(match -> Matcher.quoteReplacement(phone(match.group())));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9' || character >= '０' && character <= '９';
    }

    private static String withoutRooms(String text) {
        String hidden = hasRoom(text)
                ? CLAUSE.matcher(text).replaceAll(clause -> Matcher.quoteReplacement(withoutRoom(clause.group())))
                : text;
        return hidden.indexOf('-') < 0 && hidden.indexOf('－') < 0
                ? hidden
                : DASHED_ROOM.matcher(hidden).replaceAll("**");
    }

    private static String withoutRoom(String clause) {
        return hasRoom(clause)
                ? ROOM.matcher(clause).replaceAll(match -> Matcher.quoteReplacement(room(match.group())))
                : clause;
    }

    /** Whether a word is there without which {@link #ROOM} finds nothing. */
    private static boolean hasRoom(String text) {
        return text.indexOf('室') >= 0 || text.indexOf('户') >= 0 || text.contains("单元") || text.contains("门洞");
    }

    private static String surname(String name) {
        return COMPOUND.stream().filter(name::startsWith).findFirst().orElse(name.substring(0, 1));
    }

    private static String stars(String number) {
        return "*".repeat(Math.max(0, number.length() - 4)) + number.substring(number.length() - 4);
    }

    private static String room(String address) {
        return ORDINALS.matcher(address).replaceAll("*");
    }
}
