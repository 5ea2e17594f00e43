package cn.qingsu.intake;

import cn.qingsu.intake.csv.Flaw;
import cn.qingsu.intake.csv.Row;
import java.util.Locale;

/** Says in plain Chinese why a record of a file could not be read. */
final class BrokenRows {

    private BrokenRows() {}

    static String reason(Row.Broken broken) {
        String reason = switch (broken.flaw()) {
            case Flaw.QuoteLeftOpen() -> "这一行有引号没有闭合";
            case Flaw.StrayQuote() -> "引号不成对，或引号之后还有文字";
            case Flaw.FieldCount(int found, int expected) ->
                String.format(Locale.ROOT, "有 %d 列，而表头有 %d 列", found, expected);
            case Flaw.TooLarge() -> "单元格过大，无法作为一件诉求登记";
        };
        return broken.lastLine() > broken.line()
                ? reason + String.format(Locale.ROOT, "（涉及第 %d–%d 行）", broken.line(), broken.lastLine())
                : reason;
    }
}
