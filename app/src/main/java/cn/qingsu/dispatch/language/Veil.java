package cn.qingsu.dispatch.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes personal data out of what is told to a machine outside, and keeps what stood there. One veil for one question: the
 * same name gets the same sign. Only where a house stands is put back afterwards, since the unit knows it and its reply may
 * need it; people, phones, documents, cards and plates stay out of what a machine has written.
 */
final class Veil {

    /** What is hidden, by what stands in its place. */
    enum Kind {
        NAME("人名", "诉求人"),
        PHONE("电话", ""),
        DOCUMENT("证件号", ""),
        CARD("卡号", ""),
        PLATE("车牌", "该车"),
        MAIL("邮箱", ""),
        NUMBER("号码", ""),
        HOUSE("门牌", null);

        private final String sign;
        private final @Nullable String instead;

        Kind(String sign, @Nullable String instead) {
            this.sign = sign;
            this.instead = instead;
        }
    }

    private static final String D = "[0-9０-９]";
    private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|东方|皇甫|慕容|令狐|司徒|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾"
            + "肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤褚卫尤])";

    /** In this order: what is longer or surer first. */
    private static final Map<Kind, List<Pattern>> PATTERNS = patterns();

    private final Map<String, String> signs = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new java.util.EnumMap<>(Kind.class);
    private final List<String> names;

    /** @param names of people that are known to be in it */
    Veil(List<String> names) {
        this.names = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .toList();
    }

    private static Map<Kind, List<Pattern>> patterns() {
        Map<Kind, List<Pattern>> patterns = new LinkedHashMap<>();
        patterns.put(Kind.MAIL, compiled("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"));
        patterns.put(
                Kind.DOCUMENT,
                compiled(
                        "(?<!" + D + ")" + D + "{17}[0-9０-９XxＸｘ](?!" + D + ")",
                        "(?<!" + D + ")" + D + "{6}[\\s-]" + D + "{8}[\\s-]" + D + "{3}[0-9０-９XxＸｘ]",
                        "(?<![A-Za-z0-9])[A-Z][0-9]{8}(?![0-9])"));
        patterns.put(Kind.CARD, compiled("(?<!" + D + ")(?:" + D + "[\\s-]?){15,18}" + D + "(?!" + D + ")"));
        patterns.put(
                Kind.PHONE,
                compiled(
                        "(?<!" + D + ")(?:[+＋]?86[\\s-]?)?[1１][3-9３-９]" + D + "(?:[\\s-－]?" + D + "{4}){2}(?!" + D
                                + ")",
                        "(?<!" + D + ")[(（]?[0０]" + D + "{2,3}[)）]?[-－—\\s]?[2-9２-９]" + D + "{6,7}(?!" + D + ")",
                        "[零〇一二三四五六七八九幺两]{8,}"));
        patterns.put(
                Kind.PLATE,
                compiled(
                        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Za-zＡ-Ｚ][·•\\s]?[A-Za-z0-9０-９]{4,5}[A-Za-z0-9０-９挂学警港澳]"));
        patterns.put(
                Kind.HOUSE,
                compiled(
                        "[0-9０-９A-Za-z一二三四五六七八九十]{1,5}(?:号楼|栋|幢|座|#)(?:[0-9０-９一二三四五六七八九十]{1,3}单元)?(?:[0-9０-９]{1,4}[层楼])?(?:[0-9０-９]{2,5}[室户号]?)?",
                        "[0-9０-９一二三四五六七八九十]{1,3}单元(?:[0-9０-９]{2,5}[室户号]?)?",
                        "[0-9０-９]{3,5}[室户]",
                        "(?<![0-9０-９-－])[0-9０-９]{1,3}[-－][0-9０-９]{1,2}[-－][0-9０-９]{3,4}(?![0-9０-９-－])",
                        "(?<=[路街巷道里村])[0-9０-９]{1,5}(?:[-－甲乙丙][0-9０-９]{0,3})?号"));
        patterns.put(
                Kind.NAME,
                compiled(
                        SURNAME + "[\\u4e00-\\u9fa5]{0,2}?(?:先生|女士|小姐|同志|师傅|老师|大爷|大妈|阿姨|某某|某)",
                        "(?:(?<=我叫)|(?<=我是)|(?<=姓名[：:])|(?<=姓名)|(?<=联系人[：:])|(?<=联系人)|(?<=本人)|(?<=名叫)|(?<=叫做))"
                                + SURNAME + "[\\u4e00-\\u9fa5]{1,2}(?=[，。,.；;：:、\\s（(住在是的家]|$)"));
        patterns.put(
                Kind.NUMBER,
                compiled(
                        "(?<!" + D + ")" + D + "{7,}(?!" + D + ")",
                        "(?i)(?:微信号?|QQ号?|wechat)[：:\\s]*[A-Za-z0-9_-]{5,}"));
        return patterns;
    }

    private static List<Pattern> compiled(String... patterns) {
        return java.util.Arrays.stream(patterns).map(Pattern::compile).toList();
    }

    /** {@code text} as it may be told. */
    String over(String text) {
        String hidden = text;
        for (String name : names) {
            hidden = hidden.replace(name, sign(Kind.NAME, name));
        }
        for (Map.Entry<Kind, List<Pattern>> each : PATTERNS.entrySet()) {
            for (Pattern pattern : each.getValue()) {
                hidden = pattern.matcher(hidden)
                        .replaceAll(match -> Matcher.quoteReplacement(sign(each.getKey(), match.group())));
            }
        }
        return hidden;
    }

    /** Whether {@code text} holds what an answer must not hold: a person's data that nobody has told. */
    static boolean isPersonal(String text) {
        return PATTERNS.entrySet().stream()
                .filter(each -> each.getKey() != Kind.HOUSE && each.getKey() != Kind.NAME)
                .flatMap(each -> each.getValue().stream())
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    private String sign(Kind kind, String what) {
        for (Map.Entry<String, String> known : signs.entrySet()) {
            if (known.getValue().equals(what)) {
                return known.getKey();
            }
        }
        String sign = "〔" + kind.sign + counts.merge(kind, 1, Integer::sum) + "〕";
        signs.put(sign, what);
        return sign;
    }

    /** What a machine has written, with houses put back and plain words for whatever else was hidden. */
    String lifted(String written) {
        String lifted = written;
        for (Map.Entry<String, String> each : signs.entrySet()) {
            Kind kind = kind(each.getKey());
            lifted = lifted.replace(each.getKey(), kind.instead == null ? each.getValue() : kind.instead);
        }
        return lifted;
    }

    /** Whether signs are left that nobody has set. */
    static boolean hasSigns(String text) {
        return text.indexOf('〔') >= 0
                && Pattern.compile("〔[^〕]{1,6}[0-9]+〕").matcher(text).find();
    }

    private static Kind kind(String sign) {
        for (Kind kind : Kind.values()) {
            if (sign.startsWith("〔" + kind.sign)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no sign of a veil");
    }
}
