package cn.qingsu.dispatch.reading;

import cn.qingsu.dispatch.reading.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how many people and how much money a text tells of. */
final class Amounts {

    private static final String NUMBER = "(?<number>[" + Numbers.LETTERS + "&&[^.,，]]([" + Numbers.LETTERS + "]*["
            + Numbers.LETTERS + "&&[^.,，]])?)";
    private static final Pattern PEOPLE = Pattern.compile(
            "(?<![第0-9零一二三四五六七八九十百.\\-年月日号:：])" + NUMBER
                    + "(?<about>多|余|来|几)?(?<measure>个|名|位|口|户)?(?<who>(?:农民工|务工人员|建筑工人|工人|工友|员工|职工|业主|居民|住户|村民|学生|孩子|小孩|家长|老人|商户|乘客|同事|同学|老师|女工|司机|骑手|租户|租客|消费者|会员|顾客|受害者|人家|邻居|人(?![民行工才员均次大])))");
    private static final Pattern HOUSEHOLDS = Pattern.compile("(?<!第)" + NUMBER + "(?<about>多|余|来|几)?户(?!型|口|外|籍|主)");
    private static final Pattern FAMILY = Pattern.compile("(全家|一家|家里)(老小|老少)?" + NUMBER + "口");
    private static final Pattern COUPLE = Pattern.compile("(夫妻俩|两口子|夫妻二人|夫妻两人|我们俩|我俩)");
    private static final Pattern MONEY = Pattern.compile("(?<![0-9第])(?<sign>[￥¥])?" + NUMBER
            + "(?<about>多|余|来)?(?<unit>万元|千元|百元|亿元|元|块钱|块(?![地儿空墙砖瓷石板])|圆|人民币|万块钱|万块|万(?=[多余]?块|[多余]?元))(?<after>多)?");
    private static final Pattern BARE_TEN_THOUSANDS =
            Pattern.compile("(?<before>工资|钱|款|费|押金|定金|欠|付|赔|退|花|交|损失|价格|贷|薪|一共|总共|共计|合计)[了我们的一共总计约合计大概]{0,6}" + NUMBER
                    + "(?<about>多|余|来)?(?![[" + Numbers.LETTERS + "&&[^.,，]]平个米人公亩元块名户年月天次吨斤度号])");

    private Amounts() {}

    /** The largest group that is counted. */
    static @Nullable Finding<People> people(String text) {
        List<Finding<People>> found = new ArrayList<>();
        for (Pattern pattern : List.of(PEOPLE, HOUSEHOLDS, FAMILY)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                BigDecimal number = Numbers.of(matcher.group("number"));
                if (number != null && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
                    boolean about = matcher.group("number").matches(".*[几数上].*")
                            || (pattern != FAMILY && matcher.group("about") != null);
                    found.add(new Finding<>(
                            new People(number.intValue(), about),
                            pattern == HOUSEHOLDS ? 0.8 : 0.95,
                            List.of(new Span(matcher.start(), matcher.end())),
                            "文字写了人数"));
                }
            }
        }
        Matcher couple = COUPLE.matcher(text);
        if (couple.find()) {
            found.add(new Finding<>(
                    new People(2, false), 0.9, List.of(new Span(couple.start(), couple.end())), "文字写了人数"));
        }
        return found.stream()
                .max(Comparator.comparingInt(each -> each.value().least()))
                .orElse(null);
    }

    /** All sums, in the text's order. */
    static List<Finding<Money>> money(String text) {
        List<Finding<Money>> found = new ArrayList<>();
        add(MONEY, text, found);
        Matcher bare = BARE_TEN_THOUSANDS.matcher(text);
        while (bare.find()) {
            String words = bare.group("number");
            Span span = new Span(bare.start("number"), bare.end());
            if (words.matches(".*[万千].*")
                    && found.stream().noneMatch(each -> each.spans().getFirst().overlaps(span))) {
                add(found, words, bare.group("about") != null, span, 0.8);
            }
        }
        found.sort(Comparator.comparingInt(each -> each.spans().getFirst().from()));
        return found;
    }

    private static void add(Pattern pattern, String text, List<Finding<Money>> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String unit = matcher.group("unit").replaceAll("[^万千百亿]", "");
            boolean about = matcher.group("about") != null || matcher.group("after") != null;
            add(found, matcher.group("number") + unit, about, new Span(matcher.start(), matcher.end()), 0.97);
        }
    }

    private static void add(List<Finding<Money>> found, String words, boolean about, Span span, double probability) {
        BigDecimal number = Numbers.of(words);
        if (number != null && number.signum() > 0) {
            found.add(new Finding<>(
                    new Money(number.stripTrailingZeros(), about || words.matches(".*[几数上].*")),
                    probability,
                    List.of(span),
                    "文字写了金额"));
        }
    }
}
