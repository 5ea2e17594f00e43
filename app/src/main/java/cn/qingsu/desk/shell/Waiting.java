package cn.qingsu.desk.shell;

import cn.qingsu.request.Queue;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;

/** What waits in the officer's queues, counted once for a page. */
public record Waiting(Map<Queue, Integer> counts) {

    private static final String NAME = "waiting";

    void on(Model model) {
        model.addAttribute(NAME, this);
    }

    /** What was counted for the shell of this page; a part of a page that htmx fetches has none. */
    public static Waiting of(Model model) {
        return (Waiting) Objects.requireNonNull(model.getAttribute(NAME));
    }
}
