package cn.qingsu.intake.duplicate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is in a text that tells one matter from another.
 *
 * @param grams pairs of neighbouring characters, and how often each stands there
 * @param subjects what it is about, in the hotline's everyday words
 * @param estates names of estates, houses, shops, schools and the like
 * @param roads names of roads
 * @param buildings numbers of buildings
 * @param numbers house numbers
 */
record Wording(
        Map<String, Integer> grams,
        Set<String> subjects,
        Set<String> estates,
        Set<String> roads,
        Set<String> buildings,
        Set<String> numbers) {

    private static final String HAN = "[\\u4e00-\\u9fa5]";

    /** 蓝村街道 and 辽宁路街道办 are no village and no road: all that is compared lies there. */
    private static final String NO_OFFICE = "(?!街?道|街?办|镇|乡)";

    private static final Pattern ESTATE = Pattern.compile("[\\u4e00-\\u9fa5A-Za-z0-9]{2,6}?(小区|花园|家园|公寓|大厦|广场|新村|新苑"
            + "|雅苑|佳苑|馨苑|名苑|花苑|景园|景苑|山庄|庄园|华府|公馆|国际|中心|商城|市场|超市|学校|小学|中学|幼儿园|医院|酒店|宾馆|饭店|餐馆|烧烤店"
            + "|健身房|工地|公园|车站|地铁站|项目|社区|新城|苑|湾|校区|驾校|酒吧|网吧|银行|药店|诊所|俱乐部|村)" + NO_OFFICE);

    /** 瑞昌路口 lies on 瑞昌路, 十字路口 on no road of that name; 路人 is nobody's road, 人民路人行道 is 人民路's. */
    private static final Pattern ROAD = Pattern.compile(
            HAN + "{2,4}?(支路|大道|路|街|巷)" + NO_OFFICE + "(?!灯|面|边|上|过|人(?!行)|况|障|段|牌|由|线)(?:(?!口)|(?<!字路|岔路|叉路|个路|条路))");

    private static final String COUNT = "[0-9一二三四五六七八九十]{1,4}";

    private static final Pattern BUILDING = Pattern.compile("(" + COUNT + ")(?:号楼|栋|幢|座|#)");

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})号(?!楼|线|院|机|车|上|下|早|晚|开|来)");

    /** What is said in every other text and tells nothing. */
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("来电人?(?:反映|表示|称|说|咨询)?|市民(?:反映|来电|表示)?|居民反映|我要(?:投诉|举报|反映)"
                    + "|(?:想|现)?(?:反映|投诉|举报|咨询)(?:一下|一个问题)?|希望(?:相关|有关)?(?:部门|单位)?(?:能|可以)?(?:尽快|及时)?|请(?:相关|有关)?(?:部门|单位)"
                    + "|尽快|(?:核实|调查|协调)?(?:处理|解决|处置)|给(?:个|予)?(?:答复|回复|说法)|派人到?现场|您好|你好|领导|谢谢|感谢|麻烦|问题|情况|望");

    static Wording of(String title, String text, String address) {
        String said = text.startsWith(title) ? text : title + "。" + text;
        String whole = said + "。" + address;
        return new Wording(
                grams(said),
                EverydayWords.subjects(EMPTY_WORDS
                        .matcher(without(ESTATE, without(ROAD, said)))
                        .replaceAll(" ")),
                names(ESTATE, whole),
                names(ROAD, whole),
                numbers(BUILDING, whole),
                numbers(NUMBER, whole));
    }

    /** A building site's name is no building noise. */
    private static String without(Pattern names, String said) {
        return names.matcher(said)
                .replaceAll(match -> said.substring(match.start(), Math.max(match.start(), match.start(1) - 2))
                        .replace("\\", ""));
    }

    private static Map<String, Integer> grams(String said) {
        Map<String, Integer> grams = new HashMap<>();
        String plain = EMPTY_WORDS.matcher(said).replaceAll(" ");
        int before = -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                before = -1;
                continue;
            }
            char now = Character.toLowerCase(c);
            if (before >= 0) {
                grams.merge("" + (char) before + now, 1, Integer::sum);
            }
            before = now;
        }
        return grams;
    }

    private static Set<String> names(Pattern pattern, String said) {
        Set<String> names = new HashSet<>();
        Matcher matcher = pattern.matcher(said);
        while (matcher.find()) {
            names.add(matcher.group(1) + "|" + matcher.group());
        }
        return names;
    }

    private static Set<String> numbers(Pattern pattern, String said) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = pattern.matcher(said);
        while (matcher.find()) {
            numbers.add(figure(matcher.group(1)));
        }
        return numbers;
    }

    /** 十二 → 12; what is a figure already stays. */
    private static String figure(String said) {
        if (Character.isDigit(said.charAt(0))) {
            return said;
        }
        int ten = said.indexOf('十');
        if (ten < 0) {
            return String.valueOf("零一二三四五六七八九".indexOf(said.charAt(0)));
        }
        int tens = ten == 0 ? 1 : "零一二三四五六七八九".indexOf(said.charAt(ten - 1));
        int ones = ten == said.length() - 1 ? 0 : "零一二三四五六七八九".indexOf(said.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }

    /** Whether two names, each cut out with whatever stood before it, end in the same: two characters beside the kind. */
    static boolean isSameName(String one, String other) {
        String kind = one.substring(0, one.indexOf('|'));
        if (!other.startsWith(kind + "|")) {
            return false;
        }
        int a = one.length();
        int b = other.length();
        int same = 0;
        while (a > kind.length() + 1 && b > kind.length() + 1 && one.charAt(a - 1) == other.charAt(b - 1)) {
            a--;
            b--;
            same++;
        }
        return same >= kind.length() + 2;
    }
}
