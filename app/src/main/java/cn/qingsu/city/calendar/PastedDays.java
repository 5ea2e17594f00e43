package cn.qingsu.city.calendar;

import cn.qingsu.city.DayKind;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.kernel.Decision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines that an administrator pastes into the calendar's editor. */
final class PastedDays {

    private static final String CLAUSE = "规则 3：节假日和调休按国务院通知录入";
    private static final int LONGEST_SPAN = 31;
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:\\s*(?:至|到|~|～|—+)\\s*(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?)?"
                    + "[\\s,，\\t]*(放假|休|HOLIDAY|调休上班|上班|班|MAKEUP_WORKDAY)[\\s,，\\t]*(.{0,40})");

    private PastedDays() {}

    static Decision<List<HolidayDay>> read(String pasted) {
        List<HolidayDay> days = new ArrayList<>();
        int number = 0;
        for (String line : pasted.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                return refused(number, "看不懂，请写成“2027-01-01 放假 元旦”或“2027-02-06 上班 春节”");
            }
            try {
                LocalDate first = day(parts, 1);
                LocalDate last = parts.group(4) == null ? first : day(parts, 4);
                if (last.isBefore(first) || first.plusDays(LONGEST_SPAN).isBefore(last)) {
                    return refused(number, "起止日期不对，请检查先后");
                }
                DayKind kind = kind(parts.group(7));
                String name =
                        parts.group(8).isBlank() ? kind.label() : parts.group(8).strip();
                first.datesUntil(last.plusDays(1)).forEach(day -> days.add(new HolidayDay(day, kind, name)));
            } catch (DateTimeException noSuchDay) {
                return refused(number, "没有这一天，请检查日期");
            }
        }
        return Decision.accepted(List.copyOf(days));
    }

    private static LocalDate day(Matcher parts, int group) {
        return LocalDate.of(
                Integer.parseInt(parts.group(group)),
                Integer.parseInt(parts.group(group + 1)),
                Integer.parseInt(parts.group(group + 2)));
    }

    private static DayKind kind(String word) {
        return switch (word) {
            case "放假", "休", "HOLIDAY" -> DayKind.HOLIDAY;
            default -> DayKind.MAKEUP_WORKDAY;
        };
    }

    private static Decision<List<HolidayDay>> refused(int line, String message) {
        return Decision.refused("unreadable-line", CLAUSE, "第 " + line + " 行" + message + "。");
    }
}
