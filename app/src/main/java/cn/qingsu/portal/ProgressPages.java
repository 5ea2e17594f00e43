package cn.qingsu.portal;

import cn.qingsu.city.Limit;
import cn.qingsu.city.SlaRules;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.portal.words.Words;
import cn.qingsu.request.CitizenCases.Progress;
import cn.qingsu.request.State;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the secret link opens: the receipt, and the progress hop by hop. */
@Controller
class ProgressPages {

    private final OwnCase own;
    private final SlaRules rules;
    private final SubmitView submit;
    private final ReceiptCode code;
    private final Words words;
    private final Clock clock;

    ProgressPages(OwnCase own, SlaRules rules, SubmitView submit, ReceiptCode code, Words words, Clock clock) {
        this.own = own;
        this.rules = rules;
        this.submit = submit;
        this.code = code;
        this.words = words;
        this.clock = clock;
    }

    /** The receipt: the number, what happens next and when, and how to come back. */
    @GetMapping("/portal/r/{token}/received")
    String received(@PathVariable String token, HttpServletRequest request, Model model) {
        Progress progress = own.progress(own.open(token));
        Instant now = clock.instant();
        model.addAttribute("view", own.view(progress));
        model.addAttribute("token", token);
        model.addAttribute("code", code.shown(request));
        model.addAttribute("joined", progress.state() == State.MERGED);
        model.addAttribute("danger", submit.danger(progress.text()));
        model.addAttribute("acceptWithin", within(rules.at(now).limit("web-accept")));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/portal/r/{token}")
                        .build(token)
                        .toString());
        return "portal/received";
    }

    /** @param done what was just done, to be thanked for */
    @GetMapping("/portal/r/{token}")
    String progress(@PathVariable String token, @RequestParam @Nullable String done, Model model) {
        RequestId id = own.open(token);
        return own.show(id, token, Thanks.of(done, words), OwnCase.Refused.NOTHING, model);
    }

    /** Changes whenever the page has something new; asked gently by the page that lies open. */
    @GetMapping("/portal/r/{token}/mark")
    @ResponseBody
    Map<String, String> mark(@PathVariable String token) {
        return Map.of("mark", ProgressView.mark(own.progress(own.open(token))));
    }

    private String within(Limit limit) {
        return words.isEnglish()
                ? words.say("limit." + limit.unit().name(), String.valueOf(limit.amount()))
                : limit.label();
    }
}
