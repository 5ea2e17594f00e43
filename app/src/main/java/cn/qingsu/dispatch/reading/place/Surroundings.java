package cn.qingsu.dispatch.reading.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands beside a name: whether it tells of a place, of a road, of a firm, of a person. */
final class Surroundings {

    private static final int REACH = 16;
    private static final Pattern GOES_ON_AS_ROAD =
            Pattern.compile("[东西南北中一二三四五六七八九十支新大环]{0,2}(路|街(?!道)|道|巷|湾|桥|线|高速|隧道|大街)");
    private static final Pattern BOUNDARY_LETTER = Pattern.compile(
            ".*[^\\p{IsHan}]|.*[在住到去从于往由离距是的了和与及跟同或把将被给向对区市道镇路街号我你他她们这那有位来至自过原映诉询报为叫称归属上下里内近侧边某岛问请说办查找帮]");
    private static final Pattern LOCATED_BEFORE =
            Pattern.compile(".*(在|住|位于|到|去|从|于|至|处|址|点|往|经过|路过|青岛|青岛市|原来?|属于|属|离|反映|投诉|举报|来自)");
    private static final Pattern LOCATED_AFTER = Pattern.compile(
            "(附近|这边|那边|这里|那里|这儿|这片|周边|周围|一带|门口|路口|境内|辖区|片区|小区|里面|东侧|西侧|南侧|北侧|对面|旁边|大集|早市|市场|旧村|村民|居民|业主|老百姓|东头|西头|南头|北头).*");
    private static final Pattern LIVES = Pattern.compile(".*(住在?|位于|地址[:：]?|地点[:：]?)");
    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(小区|花园|家园|公寓|嘉园|名苑|广场|大厦|市场|商城|商场|医院|学校|小学|中学|幼儿园|大学|水库|河|山|湾|公园|机场|火车站|汽车站|码头|古城|步行街|万达|吾悦|高铁站|地铁站|站).*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern WITHIN_NO_NAME = Pattern.compile("[了的在是住]");
    private static final Pattern BEGINS_NO_NAME = Pattern.compile("[有和与到去从向往于至]");
    private static final Pattern ENDS_NO_NAME = Pattern.compile("[有和与到个们这那我你他她某各每]$");
    private static final Pattern LINE = Pattern.compile("[\\r\\n]");
    private static final Pattern CALLED = Pattern.compile(".*(我叫|名叫|叫做|姓名[:：]?|我是叫|联系人[:：]?|本人姓名[:：]?)");

    private final Pattern firm;
    private final Pattern title;
    private final Pattern product;
    private final Set<String> noNames;

    Surroundings(PlaceWords words) {
        firm = Pattern.compile("[^的在有，。；、！？\\s是把被欠与和跟向给对到去来路街号村]{0,10}" + oneOf(words.firms()) + ".*", Pattern.DOTALL);
        title = Pattern.compile("(某某?)?" + oneOf(words.titles()) + ".*", Pattern.DOTALL);
        product = Pattern.compile(oneOf(words.products()) + ".*", Pattern.DOTALL);
        noNames = words.noNames();
    }

    private static String oneOf(Collection<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(", ")"));
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - REACH), at);
    }

    private static String after(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + REACH));
    }

    private static boolean holds(Pattern pattern, String words) {
        return pattern.matcher(LINE.matcher(words).replaceAll("，")).matches();
    }

    /** Whether a word may begin here. */
    boolean boundary(String text, int at) {
        return at == 0 || holds(BOUNDARY_LETTER, before(text, at));
    }

    boolean located(String text, int from, int to) {
        return holds(LOCATED_BEFORE, before(text, from)) || holds(LOCATED_AFTER, after(text, to));
    }

    /** Nothing but a place can follow. */
    boolean lives(String text, int from) {
        return holds(LIVES, before(text, from));
    }

    /** “胶州湾大桥”, “台东三路”: a road's name that begins like an area's. */
    boolean goesOnAsRoad(String text, int to) {
        return GOES_ON_AS_ROAD.matcher(text).region(to, text.length()).lookingAt();
    }

    boolean namedAfter(String text, int to) {
        return holds(NAMED_AFTER, after(text, to));
    }

    /** Whether the words are part of a firm's, a person's or a product's name. */
    boolean inName(String text, int from, int to) {
        String after = after(text, to);
        return holds(firm, after) || holds(title, after) || holds(product, after) || holds(CALLED, before(text, from));
    }

    /** “我们社区”, “老旧小区”: what stands before the suffix is no name. */
    boolean noName(String words) {
        if (WITHIN_NO_NAME.matcher(words).find()
                || ENDS_NO_NAME.matcher(words).find()
                || BEGINS_NO_NAME.matcher(words).lookingAt()) {
            return true;
        }
        for (int at = 0; at < words.length(); at++) {
            if (noNames.contains(words.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is nothing but Chinese letters. */
    static boolean han(String words) {
        return HAN.matcher(words).matches();
    }
}
