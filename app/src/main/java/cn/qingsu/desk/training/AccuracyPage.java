package cn.qingsu.desk.training;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.dispatch.accuracy.Accuracies;
import cn.qingsu.dispatch.accuracy.Accuracies.Period;
import cn.qingsu.dispatch.accuracy.Accuracy;
import cn.qingsu.dispatch.accuracy.Dimension;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** First-dispatch accuracy, with the cases behind each figure. */
@DeskPage
class AccuracyPage {

    private static final int SHOWN = 50;
    private static final int MONTH = 30;
    private static final int LONGEST = 366;
    /** Stands for all parts together. */
    private static final String ALL = "*";

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Accuracies accuracies;
    private final Lessons lessons;
    private final Cases cases;
    private final Accounts accounts;
    private final CityNames names;
    private final Clock clock;

    AccuracyPage(Accuracies accuracies, Lessons lessons, Cases cases, Accounts accounts, CityNames names, Clock clock) {
        this.accuracies = accuracies;
        this.lessons = lessons;
        this.cases = cases;
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    /** One part of a figure. */
    record Part(String key, String name, int dispatches, int changed, String rate) {}

    /** A case behind a figure. */
    record Behind(String id, String number, String title, String first, String now, String changed) {}

    /** @param key whose cases are shown, {@value #ALL} for those of all; null for the figures alone */
    @GetMapping("/desk/accuracy")
    String accuracy(
            @RequestParam(defaultValue = "DISPATCHER") Dimension by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "true") boolean changed,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Allowed.only(officer, Role.REVIEWER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);
        LocalDate today = CityTime.day(clock.instant());
        Period period = period(day(from, today.minusDays(MONTH)), day(to, today));
        Map<String, String> who = by == Dimension.DISPATCHER ? officers(period) : Map.of();
        model.addAttribute("by", by);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("from", period.from().toString());
        model.addAttribute("to", period.to().toString());
        model.addAttribute("whole", part(accuracies.whole(period), "全部"));
        model.addAttribute(
                "parts",
                accuracies.by(by, period).stream()
                        .map(each -> part(each, name(by, each.key(), who)))
                        .toList());
        if (key != null) {
            if (after != null && !after.matches("[0-9a-z]{13}")) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            Slice<RequestId> slice = accuracies.cases(by, key.equals(ALL) ? null : key, period, changed, after, SHOWN);
            model.addAttribute("key", key);
            model.addAttribute("keyName", key.equals(ALL) ? "全部" : name(by, key, who));
            model.addAttribute("changed", changed);
            model.addAttribute("behind", behind(slice.items(), officer));
            model.addAttribute("more", slice.next());
        }
        return "desk/admin/accuracy";
    }

    /** A year at most is counted at once, from the last day back, so that one look does not read a whole history. */
    private static Period period(LocalDate from, LocalDate to) {
        LocalDate earliest = to.minusDays(LONGEST);
        return new Period(from.isAfter(to) ? to : from.isBefore(earliest) ? earliest : from, to);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            LocalDate day = text.isBlank() ? otherwise : LocalDate.parse(text);
            return day.isBefore(EARLIEST) || day.isAfter(otherwise.plusYears(1)) ? otherwise : day;
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    private Map<String, String> officers(Period period) {
        Set<AccountId> ids = accuracies.by(Dimension.DISPATCHER, period).stream()
                .map(Accuracy::key)
                .filter(key -> key.matches("-?[0-9]+"))
                .map(key -> new AccountId(Long.parseLong(key)))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : accounts.names(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey().value()), Map.Entry::getValue));
    }

    private String name(Dimension by, String key, Map<String, String> who) {
        if (key.isEmpty()) {
            return "未记录";
        }
        return switch (by) {
            case DISPATCHER -> key.equals("SYSTEM") ? "系统自动转办" : who.getOrDefault(key, "工作人员");
            case CATEGORY -> names.category(new CategoryCode(key));
            case UNIT -> names.unit(new UnitCode(key));
            case MACHINE -> key.equals("SYSTEM") ? "系统自动转办" : "人工转办";
        };
    }

    private static Part part(Accuracy accuracy, String name) {
        String rate = accuracy.dispatches() == 0
                ? "—"
                : accuracy.isFew()
                        ? String.format(
                                Locale.ROOT,
                                "%.1f%%（不足 %d 件，可信区间 %.0f%%–%.0f%%）",
                                100 * accuracy.rate(),
                                Accuracy.FEW,
                                100 * accuracy.low(),
                                100 * accuracy.high())
                        : String.format(Locale.ROOT, "%.1f%%", 100 * accuracy.rate());
        return new Part(accuracy.key(), name, accuracy.dispatches(), accuracy.changed(), rate);
    }

    private List<Behind> behind(List<RequestId> ids, Officer officer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RequestId, CaseRow> rows = cases.rows(ids, officer);
        Map<RequestId, Lesson> known = lessons.of(ids);
        return ids.stream().map(id -> behind(id, rows.get(id), known.get(id))).toList();
    }

    private Behind behind(RequestId id, @Nullable CaseRow row, @Nullable Lesson lesson) {
        Lesson.Change changed = lesson == null ? null : lesson.changedBy();
        return new Behind(
                row == null ? "" : id.toString(),
                row == null ? "" : row.number(),
                row == null ? "（您的岗位不查看诉求内容）" : row.title(),
                lesson == null ? "" : names.unit(lesson.firstUnit()),
                lesson == null ? "" : names.unit(lesson.lead()),
                changed == null ? "未变" : changed.label());
    }
}
