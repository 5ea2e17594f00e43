package cn.qingsu.desk.casefile;

import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.action.ActionForms;
import cn.qingsu.desk.action.Fitting;
import cn.qingsu.desk.action.FormReading;
import cn.qingsu.desk.call.Pushing;
import cn.qingsu.desk.call.Pushing.Pushed;
import cn.qingsu.desk.casefile.CaseAnswers.News;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.hold.Held;
import cn.qingsu.desk.hold.HoldingBack;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.attachment.Attaching;
import cn.qingsu.intake.attachment.NewFile;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.ServiceRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form of an action, and the action itself. */
@DeskPage
class CommandPage {

    /** What hands a case on by one press, so that the officer has nothing more to do with it. */
    private static final Set<String> WAITING = Set.of("dispatch", "approve", "uphold-return");

    private final Cases cases;
    private final ServiceRequests requests;
    private final FormReading reading;
    private final Fitting fitting;
    private final CaseAnswers answers;
    private final CityNames names;
    private final Drafts drafts;
    private final Attaching attaching;
    private final HoldingBack holding;
    private final Pushing pushing;

    CommandPage(
            Cases cases,
            ServiceRequests requests,
            FormReading reading,
            Fitting fitting,
            CaseAnswers answers,
            CityNames names,
            Drafts drafts,
            Attaching attaching,
            HoldingBack holding,
            Pushing pushing) {
        this.pushing = pushing;
        this.holding = holding;
        this.cases = cases;
        this.requests = requests;
        this.reading = reading;
        this.fitting = fitting;
        this.answers = answers;
        this.names = names;
        this.drafts = drafts;
        this.attaching = attaching;
    }

    /**
     * The dialog for an action.
     *
     * @param version the one that the officer has before his eyes, not the newest
     */
    @GetMapping("/desk/cases/{id}/forms/{action}")
    String form(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam int version,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ActionForm form =
                ActionForms.named(action).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (cases.open(Ids.request(id), officer)) {
            case Decision.Accepted<CaseFile>(CaseFile file) -> {
                model.addAttribute("form", form.forUnit(below(file, officer)));
                model.addAttribute("id", id);
                model.addAttribute("version", version);
                model.addAttribute("state", file.state().name());
                model.addAttribute("reading", ReadingView.of(file.matter(), names));
                yield "desk/form :: dialog";
            }
            case Decision.Refused<CaseFile>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** The unit below which the officer hands work down. */
    private String below(CaseFile file, Officer officer) {
        return fitting.handingDown(file, officer)
                .map(each -> each.unit().value())
                .orElse(officer.unit().value());
    }

    @PostMapping("/desk/cases/{id}/commands/{action}")
    String perform(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestId subject = Ids.request(id);
        if (WAITING.contains(action) && files(action, fields).isEmpty() && holding.waits(request, officer)) {
            return answers.held(subject, officer, held(subject, action, officer, fields), request, response, model);
        }
        Decision<CaseState> decision = confirmed(fields)
                .then(form -> resolved(action, form, officer))
                .then(form -> reading.read(action, form))
                .then(command -> reading.version(fields)
                        .then(seen -> carryOut(subject, seen, officer, command, files(action, fields))));
        return switch (decision) {
            case Decision.Accepted<CaseState>(CaseState now) -> {
                drafts.forget(officer.account(), id + ":" + action);
                yield answers.done(
                        subject,
                        officer,
                        said(subject, action, fields, officer, now),
                        Objects.requireNonNullElse(fields.getFirst("state"), ""),
                        request,
                        response,
                        model);
            }
            case Decision.Refused<CaseState>(Refusal refusal) ->
                answers.refused(subject, officer, refusal, request, response, model);
        };
    }

    private Decision<Held> held(RequestId id, String action, Officer officer, MultiValueMap<String, String> fields) {
        String label = ActionForms.named(action).map(ActionForm::label).orElse(action);
        return reading.read(action, fields)
                .then(command -> reading.version(fields)
                        .then(version -> holding.hold(
                                id,
                                version,
                                officer,
                                List.of(command),
                                command instanceof Command.Dispatch to ? label + names.unit(to.unit()) : label,
                                id + ":" + action,
                                fields)));
    }

    /** What a machine has drafted must have been read; that it was drafted stands in the unit's own account. */
    private static Decision<MultiValueMap<String, String>> confirmed(MultiValueMap<String, String> fields) {
        if (!fields.containsKey("drafted")) {
            return Decision.accepted(fields);
        }
        if (!fields.containsKey("draftRead")) {
            return Decision.refused("draft-unread", "本系统默认：机器起草的答复须由人核对", "公开答复由机器起草，请逐句核对、修改，并勾选“已核对”后再送审。");
        }
        String account = Objects.requireNonNullElse(fields.getFirst("account"), "");
        fields.set("account", account.strip() + "\n（公开答复由大模型起草，经办人已核对）");
        return Decision.accepted(fields);
    }

    /** What follows a call-back is decided by its rules, not by whoever calls. */
    private Decision<CaseState> carryOut(
            RequestId id, int version, Officer officer, Command command, List<NewFile> files) {
        return command instanceof Command.RecordCallback
                ? Decision.refused("use-callback-form", "规则 5：回访结果按规则处置", "请在回访页面登记回访结果。")
                : attaching.with(id, files, alongside -> requests.perform(id, version, officer, command, alongside));
    }

    /** Pictures of before and after belong to a reply, with which they are reviewed. */
    private static List<NewFile> files(String action, MultiValueMap<String, String> fields) {
        List<NewFile> files = new ArrayList<>();
        if (action.equals("reply")) {
            files.addAll(NewFile.of(fields.get("before"), Purpose.BEFORE));
            files.addAll(NewFile.of(fields.get("after"), Purpose.AFTER));
        }
        files.addAll(NewFile.of(fields.get("internal"), Purpose.INTERNAL));
        return files;
    }

    /** Whoever transfers to an emergency service is told at once whether it has the record. */
    private News said(
            RequestId id, String action, MultiValueMap<String, String> fields, Officer officer, CaseState now) {
        if (action.equals("transfer")) {
            EmergencyService service = EmergencyService.valueOf(Objects.requireNonNull(fields.getFirst("service")));
            Pushed pushed = pushing.push(id, service, officer);
            return new News("已转接 " + service.label() + "。" + pushed.says(), pushed.delivered());
        }
        String label = ActionForms.named(action).map(ActionForm::label).orElse("已提交");
        return News.of(label + "：已完成，现在是“" + now.state().label() + "”");
    }

    /** The number that somebody types for another case becomes its id. */
    private Decision<MultiValueMap<String, String>> resolved(
            String action, MultiValueMap<String, String> fields, Officer officer) {
        String field = action.equals("merge") ? "into" : "to";
        String typed = fields.getFirst(field);
        if (!action.equals("merge") && !action.equals("change-lead") || typed == null || typed.isBlank()) {
            return Decision.accepted(fields);
        }
        Optional<CaseRow> master = cases.byNumber(typed, officer);
        if (master.isEmpty()) {
            return Decision.refused("unknown-master", "规则 1：并单", "没有找到编号为“" + typed.strip() + "”的诉求，请核对编号。");
        }
        fields.put(field, List.of(master.get().id().toString()));
        return Decision.accepted(fields);
    }
}
