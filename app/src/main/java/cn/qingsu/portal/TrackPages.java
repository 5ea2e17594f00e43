package cn.qingsu.portal;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
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

    TrackPages(CitizenCases cases, TrackingTokens tokens, GuessLimits limits) {
        this.cases = cases;
        this.tokens = tokens;
        this.limits = limits;
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
                    Problems.of("number", "核对没有通过的次数多了，为保护隐私，请过一刻钟再试，或拨打 12345 查询。"),
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
                Problems.of("number", "没有找到这个编号和电话对应的诉求。请核对编号，并填写提交时留下的电话；匿名提交的，请用当时的进度链接，或拨打 12345。"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                response,
                model);
    }

    private static Problems unreadable(String number, String phone) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (number.isBlank()) {
            wrong.put("number", "请填写诉求编号，例如 QD 261123 000017 3。");
        } else if (RequestNumber.read(number).isEmpty()) {
            wrong.put("number", "编号不对，可能抄错了一位。编号是两个字母加一串数字，例如 QD 261123 000017 3。");
        }
        if (phone.isBlank()) {
            wrong.put("phone", "请填写提交时留下的电话。");
        } else if (PhoneNumber.of(phone) instanceof Decision.Refused<PhoneNumber>(Refusal refusal)) {
            wrong.put("phone", refusal.message());
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
