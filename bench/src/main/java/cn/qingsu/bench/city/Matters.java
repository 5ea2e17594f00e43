package cn.qingsu.bench.city;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Invents matters, so that texts, places, categories, units and callers differ as in a city. Not for several threads. */
public final class Matters {

    private static final List<String> ROADS = List.of(
            "瑞海北路", "宁夏路", "南京路", "台柳路", "延吉路", "辽阳西路", "黑龙江南路", "山东路", "福州北路", "长江中路", "香港东路", "正阳路", "珠江路", "井冈山路",
            "四流南路", "重庆中路", "劲松三路", "合肥路", "敦化路", "镇江路");
    private static final List<String> SINCE =
            List.of("已经一个多星期", "从昨天晚上开始", "最近一个月每天都这样", "今天早上发现", "之前反映过又出现了", "周末更严重", "下雨以后出现", "入冬以来一直如此");
    private static final List<String> EFFECT =
            List.of("影响周围居民出行", "老人和孩子经过很不方便", "夜里影响休息", "附近几栋楼的住户都有意见", "已经有人差点摔倒", "商户也受影响", "物业说不归他们管", "问过社区还没有答复");
    private static final List<String> WISH =
            List.of("请尽快安排人员现场查看并处理。", "希望有关部门给个明确答复。", "请核实后处理，并告知结果。", "希望能从根本上解决。", "请协调责任单位尽快整改。");
    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "孙", "周", "于", "徐", "宋", "姜", "曲", "邢", "矫");
    private static final List<String> CALLED = List.of("先生", "女士");
    private static final int NUMBERS = 100_000_000;

    private final City city;
    private final SplittableRandom random;
    private final String key;
    private long told;

    /** @param seed makes the same matters again, but for the forms' keys, which no two runs may share */
    public Matters(City city, long seed) {
        this.city = city;
        this.random = new SplittableRandom(seed);
        byte[] own = new byte[8];
        new SecureRandom().nextBytes(own);
        this.key = HexFormat.of().formatHex(own);
    }

    public Matter next() {
        Category category = one(city.categories());
        Street street = one(city.streets());
        String address = street.name() + one(ROADS) + random.nextInt(1, 400) + "号";
        String text = address + "附近的" + category.name() + "问题，" + one(SINCE) + "，" + one(EFFECT) + "，" + one(WISH);
        return new Matter(
                key + "-" + told++,
                text,
                address,
                category.code(),
                street,
                one(SURNAMES) + one(CALLED),
                String.format(Locale.ROOT, "139%08d", random.nextInt(NUMBERS)));
    }

    /** Any of them. */
    public <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
