package cn.qingsu.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for the console: words to the left, numbers to the right. */
public final class Table {

    private static final String GAP = "  ";
    private static final int WIDE_FROM = 0x2E80;

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** Numbers are given as numbers, so that they are set alike. */
    public void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(text(cell));
        }
        rows.add(row);
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double number -> String.format(Locale.ROOT, number < 10 ? "%,.2f" : "%,.1f", number);
            case Number whole -> String.format(Locale.ROOT, "%,d", whole.longValue());
            default -> cell.toString();
        };
    }

    public void print(PrintStream to) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String blank = " ".repeat(width(column) - columns(cell));
                line.append(column == 0 ? "" : GAP).append(column == 0 ? cell + blank : blank + cell);
            }
            to.println(line.toString().stripTrailing());
        }
        to.println();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> columns(row.get(column)))
                .max()
                .orElse(0);
    }

    /** Chinese characters are two columns wide. */
    private static int columns(String text) {
        return text.codePoints().map(point -> point >= WIDE_FROM ? 2 : 1).sum();
    }
}
