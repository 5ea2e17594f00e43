package cn.qingsu.portal;

import cn.qingsu.city.SlaRules;
import cn.qingsu.intake.EmergencyWords;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CitizenCases.Progress;
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
    private final EmergencyWords dangers;
    private final Clock clock;

    ProgressPages(OwnCase own, SlaRules rules, EmergencyWords dangers, Clock clock) {
        this.own = own;
        this.rules = rules;
        this.dangers = dangers;
        this.clock = clock;
    }

    /** The receipt: the number, what happens next and when, and how to come back. */
    @GetMapping("/portal/r/{token}/received")
    String received(@PathVariable String token, HttpServletRequest request, Model model) {
        Progress progress = own.progress(own.open(token));
        Instant now = clock.instant();
        model.addAttribute("view", ProgressView.of(progress, now));
        model.addAttribute("token", token);
        model.addAttribute("danger", dangers.advice(progress.text()).orElse(null));
        model.addAttribute("acceptWithin", rules.at(now).limit("web-accept").label());
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
        return own.show(id, token, Thanks.of(done), OwnCase.Refused.NOTHING, model);
    }

    /** Changes whenever the page has something new; asked gently by the page that lies open. */
    @GetMapping("/portal/r/{token}/mark")
    @ResponseBody
    Map<String, String> mark(@PathVariable String token) {
        return Map.of("mark", ProgressView.mark(own.progress(own.open(token))));
    }
}
