package cn.qingsu.desk.message;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.messaging.Attempt;
import cn.qingsu.messaging.MessageId;
import cn.qingsu.messaging.MessagePreview;
import cn.qingsu.messaging.MessageState;
import cn.qingsu.messaging.Messages;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The messages of one case, and one of them: what it says, to whom, what became of it; sent or taken back from here. */
@DeskPage
class MessagePage {

    private final Messages messages;
    private final MessageViews messageViews;
    private final Cases cases;
    private final Accounts accounts;
    private final Views views;

    MessagePage(Messages messages, MessageViews messageViews, Cases cases, Accounts accounts, Views views) {
        this.messages = messages;
        this.messageViews = messageViews;
        this.cases = cases;
        this.accounts = accounts;
        this.views = views;
    }

    /** One try, in words. */
    record Tried(String at, String state, String tone, String reason, String channel, String who) {}

    /** The card on the case's page. */
    @GetMapping("/desk/cases/{id}/messages")
    String list(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        RequestId request = Ids.request(id);
        if (!cases.sight(request, officer).mayOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("messages", messageViews.of(request, officer));
        return "desk/case-messages :: list";
    }

    @GetMapping("/desk/cases/{id}/messages/{entry}/{occasion}")
    String open(
            @PathVariable String id,
            @PathVariable String entry,
            @PathVariable String occasion,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        MessageId wanted = id(id, entry + "-" + occasion);
        return switch (messages.preview(wanted, officer)) {
            case Decision.Accepted<MessagePreview>(MessagePreview preview) -> {
                views.viewed(officer, wanted.request(), "给诉求人的消息");
                yield show(preview, officer, model);
            }
            case Decision.Refused<MessagePreview>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    private String show(MessagePreview preview, Officer officer, Model model) {
        MessageId id = preview.message().id();
        MessageState state = preview.message().state();
        model.addAttribute("preview", preview);
        model.addAttribute("line", MessageView.of(preview.message()));
        model.addAttribute(
                "case", cases.row(id.request(), officer).map(CaseRow::number).orElse(""));
        model.addAttribute("caseId", id.request().toString());
        model.addAttribute("tries", tries(messages.attempts(id, officer).orElseThrow()));
        boolean may = messages.mayAct(officer);
        model.addAttribute("maySend", may && preview.not() == null && state != MessageState.WAITING);
        model.addAttribute("mayCancel", may && state.isOpen());
        return "desk/message";
    }

    private List<Tried> tries(List<Attempt> attempts) {
        Set<AccountId> who =
                attempts.stream().map(Attempt::account).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<AccountId, String> names = who.isEmpty() ? Map.of() : accounts.names(who);
        return attempts.reversed().stream()
                .map(each -> new Tried(
                        Moments.minute(each.at()),
                        each.state().label(),
                        MessageView.tone(each.state()),
                        reason(each),
                        each.channel() == null ? "" : each.channel().label(),
                        each.account() == null ? "系统" : names.getOrDefault(each.account(), "工作人员")))
                .toList();
    }

    private static String reason(Attempt attempt) {
        String reason = attempt.reason() == null ? "" : attempt.reason().label();
        return attempt.code() == null ? reason : reason + "（" + attempt.code() + "）";
    }

    /** @param seen the state that the page showed */
    @PostMapping("/desk/cases/{id}/messages/{entry}/{occasion}/{action}")
    String act(
            @PathVariable String id,
            @PathVariable String entry,
            @PathVariable String occasion,
            @PathVariable String action,
            @RequestParam MessageState seen,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        MessageId wanted = id(id, entry + "-" + occasion);
        Decision<MessageState> done = switch (action) {
            case "send" -> messages.resend(wanted, seen, officer);
            case "cancel" -> messages.cancel(wanted, seen, officer);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        if (done instanceof Decision.Accepted<MessageState>) {
            return "redirect:" + MessageView.href(wanted) + "?done=" + action;
        }
        if (messages.preview(wanted, officer) instanceof Decision.Accepted<MessagePreview>(MessagePreview preview)) {
            RefusalPages.told(done, "", response, model);
            return show(preview, officer, model);
        }
        return RefusalPages.show(((Decision.Refused<MessageState>) done).refusal(), null, request, response, model);
    }

    private static MessageId id(String request, String message) {
        try {
            return MessageId.parse(Ids.request(request), message);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
