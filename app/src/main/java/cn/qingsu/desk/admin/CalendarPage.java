package cn.qingsu.desk.admin;

import cn.qingsu.city.CalendarChange;
import cn.qingsu.city.CalendarChanged;
import cn.qingsu.city.CalendarCoverage;
import cn.qingsu.city.CalendarEditor;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalView;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The working calendar's editor: paste the notice or press days, see what would change, save. */
@DeskPage
class CalendarPage {

    private final CalendarEditor editor;
    private final CalendarCoverage coverage;
    private final Journal journal;
    private final Accounts accounts;
    private final Drafts drafts;
    private final Clock clock;

    CalendarPage(
            CalendarEditor editor,
            CalendarCoverage coverage,
            Journal journal,
            Accounts accounts,
            Drafts drafts,
            Clock clock) {
        this.drafts = drafts;
        this.editor = editor;
        this.coverage = coverage;
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One edit of the past. */
    record Edit(String at, String who, int year, int version, String source) {}

    @GetMapping("/desk/admin/calendar")
    String calendar(
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Administrators.only(officer);
        int shown = year == null ? CityTime.day(clock.instant()).getYear() : sensible(year);
        fill(shown, editor.year(shown), model);
        return "desk/admin/calendar";
    }

    /** @param step {@code preview} shows what would change, {@code save} changes it */
    @PostMapping("/desk/admin/calendar")
    String edit(
            @RequestParam int year,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Administrators.only(officer);
        sensible(year);
        Decision<List<HolidayDay>> read = editor.read(pasted);
        boolean save = step.equals("save");
        Decision<CalendarChange> change =
                read.then(days -> save ? editor.put(year, days, source.strip(), author) : editor.preview(year, days));
        switch (change) {
            case Decision.Accepted<CalendarChange>(CalendarChange told) -> {
                model.addAttribute("change", told);
                model.addAttribute("saved", save);
                if (save) {
                    drafts.forget(officer.account(), "calendar:" + year);
                }
            }
            case Decision.Refused<CalendarChange>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", RefusalView.of(refusal));
            }
        }
        fill(year, read instanceof Decision.Accepted<List<HolidayDay>>(var days) ? days : editor.year(year), model);
        model.addAttribute("pasted", pasted);
        model.addAttribute("source", source);
        return "desk/admin/calendar";
    }

    private void fill(int year, List<HolidayDay> days, Model model) {
        model.addAttribute("view", YearView.of(year, days));
        model.addAttribute("years", coverage.years());
        coverage.missing(clock.instant()).ifPresent(missing -> model.addAttribute("missing", missing));
        model.addAttribute("history", history());
    }

    private List<Edit> history() {
        List<Entry> edits = journal.of(new Subject("city", 0)).stream()
                .filter(entry -> entry.is(CalendarChanged.class))
                .toList()
                .reversed();
        return edits.stream().limit(20).map(this::edit).toList();
    }

    private Edit edit(Entry entry) {
        CalendarChanged changed = entry.as(CalendarChanged.class);
        AccountId who = entry.author().account();
        String name = who == null ? "系统" : accounts.names(Set.of(who)).getOrDefault(who, "工作人员");
        return new Edit(Moments.withYear(entry.at()), name, changed.year(), changed.version(), changed.source());
    }

    private static int sensible(int year) {
        if (year < 2000 || year > 2100) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }
}
