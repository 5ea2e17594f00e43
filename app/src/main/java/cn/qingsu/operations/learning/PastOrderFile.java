package cn.qingsu.operations.learning;

import cn.qingsu.dispatch.learning.Example;
import cn.qingsu.intake.csv.Row;
import cn.qingsu.intake.csv.Table;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of past orders: which column holds the text, which the label, and which the time, if one does.
 *
 * @param time without it the order of the rows is the order in time
 */
public record PastOrderFile(
        Path file, String text, String label, @Nullable String time) {

    private record Dated(Example example, long moment) {}

    /** What became of the rows. */
    private static final class Count {
        private long damaged;
        private long withoutText;
        private long withoutLabel;
        private long withoutTime;
    }

    /**
     * The orders that have a text and a label, oldest first.
     *
     * @throws PlainFault if the file cannot be read, a column is not there or no row can be used
     */
    public List<Example> read(Report report) {
        try (Table table = Table.open(file)) {
            List<Example> examples = read(table, report);
            if (examples.isEmpty()) {
                throw new PlainFault("文件 " + file + " 里没有一行既有“" + text + "”又有“" + label + "”。");
            }
            return examples;
        } catch (IOException broken) {
            throw new PlainFault("读不到文件 " + file + "，请检查路径和权限。", broken);
        }
    }

    private List<Example> read(Table table, Report report) throws IOException {
        int textAt = place(table, text);
        int labelAt = place(table, label);
        int timeAt = time == null ? -1 : place(table, time);
        Count count = new Count();
        List<Dated> dated = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Row row = table.next(); row != null; row = table.next()) {
            switch (row) {
                case Row.Broken _ -> count.damaged++;
                case Row.Fields(long _, List<String> values) -> {
                    if (timeAt >= 0) {
                        long moment = OrderTime.moment(values.get(timeAt));
                        count.withoutTime += moment == OrderTime.UNREADABLE ? 1 : 0;
                        last = moment == OrderTime.UNREADABLE ? last : moment;
                    }
                    String said = sound(values.get(textAt));
                    String decided = sound(values.get(labelAt));
                    if (said.isBlank()) {
                        count.withoutText++;
                    } else if (decided.isBlank()) {
                        count.withoutLabel++;
                    } else {
                        dated.add(new Dated(new Example(said, decided), last));
                    }
                }
            }
        }
        tell(count, dated.size(), report);
        dated.sort(Comparator.comparingLong(Dated::moment));
        return dated.stream().map(Dated::example).toList();
    }

    private static String sound(String cell) {
        return cell.replace('\uFFFF', ' ').strip();
    }

    private int place(Table table, String column) {
        int at = table.header().indexOf(column);
        if (at < 0) {
            throw new PlainFault(
                    table.header().isEmpty()
                            ? "文件 " + file + " 是空的，或第一行不是列名。"
                            : "文件 " + file + " 里没有“" + column + "”列，现有：" + String.join("、", table.header()));
        }
        return at;
    }

    private void tell(Count count, int usable, Report report) {
        report.line(String.format(Locale.ROOT, "  读到 %,d 件可用的工单：%s", usable, file));
        notice(report, count.damaged, "行已损坏，未使用");
        notice(report, count.withoutText, "行没有文字，未使用");
        notice(report, count.withoutLabel, "行没有标签，未使用");
        notice(report, count.withoutTime, "行的时间无法识别，按它在文件中的位置排列");
    }

    private static void notice(Report report, long rows, String what) {
        if (rows > 0) {
            report.line(Mark.NOTICE, String.format(Locale.ROOT, "%,d %s", rows, what));
        }
    }
}
