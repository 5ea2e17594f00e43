package cn.qingsu.dispatch.reading;

import cn.qingsu.dispatch.reading.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is complained about, in the text's own words: a firm by its name, else a kind of firm or office. */
final class AccusedReading {

    private static final Pattern FIRM = Pattern.compile(
            "[\\p{IsHan}A-Za-z0-9（）()&&[^的在住到去了是和与及跟把被给向对，。、我你他她们这那叫名称投诉举报反映]]{2,18}(有限责任公司|股份有限公司|有限公司|公司|集团|物业|酒店|饭店|超市|烧烤店|火锅店|健身房|培训学校|驾校|幼儿园|小学|中学|医院|工厂|加工厂|养殖场|KTV|网吧|酒吧)");
    private static final Pattern AGAINST = Pattern.compile("(投诉|举报|反映|控告|检举)[^，。；！？\\n]{0,6}$");

    private AccusedReading() {}

    static @Nullable Finding<String> of(String text, Words kinds) {
        Matcher firm = FIRM.matcher(text);
        Finding<String> named = null;
        while (firm.find()) {
            Span span = new Span(firm.start(), firm.end());
            double probability = against(text, span) ? 0.9 : 0.7;
            if (named == null || probability > named.probability()) {
                named = new Finding<>(span.of(text), probability, List.of(span), "文字写了名称");
            }
        }
        if (named != null) {
            return named;
        }
        List<Span> found = kinds.in(text);
        return found.stream()
                .filter(span -> against(text, span))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(span ->
                        new Finding<>(span.of(text), against(text, span) ? 0.8 : 0.55, List.of(span), "文字写了被反映的一方"))
                .orElse(null);
    }

    private static boolean against(String text, Span span) {
        return AGAINST.matcher(text.substring(Math.max(0, span.from() - 10), span.from()))
                .find();
    }
}
