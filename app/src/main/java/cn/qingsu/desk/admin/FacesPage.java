package cn.qingsu.desk.admin;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFaceChange;
import cn.qingsu.city.CategoryFaceEditor;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalView;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开分类: the cases of which categories stand on the public map, from which day on; tried before it is saved. */
@DeskPage
class FacesPage {

    private final CategoryFaceEditor editor;
    private final FaceViews views;
    private final Clock clock;

    FacesPage(CategoryFaceEditor editor, FaceViews views, Clock clock) {
        this.editor = editor;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/desk/admin/public")
    String faces(@AuthenticationPrincipal Officer officer, Model model) {
        Administrators.only(officer);
        LocalDate today = today();
        fill(views.open(today), today.toString(), "", editor.edits(), model);
        return "desk/admin/public";
    }

    /** @param step {@code preview} shows what would change, {@code save} changes it */
    @PostMapping("/desk/admin/public")
    String edit(
            @RequestParam(required = false) @Nullable List<String> open,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Administrators.only(officer);
        Set<CategoryCode> wanted = (open == null ? List.<String>of() : open)
                .stream().map(CategoryCode::new).collect(Collectors.toSet());
        boolean save = step.equals("save");
        Decision<CategoryFaceChange> decision =
                day(from).then(day -> save ? editor.put(wanted, day, note, seen, author) : editor.preview(wanted, day));
        switch (decision) {
            case Decision.Accepted<CategoryFaceChange>(CategoryFaceChange change) -> {
                model.addAttribute("change", views.of(change));
                model.addAttribute("saved", save);
            }
            case Decision.Refused<CategoryFaceChange>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", RefusalView.of(refusal));
            }
        }
        fill(
                wanted,
                from,
                note,
                save && decision instanceof Decision.Accepted<CategoryFaceChange> ? editor.edits() : seen,
                model);
        return "desk/admin/public";
    }

    private static Decision<LocalDate> day(String from) {
        try {
            return Decision.accepted(LocalDate.parse(from.strip()));
        } catch (DateTimeException noDay) {
            return Decision.refused("field-malformed", "本系统默认：公开分类按日生效", "请填写生效日期，例如 2027-01-01。");
        }
    }

    /** @param open what the form shows as chosen */
    private void fill(Set<CategoryCode> open, String from, String note, int seen, Model model) {
        model.addAttribute("groups", views.groups(open, today()));
        model.addAttribute("count", open.size());
        model.addAttribute("from", from);
        model.addAttribute("today", today().toString());
        model.addAttribute("note", note);
        model.addAttribute("seen", seen);
        model.addAttribute("history", views.history());
    }

    private LocalDate today() {
        return CityTime.day(clock.instant());
    }
}
