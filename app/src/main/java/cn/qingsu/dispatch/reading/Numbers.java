package cn.qingsu.dispatch.reading;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: 34, 1.2, 三十四, 两千五, 几十, 十几. */
final class Numbers {

    /** The letters of which numbers are made. */
    static final String LETTERS = "0-9０-９.,，零〇一二两俩三四五六七八九十百千万亿几数上";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000);

    private Numbers() {}

    /** @return null if the words are no number */
    static @Nullable BigDecimal of(String words) {
        String plain = words.replaceAll("[,，]", "")
                .replace('两', '二')
                .replace('俩', '二')
                .replace('〇', '零')
                .replace("十几", "十一")
                .replace('几', '二') // 几十 is at least twenty
                .replace('数', '二')
                .replace("上百", "一百")
                .replace("上千", "一千")
                .replace("上", "");
        if (plain.matches("[0-9０-９]+(\\.[0-9]+)?[千万亿百]*")) {
            return mixed(plain);
        }
        return plain.matches("[零一二三四五六七八九十百千万亿]+") ? BigDecimal.valueOf(chinese(plain)) : null;
    }

    private static BigDecimal mixed(String words) {
        String digits = words.replaceAll("[千万亿百]", "");
        BigDecimal number = new BigDecimal(digits.chars()
                .map(letter -> letter >= '０' && letter <= '９' ? letter - '０' + '0' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        for (char unit : words.substring(digits.length()).toCharArray()) {
            number = number.multiply(
                    BigDecimal.valueOf(unit == '万' ? 10_000 : unit == '亿' ? 100_000_000 : UNITS.getOrDefault(unit, 1)));
        }
        return number;
    }

    private static long chinese(String words) {
        for (char large : new char[] {'亿', '万'}) {
            int at = words.indexOf(large);
            if (at >= 0) {
                long unit = large == '亿' ? 100_000_000L : 10_000L;
                String rest = words.substring(at + 1);
                long below = rest.length() == 1 && DIGITS.indexOf(rest.charAt(0)) > 0
                        ? DIGITS.indexOf(rest.charAt(0)) * unit / 10 // 三万五
                        : chinese(rest);
                return Math.max(1, chinese(words.substring(0, at))) * unit + below;
            }
        }
        long sum = 0;
        int digit = 0;
        int last = 1;
        for (char letter : words.toCharArray()) {
            Integer unit = UNITS.get(letter);
            if (unit == null) {
                digit = DIGITS.indexOf(letter);
            } else {
                sum += (long) Math.max(1, digit) * unit;
                digit = 0;
                last = unit;
            }
        }
        return sum + (digit > 0 && last >= 100 && !words.contains("零") ? (long) digit * last / 10 : digit);
    }
}
