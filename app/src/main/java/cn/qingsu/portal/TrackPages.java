package cn.qingsu.portal;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.portal.words.Words;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.RequestNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the own case again by its number and the phone that was left with it. */
@Controller
class TrackPages {

    private static final String TEMPLATE = "portal/track";

    private final CitizenCases cases;
    private final TrackingTokens tokens;
    private final GuessLimits limits;
    private final Words words;

    TrackPages(CitizenCases cases, TrackingTokens tokens, GuessLimits limits, Words words) {
        this.cases = cases;
        this.tokens = tokens;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/portal/track")
    String ask(Model model) {
        return show("", "", Problems.NONE, model);
    }

    /** Short enough to be read out over the phone. */
    @GetMapping("/track")
    String shortAddress() {
        return "redirect:/portal/track";
    }

    /** On success leads to the secret link, so that neither number nor phone stands in an address. */
    @PostMapping("/portal/track")
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Problems unreadable = unreadable(number, phone);
        if (unreadable.any()) {
            return again(number, phone, unreadable, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        String visitor = request.getRemoteAddr();
        if (!limits.mayTry(visitor, number)) {
            return again(
                    number,
                    phone,
                    Problems.of("number", words.say("track.too-many")),
                    HttpStatus.TOO_MANY_REQUESTS,
                    response,
                    model);
        }
        Optional<RequestId> found =
                cases.byNumber(number, phone).filter(id -> cases.progress(id).isPresent());
        if (found.isPresent()) {
            return "redirect:/portal/r/" + tokens.of(found.get());
        }
        limits.wrong(visitor, number);
        return again(
                number,
                phone,
                Problems.of("number", words.say("track.unknown")),
                HttpStatus.UNPROCESSABLE_CONTENT,
                response,
                model);
    }

    private Problems unreadable(String number, String phone) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (number.isBlank()) {
            wrong.put("number", words.say("track.number.missing"));
        } else if (RequestNumber.read(number).isEmpty()) {
            wrong.put("number", words.say("track.number.wrong"));
        }
        if (phone.isBlank()) {
            wrong.put("phone", words.say("track.phone.missing"));
        } else if (PhoneNumber.of(phone) instanceof Decision.Refused<PhoneNumber>(Refusal refusal)) {
            wrong.put("phone", words.of(refusal));
        }
        return new Problems(wrong);
    }

    private static String again(
            String number,
            String phone,
            Problems problems,
            HttpStatus status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return show(number, phone, problems, model);
    }

    private static String show(String number, String phone, Problems problems, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("phone", phone);
        model.addAttribute("problems", problems);
        return TEMPLATE;
    }
}
