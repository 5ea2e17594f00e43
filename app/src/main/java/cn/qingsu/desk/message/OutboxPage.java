package cn.qingsu.desk.message;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.messaging.Message;
import cn.qingsu.messaging.MessageFilter;
import cn.qingsu.messaging.MessageState;
import cn.qingsu.messaging.Messages;
import cn.qingsu.messaging.Occasion;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All messages, by state and occasion; the address holds the filter. */
@DeskPage
class OutboxPage {

    private static final int PAGE = 50;

    private final Messages messages;
    private final Cases cases;

    OutboxPage(Messages messages, Cases cases) {
        this.messages = messages;
        this.cases = cases;
    }

    /** A state as a tab. */
    record Tab(String name, String label, String count, boolean current) {}

    /** A message and its case. */
    record Line(String id, String number, String title, MessageView message) {}

    @GetMapping("/desk/messages")
    String outbox(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable Occasion occasion,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Correspondents.only(officer, messages);
        Slice<Message> slice = messages.newest(new MessageFilter(state, occasion), officer, after, PAGE);
        Map<RequestId, CaseRow> rows = cases.rows(
                slice.items().stream().map(each -> each.id().request()).collect(Collectors.toSet()), officer);
        List<Line> lines = slice.items().stream()
                .flatMap(
                        each -> Stream.ofNullable(rows.get(each.id().request())).map(row -> line(each, row)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("tabs", tabs(state));
        model.addAttribute("state", state);
        model.addAttribute("occasion", occasion);
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("more", slice.next());
        return "desk/messages";
    }

    private static Line line(Message message, CaseRow row) {
        return new Line(row.id().toString(), row.number(), row.title(), MessageView.of(message));
    }

    private List<Tab> tabs(@Nullable MessageState shown) {
        Map<MessageState, Integer> counts = messages.counts();
        return Arrays.stream(MessageState.values())
                .map(each -> {
                    int count = counts.getOrDefault(each, 0);
                    return new Tab(
                            each.name(), each.label(), count < 1_000 ? String.valueOf(count) : "999+", each == shown);
                })
                .toList();
    }
}
