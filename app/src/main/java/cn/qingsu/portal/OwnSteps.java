package cn.qingsu.portal;

import cn.qingsu.followup.Callbacks;
import cn.qingsu.followup.Rating;
import cn.qingsu.intake.attachment.Attaching;
import cn.qingsu.intake.attachment.NewFile;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.portal.words.Words;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Satisfaction;
import cn.qingsu.request.ServiceRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the requester may do with the own case: supplement, add, withdraw, object, rate. */
@Controller
class OwnSteps {

    private final OwnCase own;
    private final ServiceRequests requests;
    private final Callbacks callbacks;
    private final Attaching attaching;
    private final Additions additions;
    private final Words words;

    OwnSteps(
            OwnCase own,
            ServiceRequests requests,
            Callbacks callbacks,
            Attaching attaching,
            Additions additions,
            Words words) {
        this.additions = additions;
        this.own = own;
        this.requests = requests;
        this.callbacks = callbacks;
        this.attaching = attaching;
        this.words = words;
    }

    @PostMapping("/portal/r/{token}/supplement")
    String supplement(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable List<String> files,
            HttpServletResponse response,
            Model model) {
        RequestId id = own.open(token);
        Decision<CaseState> decision = attaching.with(
                id,
                NewFile.of(files, Purpose.SUPPLEMENT),
                alongside -> requests.perform(id, Author.REQUESTER, new Command.GiveSupplement(text), alongside));
        return answer(Thanks.SUPPLEMENT, id, token, decision, text, response, model);
    }

    /** At any time while it is being handled. @param urges whether it is asked when it will be done; may then say nothing more */
    @PostMapping("/portal/r/{token}/addition")
    String add(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean urges,
            @RequestParam @Nullable List<String> files,
            HttpServletResponse response,
            Model model) {
        RequestId id = own.open(token);
        Thanks step = urges ? Thanks.REMINDER : Thanks.ADDITION;
        return answer(step, id, token, additions.add(id, text, urges, files), text, response, model);
    }

    @PostMapping("/portal/r/{token}/withdrawal")
    String withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        return perform(Thanks.WITHDRAWAL, token, new Command.Withdraw(text), text, response, model);
    }

    @PostMapping("/portal/r/{token}/objection")
    String object(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        return perform(Thanks.OBJECTION, token, new Command.ObjectToNotAccepted(text), text, response, model);
    }

    /** One tap says that all is well; the longer form says the rest. */
    @PostMapping("/portal/r/{token}/rating")
    String rate(
            @PathVariable String token,
            @RequestParam @Nullable Boolean contacted,
            @RequestParam @Nullable Claim solved,
            @RequestParam @Nullable Satisfaction satisfied,
            @RequestParam @Nullable List<RatingReason> reasons,
            @RequestParam @Nullable String text,
            HttpServletResponse response,
            Model model) {
        RequestId id = own.open(token);
        Decision<CaseState> decision =
                callbacks.rate(id, new Rating(contacted, solved, satisfied, RatingReason.told(reasons, text)));
        return answer(Thanks.RATING, id, token, decision, text, response, model);
    }

    private String perform(
            Thanks step, String token, Command command, String text, HttpServletResponse response, Model model) {
        RequestId id = own.open(token);
        return answer(step, id, token, requests.perform(id, Author.REQUESTER, command), text, response, model);
    }

    private String answer(
            Thanks step,
            RequestId id,
            String token,
            Decision<CaseState> decision,
            @Nullable String text,
            HttpServletResponse response,
            Model model) {
        return switch (decision) {
            case Decision.Accepted<CaseState> accepted -> "redirect:/portal/r/" + token + "?done=" + step.key();
            case Decision.Refused<CaseState>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield own.show(id, token, null, new OwnCase.Refused(step.key(), words.of(refusal), text), model);
            }
        };
    }
}
