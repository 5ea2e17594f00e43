package cn.qingsu.desk.queue;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds cases: a number opens its case whatever list is open, a phone lists its cases, anything else the newest. */
@DeskPage
class SearchPage {

    /** More cases than one phone has; what lies beyond is found by number. */
    private static final int OF_ONE_PHONE = 200;

    private final Cases cases;
    private final Rows rows;

    SearchPage(Cases cases, Rows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    @GetMapping("/desk/all")
    String all(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(name = "case", required = false) @Nullable String open,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        newest(after, open, officer, model);
        return part == null ? "desk/queue" : "desk/rows :: list";
    }

    /** By POST, so that no phone stands in an address, a history or a log. */
    @PostMapping("/desk/search")
    String search(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Officer officer, Model model) {
        Optional<CaseRow> numbered = cases.byNumber(q, officer);
        if (numbered.isPresent()) {
            return "redirect:/desk/cases/" + numbered.get().id();
        }
        if (PhoneNumber.of(q).isAccepted()) {
            Slice<CaseRow> found = cases.byPhone(q, officer, null, OF_ONE_PHONE);
            model.addAttribute("hint", "按电话查到 " + found.items().size() + " 件诉求，最新的在前。电话不会留在网址里。");
            fill(found, null, model, "按电话查找", "没有查到这个电话的诉求，或您无权查看其诉求人信息。");
            return "desk/queue";
        }
        newest(null, null, officer, model);
        model.addAttribute("hint", q.isBlank() ? "请输入诉求编号或电话。" : "没有找到这个编号。可以按诉求编号或电话查找；按内容查找尚未开放，以下是最新的诉求。");
        return "desk/queue";
    }

    /** Whoever follows an old address or reloads a result gets the newest cases. */
    @GetMapping("/desk/search")
    String searched() {
        return "redirect:/desk/all";
    }

    private void newest(@Nullable String after, @Nullable String open, Officer officer, Model model) {
        Slice<CaseRow> slice = cases.newest(officer, QueuePage.cursor(after), QueuePage.PAGE);
        fill(slice, open, model, "全部诉求", "您可以查看的诉求都在这里，最新的在前。");
        model.addAttribute("more", slice.next() == null ? null : "/desk/all?after=" + slice.next());
        model.addAttribute("open", open);
    }

    private void fill(Slice<CaseRow> slice, @Nullable String open, Model model, String title, String purpose) {
        model.addAttribute("rows", slice.map(row -> rows.of(row, null, open)).items());
        model.addAttribute("title", title);
        model.addAttribute("purpose", purpose);
        model.addAttribute("name", "all");
    }
}
