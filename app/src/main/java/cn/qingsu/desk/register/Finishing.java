package cn.qingsu.desk.register;

import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import cn.qingsu.city.SituationCode;
import cn.qingsu.desk.call.Pushing;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does at once with what was just registered what the agent has chosen: transfers it, answers it, says that it is beyond remit. */
@Component
class Finishing {

    private final ServiceRequests requests;
    private final Cases cases;
    private final OutOfScope outOfScope;
    private final Pushing pushing;

    Finishing(ServiceRequests requests, Cases cases, OutOfScope outOfScope, Pushing pushing) {
        this.requests = requests;
        this.cases = cases;
        this.outOfScope = outOfScope;
        this.pushing = pushing;
    }

    /**
     * What came of it, to tell the agent.
     *
     * @param what was asked for; empty if nothing was
     * @param read what to read out
     * @param listener to whom; the caller or the emergency service
     * @param delivered whether the emergency service has the record
     */
    record Finished(String what, boolean done, String why, String read, String listener, boolean delivered) {

        static final Finished NOTHING = new Finished("", true, "", "", "", true);

        public boolean isNothing() {
            return what.isEmpty();
        }
    }

    Finished finish(Registered registered, RegisterForm form, Officer officer) {
        EmergencyService service = form.service();
        if (service != null) {
            return transferred(registered, service, form, officer);
        }
        SituationCode situation = form.situation();
        if (situation != null) {
            String wording = outOfScope.find(situation).map(Situation::wording).orElse("");
            return told(
                    "按规范用语答复、不予受理（待班长复核）",
                    perform(registered.id(), officer, new Command.NotAccept(situation, wording)),
                    wording);
        }
        if ("answer".equals(form.finish())) {
            String text = Objects.requireNonNullElse(form.answerText(), "");
            return told(
                    "直接答复",
                    perform(registered.id(), officer, new Command.Answer(text, blankToNull(form.citation()))),
                    text);
        }
        return Finished.NOTHING;
    }

    /** The transfer stands, whether or not the record could be pushed: the agent then reads it out. */
    private Finished transferred(Registered registered, EmergencyService service, RegisterForm form, Officer officer) {
        RequestId id = registered.id();
        String read = "编号 " + registered.number() + "。"
                + (form.address() == null ? "" : "地点：" + form.address() + "。")
                + form.text();
        String what = "转接 " + service.label();
        return switch (perform(id, officer, new Command.Transfer(service, null))) {
            case Decision.Refused<CaseState>(Refusal refusal) ->
                new Finished(what, false, refusal.message(), read, service.label(), false);
            case Decision.Accepted<CaseState> done -> {
                Pushing.Pushed pushed = pushing.push(id, service, officer);
                yield new Finished(
                        what,
                        true,
                        pushed.says(),
                        pushed.delivered() ? "" : read,
                        pushed.delivered() ? "" : service.label(),
                        pushed.delivered());
            }
        };
    }

    private Decision<CaseState> perform(RequestId id, Officer officer, Command command) {
        int version = cases.row(id, officer).map(CaseRow::version).orElse(0);
        return requests.perform(id, version, officer, command);
    }

    private static Finished told(String what, Decision<CaseState> decision, String read) {
        return switch (decision) {
            case Decision.Accepted<CaseState> done -> new Finished(what, true, "", read, "诉求人", true);
            case Decision.Refused<CaseState>(Refusal refusal) ->
                new Finished(what, false, refusal.message(), "", "", true);
        };
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
