package cn.qingsu.bench.report;

import java.util.Locale;

/**
 * A line of the table of figures.
 *
 * @param row what is measured, and at what size
 * @param figure what was found
 * @param bar what it is held to
 * @param holds whether it does
 */
public record Finding(String row, String figure, String bar, boolean holds) {

    private static final double LONGEST_START = 10;
    private static final double GIB = 1 << 30;

    /** @param size of the city
     * @param resident bytes of the product's process, PostgreSQL apart */
    public static Finding start(String size, double seconds, long resident) {
        return new Finding(
                "start to the first page; memory of the process; " + size,
                String.format(Locale.ROOT, "%.1f s; %.2f GB", seconds, resident / GIB),
                "≤ 10 s; ≤ 1 GB",
                seconds <= LONGEST_START && resident <= GIB);
    }

    /** Not less than the bar. */
    public static Finding atLeast(String row, double figure, double bar, String unit) {
        return new Finding(row, number(figure) + unit, "≥ " + number(bar) + unit, figure >= bar);
    }

    /** Not more than the bar. */
    public static Finding atMost(String row, double figure, double bar, String unit) {
        return new Finding(row, number(figure) + unit, "≤ " + number(bar) + unit, figure <= bar);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%,.0f", figure)
                .replaceAll("\\.00$", "");
    }

    public String line() {
        return (holds ? "✓ " : "✗ ") + row + ": " + figure + " (bar " + bar + ")";
    }
}
