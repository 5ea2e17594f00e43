package cn.qingsu.dispatch.reading.place;

import cn.qingsu.dispatch.reading.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of other cities, provinces and counties. */
final class Elsewhere {

    /**
     * @param letters how many letters the name alone has
     * @param told in full, or with a district of its own: then the fact may well lie there
     */
    record Away(Span span, int letters, boolean told) {}

    private static final Pattern TOLD = Pattern.compile(
            "(市(?!场|民|里|面|价|政)|省(?!得|了|钱|内|心)|县|自治区|自治州|地区|[^的来到在有去了是和及与路街道号村社（）()，。、\\s]{1,4}((?<![社小片校园景城市辖])区(?!域|别)|县|镇))");
    private static final Pattern NOT_A_PLACE = Pattern.compile(
            "[东西南北中一二三四五六七八九十支新大环]{0,2}(路|街|道|巷|湾|桥|线)|人|话|菜|牌|号牌|籍|现代|吉普|烤鸭|拉面|牛肉|银行|[^，。的]{0,3}(公司|大酒店|餐厅|饭店|高中|中学|小学)");

    private final Set<String> names;
    private final Map<Character, Integer> longest = new HashMap<>();

    Elsewhere(Set<String> names) {
        this.names = names;
        names.forEach(name -> longest.merge(name.charAt(0), name.length(), Math::max));
    }

    @Nullable
    Away at(String text, int at) {
        int reach = longest.getOrDefault(text.charAt(at), 0);
        for (int end = Math.min(text.length(), at + reach); end > at + 1; end--) {
            if (names.contains(text.substring(at, end))) {
                var after = TOLD.matcher(text).region(end, text.length());
                if (after.lookingAt()) {
                    return new Away(new Span(at, after.end()), end - at, true);
                }
                return NOT_A_PLACE.matcher(text).region(end, text.length()).lookingAt()
                        ? null
                        : new Away(new Span(at, end), end - at, false);
            }
        }
        return null;
    }
}
