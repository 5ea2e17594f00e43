package cn.qingsu.desk.call;

import cn.qingsu.desk.call.CallerHistory.History;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import cn.qingsu.telephony.Call;
import cn.qingsu.telephony.CallId;
import cn.qingsu.telephony.CallResult;
import cn.qingsu.telephony.Calls;
import cn.qingsu.telephony.LinkKind;
import cn.qingsu.telephony.NewCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The card of the call that the agent is in, and what its caller has on file. All by POST that names a number. */
@DeskPage
class CallPage {

    private static final String WHILE_TALKING = "通话中核对来电号码";

    private final Calls calls;
    private final CallCard card;
    private final CallerHistory history;
    private final Cases cases;
    private final ServiceRequests requests;

    CallPage(Calls calls, CallCard card, CallerHistory history, Cases cases, ServiceRequests requests) {
        this.calls = calls;
        this.card = card;
        this.history = history;
        this.cases = cases;
        this.requests = requests;
    }

    /** @param call the one that the page shows already, which may have ended; without it the one that the agent is in */
    @GetMapping("/desk/call")
    String card(
            @RequestParam(required = false) @Nullable String call,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        takesCalls(officer);
        card.fill(shown(call, officer).or(() -> calls.current(officer)), officer, model);
        return "desk/call :: card";
    }

    @PostMapping("/desk/call")
    String start(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String seat,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        takesCalls(officer);
        return answer(calls.start(NewCall.byHand(number, seat), officer), officer, request, response, model);
    }

    @PostMapping("/desk/call/{id}/end")
    String end(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable CallResult result,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return answer(calls.end(call(id), result, officer), officer, request, response, model);
    }

    private String answer(
            Decision<Call> decision,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (decision) {
            case Decision.Accepted<Call>(Call call) -> {
                card.fill(Optional.of(call), officer, model);
                response.setHeader("HX-Trigger-After-Swap", "qingsu:call");
                yield "desk/call :: card";
            }
            case Decision.Refused<Call>(Refusal refusal) -> RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** The number in clear, to the agent who is talking; logged. */
    @PostMapping("/desk/call/{id}/reveal")
    String reveal(
            @PathVariable String id,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (calls.reveal(call(id), officer, WHILE_TALKING)) {
            case Decision.Accepted<String>(String number) -> {
                model.addAttribute("number", number);
                yield "desk/call :: number";
            }
            case Decision.Refused<String>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** @param phone one that the caller names, instead of the number from which he calls */
    @PostMapping("/desk/call/history")
    String history(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "") String phone,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        atTheHotline(officer);
        String number = phone.isBlank()
                ? shown(call, officer)
                        .flatMap(own -> calls.numberFor(own.id(), officer))
                        .orElse("")
                : phone;
        model.addAttribute("asked", !number.isEmpty());
        model.addAttribute("history", number.isEmpty() ? History.NONE : history.of(number, officer));
        return "desk/call :: history";
    }

    /** The dialog for words that the caller adds to a case. */
    @GetMapping("/desk/call/cases/{id}/words")
    String words(
            @PathVariable String id,
            @RequestParam boolean waits,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        atTheHotline(officer);
        CaseRow row = cases.row(Ids.request(id), officer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("id", id);
        model.addAttribute("number", row.number());
        model.addAttribute("title", row.title());
        model.addAttribute("waits", waits);
        return "desk/call :: words";
    }

    /** On whatever version there is: what a caller says stands beside whatever others have done meanwhile. */
    @PostMapping("/desk/call/cases/{id}/words")
    String add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "true") boolean urges,
            @RequestParam(defaultValue = "false") boolean waits,
            @RequestParam(required = false) @Nullable String call,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        atTheHotline(officer);
        RequestId subject = Ids.request(id);
        Command command = waits ? new Command.GiveSupplement(words) : new Command.AddWords(words, urges);
        int version = cases.row(subject, officer).map(CaseRow::version).orElse(0);
        return switch (requests.perform(subject, version, officer, command)) {
            case Decision.Accepted<CaseState> done -> {
                shown(call, officer).ifPresent(own -> {
                    calls.link(own.id(), subject, LinkKind.ADDED, officer);
                    card.refresh(own.id(), officer, model);
                });
                response.setHeader("HX-Trigger-After-Swap", "qingsu:call");
                model.addAttribute("said", waits || !urges ? "已记下补充，承办单位看得到" : "已记下催办，承办单位看得到");
                yield "desk/call :: added";
            }
            case Decision.Refused<CaseState>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** The calls of a case, beside it. */
    @GetMapping("/desk/cases/{id}/calls")
    String ofACase(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        atTheHotline(officer);
        RequestId request = Ids.request(id);
        CaseRow row = cases.row(request, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        card.beside(row, model);
        return "desk/call :: beside";
    }

    private Optional<Call> shown(@Nullable String id, Officer officer) {
        return id == null || id.isBlank() ? Optional.empty() : calls.find(call(id), officer);
    }

    private static CallId call(String text) {
        try {
            return CallId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private static void takesCalls(Officer officer) {
        if (!CallCard.takesCalls(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static void atTheHotline(Officer officer) {
        if (Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER).noneMatch(officer::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
