package cn.qingsu.portal;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The front page: one box, 说说您的问题. */
@Controller
class SubmitPages {

    private final Handover handover;
    private final SubmitView view;
    private final VisitorChannels channels;
    private final TrackingTokens tokens;
    private final Joining joining;
    private final ReceiptCode code;
    private final Words words;

    SubmitPages(
            Handover handover,
            SubmitView view,
            VisitorChannels channels,
            TrackingTokens tokens,
            Joining joining,
            ReceiptCode code,
            Words words) {
        this.handover = handover;
        this.view = view;
        this.channels = channels;
        this.tokens = tokens;
        this.joining = joining;
        this.code = code;
        this.words = words;
    }

    @GetMapping("/")
    String front(
            @RequestParam @Nullable String via,
            @RequestParam @Nullable String join,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser,
            Model model) {
        ChannelCode channel = channels.of(via, browser);
        SubmitForm form = joining.joinable(join)
                .map(met -> SubmitForm.joining(
                        channel.value(), met.ref(), words.say("join.text", met.where(), met.title())))
                .orElseGet(() -> SubmitForm.empty(channel.value()));
        return view.show(form, Problems.NONE, model);
    }

    /** Whoever opens the address of the form's answer gets the form. */
    @GetMapping("/portal/submit")
    String back() {
        return "redirect:/";
    }

    @PostMapping("/portal/submit")
    String submit(
            @ModelAttribute SubmitForm typed,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SubmitForm form = typed.keyed();
        return switch (handover.submit(form, channels.of(form.via(), browser))) {
            case Handover.Outcome.Done(var registered) -> {
                String token = tokens.of(registered.id());
                joining.join(registered.id(), form.join());
                code.give(form, registered.id(), token, request, response);
                yield "redirect:/portal/r/" + token + "/received";
            }
            case Handover.Outcome.Again(var again, var problems) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield view.show(again, problems, model);
            }
        };
    }
}
