package cn.qingsu.desk.register;

import cn.qingsu.city.Channels;
import cn.qingsu.desk.action.FormReading;
import cn.qingsu.desk.call.CallCard;
import cn.qingsu.desk.casefile.ReadingView;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.file.FileViews;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.Intake;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.Registered;
import cn.qingsu.telephony.CallId;
import cn.qingsu.telephony.Calls;
import cn.qingsu.telephony.LinkKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Registers what a caller says. What is not chosen is completed by intake's default rules. */
@DeskPage
class RegisterPage {

    private static final String DRAFT = "new:register";

    private static final Map<String, String> LABELS = Map.of(
            "channel", "来源渠道",
            "text", "诉求内容",
            "type", "诉求类型",
            "urgency", "紧急程度",
            "privacy", "诉求人信息",
            "category", "诉求分类",
            "lon", "地图位置",
            "lat", "地图位置",
            "submissionKey", "表单标识");

    private final Intake intake;
    private final Channels channels;
    private final FormReading reading;
    private final Drafts drafts;
    private final Joining joining;
    private final Finishing finishing;
    private final Calls calls;
    private final CallCard card;
    private final FileViews files;

    RegisterPage(
            Intake intake,
            Channels channels,
            FormReading reading,
            Drafts drafts,
            Joining joining,
            Finishing finishing,
            Calls calls,
            CallCard card,
            FileViews files) {
        this.joining = joining;
        this.finishing = finishing;
        this.calls = calls;
        this.card = card;
        this.intake = intake;
        this.channels = channels;
        this.reading = reading;
        this.drafts = drafts;
        this.files = files;
    }

    @GetMapping("/desk/register")
    String form(@AuthenticationPrincipal Officer officer, Model model) {
        role(officer);
        model.addAttribute("channels", channels.all());
        card.fill(officer, model);
        model.addAttribute("services", EmergencyService.values());
        model.addAttribute("limits", files);
        model.addAttribute("reading", ReadingView.EMPTY);
        model.addAttribute("submissionKey", RequestId.next().toString());
        return "desk/register";
    }

    @PostMapping("/desk/register")
    String register(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Role role = role(officer);
        Decision<RegisterForm> form = reading.read(RegisterForm.class, fields, name -> LABELS.getOrDefault(name, name));
        Decision<Registered> decision =
                form.then(said -> intake.submit(said.submission(caller(said, officer)), officer.as(role)));
        return switch (decision) {
            case Decision.Accepted<Registered>(Registered registered) -> {
                drafts.forget(officer.account(), DRAFT);
                model.addAttribute("registered", registered);
                if (form instanceof Decision.Accepted<RegisterForm>(RegisterForm said)) {
                    after(said, registered, officer, model);
                }
                if (request.getHeader("HX-Request") == null) {
                    yield "redirect:/desk/cases/" + registered.id();
                }
                response.setHeader("HX-Trigger", "qingsu:registered");
                response.setHeader("HX-Retarget", "#register-main");
                response.setHeader("HX-Reswap", "innerHTML");
                yield "desk/register :: registered";
            }
            case Decision.Refused<Registered>(Refusal refusal) -> {
                model.addAttribute("back", "/desk/register");
                yield RefusalPages.show(refusal, null, request, response, model);
            }
        };
    }

    private @Nullable String caller(RegisterForm said, Officer officer) {
        return said.call() == null
                ? null
                : calls.numberFor(said.call(), officer).orElse(null);
    }

    /** What was registered during a call belongs to it. */
    private void after(RegisterForm said, Registered registered, Officer officer, Model model) {
        joining.join(registered, said.mergeInto(), officer).map(joined -> model.addAttribute("joined", joined));
        model.addAttribute("finished", finishing.finish(registered, said, officer));
        CallId call = said.call();
        if (call != null) {
            calls.link(call, registered.id(), LinkKind.REGISTERED, officer);
            card.refresh(call, officer, model);
        }
    }

    private static Role role(Officer officer) {
        return Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER)
                .filter(officer::has)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
