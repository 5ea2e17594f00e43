package cn.qingsu.desk.admin;

import cn.qingsu.city.CalendarChange;
import cn.qingsu.city.CalendarCoverage;
import cn.qingsu.city.CalendarEditor;
import cn.qingsu.city.CalendarYear;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
    private final CalendarEdits edits;
    private final Drafts drafts;
    private final Clock clock;

    CalendarPage(CalendarEditor editor, CalendarCoverage coverage, CalendarEdits edits, Drafts drafts, Clock clock) {
        this.editor = editor;
        this.coverage = coverage;
        this.edits = edits;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/desk/admin/calendar")
    String calendar(
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Administrators.only(officer);
        return page(editor.year(year == null ? CityTime.day(clock.instant()).getYear() : sensible(year)), model);
    }

    /**
     * @param version the one on which the form was opened
     * @param step {@code preview} shows what would change, {@code save} changes it
     */
    @PostMapping("/desk/admin/calendar")
    String edit(
            @RequestParam int year,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Administrators.only(officer);
        sensible(year);
        boolean save = step.equals("save");
        model.addAttribute("pasted", pasted);
        model.addAttribute("source", source);
        Decision<CalendarYear> read = editor.read(pasted).map(days -> new CalendarYear(year, version, days));
        Decision<CalendarChange> change =
                read.then(draft -> save ? editor.put(draft, source.strip(), author) : editor.preview(draft));
        return switch (change) {
            case Decision.Accepted<CalendarChange>(CalendarChange told) -> {
                model.addAttribute("change", told);
                model.addAttribute("saved", save);
                if (save) {
                    drafts.forget(officer.account(), draftKey(year, version));
                }
                yield page(save ? editor.year(year) : read.orElseThrow(), model);
            }
            case Decision.Refused<CalendarChange>(Refusal refusal) -> {
                RefusalPages.within(refusal, response, model);
                yield page(seenAgain(read, refusal, year, version, model), model);
            }
        };
    }

    /** Who was told of another's change may save over it knowingly: his text stays, on the newest version. */
    private CalendarYear seenAgain(Decision<CalendarYear> read, Refusal refusal, int year, int version, Model model) {
        CalendarYear now = editor.year(year);
        if (!(read instanceof Decision.Accepted<CalendarYear>(CalendarYear draft))) {
            return new CalendarYear(year, version, now.days());
        }
        if (!refusal.code().equals("stale")) {
            return draft;
        }
        model.addAttribute("overtaken", OvertakenView.of(edits.since(year, version), now, draft.days()));
        return new CalendarYear(year, now.version(), draft.days());
    }

    /** What is typed belongs to the version on which it was typed, so that it never covers what somebody else has saved since. */
    private static String draftKey(int year, int version) {
        return "calendar:" + year + ":" + version;
    }

    private String page(CalendarYear year, Model model) {
        model.addAttribute("view", YearView.of(year.year(), year.days()));
        model.addAttribute("version", year.version());
        model.addAttribute("draftKey", draftKey(year.year(), year.version()));
        model.addAttribute("years", coverage.years());
        coverage.missing(clock.instant()).ifPresent(missing -> model.addAttribute("missing", missing));
        model.addAttribute("history", edits.newest());
        return "desk/admin/calendar";
    }

    private static int sensible(int year) {
        if (year < 2000 || year > 2100) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }
}
