package cn.qingsu.desk.queue;

import cn.qingsu.desk.shell.Desk;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.desk.shell.Waiting;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A queue: its neighbours, its list, and beside it the case that is open. The address holds both, so that it can be shared. */
@DeskPage
class QueuePage {

    static final int PAGE = 30;

    private final Cases cases;
    private final Rows rows;

    QueuePage(Cases cases, Rows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    @GetMapping("/desk/queue/{name}")
    String queue(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(name = "case", required = false) @Nullable String open,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Queue queue = QueuePath.queue(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Desk desk = Desk.with(queue, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        Slice<CaseRow> slice = cases.queue(queue, officer, cursor(after), PAGE);
        model.addAttribute("rows", slice.map(row -> rows.of(row, queue, open)).items());
        model.addAttribute("more", slice.next() == null ? null : QueuePath.of(queue) + "?after=" + slice.next());
        model.addAttribute("name", name);
        model.addAttribute("title", queue.label());
        model.addAttribute("purpose", queue.purpose());
        if (part != null) {
            return "desk/rows :: list";
        }
        Map<Queue, Integer> counts = Waiting.of(model).counts();
        model.addAttribute("groups", Tabs.of(desk, officer, queue, counts));
        model.addAttribute("count", counts.getOrDefault(queue, 0));
        model.addAttribute("open", open);
        return "desk/queue";
    }

    /** A cursor comes out of an address that anybody may have changed. */
    static @Nullable String cursor(@Nullable String after) {
        if (after == null || after.matches("[0-9.]{1,40}_[0-9a-z]{13}") || after.matches("[0-9a-z]{13}")) {
            return after;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
