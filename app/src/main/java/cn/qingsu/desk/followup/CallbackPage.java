package cn.qingsu.desk.followup;

import cn.qingsu.desk.action.FormReading;
import cn.qingsu.desk.casefile.CaseAnswers;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.followup.CallbackAnswers;
import cn.qingsu.followup.Callbacks;
import cn.qingsu.followup.MissedCall;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The call-back officer's script: contacted, solved, satisfied, why; or a try that nobody answered. */
@DeskPage
class CallbackPage {

    private static final Map<String, String> LABELS = Map.of(
            "contacted", "是否联系过", "solved", "是否解决", "satisfied", "是否满意", "words", "诉求人的话", "reasonable", "诉求是否合理");

    private final Callbacks callbacks;
    private final Cases cases;
    private final FormReading reading;
    private final CaseAnswers answers;
    private final CityNames names;
    private final Drafts drafts;

    CallbackPage(
            Callbacks callbacks,
            Cases cases,
            FormReading reading,
            CaseAnswers answers,
            CityNames names,
            Drafts drafts) {
        this.callbacks = callbacks;
        this.cases = cases;
        this.reading = reading;
        this.answers = answers;
        this.names = names;
        this.drafts = drafts;
    }

    @GetMapping("/desk/cases/{id}/callback")
    String script(
            @PathVariable String id, @RequestParam int version, @AuthenticationPrincipal Officer officer, Model model) {
        RequestId request = Ids.request(id);
        if (cases.row(request, officer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute(
                "call",
                callbacks.task(request).map(task -> CallView.of(task, names)).orElse(null));
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        return "desk/callback :: panel";
    }

    @PostMapping("/desk/cases/{id}/callback")
    String record(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestId subject = Ids.request(id);
        Decision<String> said = reading.version(fields)
                .then(version -> reading.read(CallbackAnswers.class, fields, name -> LABELS.getOrDefault(name, name))
                        .then(told -> callbacks.record(subject, version, officer, told)))
                .map(CallbackPage::told);
        return answer(subject, officer, said, request, response, model);
    }

    @PostMapping("/desk/cases/{id}/callback/missed")
    String missed(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestId subject = Ids.request(id);
        Decision<String> said = reading.version(fields)
                .then(version -> callbacks.notReached(
                        subject, version, officer, note == null || note.isBlank() ? null : note.strip()))
                .map(CallbackPage::told);
        return answer(subject, officer, said, request, response, model);
    }

    private static String told(CaseState now) {
        return "回访已登记，现在是“" + now.state().label() + "”";
    }

    private static String told(MissedCall missed) {
        return missed.nextAt() == null
                ? "已是最后一次，按“联系不上”办结，不计入各项比率"
                : "已登记第 " + missed.tries() + " 次未接通，" + Moments.minute(missed.nextAt()) + " 起再试";
    }

    private String answer(
            RequestId subject,
            Officer officer,
            Decision<String> said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (said) {
            case Decision.Accepted<String>(String words) -> {
                drafts.forget(officer.account(), subject + ":callback");
                yield answers.done(
                        subject, officer, CaseAnswers.News.of(words), "CALLBACK_PENDING", request, response, model);
            }
            case Decision.Refused<String>(Refusal refusal) ->
                answers.refused(subject, officer, refusal, request, response, model);
        };
    }
}
