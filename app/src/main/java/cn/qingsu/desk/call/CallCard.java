package cn.qingsu.desk.call;

import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.State;
import cn.qingsu.telephony.Call;
import cn.qingsu.telephony.CallId;
import cn.qingsu.telephony.CallResult;
import cn.qingsu.telephony.Calls;
import cn.qingsu.telephony.Handover;
import cn.qingsu.telephony.Handovers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a call into the model of a page. */
@Component
public class CallCard {

    /** What an agent can say of a call in which nothing was registered. */
    private static final Set<CallResult> CHOICES =
            EnumSet.of(CallResult.ADVISED, CallResult.DROPPED, CallResult.SILENT, CallResult.ABUSIVE);

    private final Calls calls;
    private final Handovers handovers;
    private final Cases cases;
    private final Accounts accounts;

    CallCard(Calls calls, Handovers handovers, Cases cases, Accounts accounts) {
        this.calls = calls;
        this.handovers = handovers;
        this.cases = cases;
        this.accounts = accounts;
    }

    /** Whether the officer has a card at all. */
    public static boolean takesCalls(Officer officer) {
        return officer.has(Role.AGENT) || officer.has(Role.TEAM_LEADER);
    }

    /** The card of the call that the officer is in; for a page that is opened. */
    public void fill(Officer officer, Model model) {
        model.addAttribute("takesCalls", takesCalls(officer));
        if (takesCalls(officer)) {
            fill(calls.current(officer), officer, model);
        }
    }

    /** The card of a call beside an answer of another kind, to be put in the place of the one that is shown. */
    public void refresh(CallId call, Officer officer, Model model) {
        calls.find(call, officer).ifPresent(own -> {
            fill(Optional.of(own), officer, model);
            model.addAttribute("oob", "true");
        });
    }

    void fill(Optional<Call> call, Officer officer, Model model) {
        model.addAttribute("call", call.map(each -> view(each, officer)).orElse(null));
        model.addAttribute("results", CHOICES);
    }

    private CallView view(Call call, Officer officer) {
        List<RequestId> ids = call.links().stream().map(Call.Link::request).toList();
        Map<RequestId, CaseRow> rows = ids.isEmpty() ? Map.of() : cases.rows(ids, officer);
        return CallView.of(
                call,
                call.links().stream()
                        .flatMap(link -> Stream.ofNullable(rows.get(link.request()))
                                .map(row -> new CallView.Done(
                                        row.id().toString(),
                                        row.number(),
                                        row.title(),
                                        link.kind().label())))
                        .toList());
    }

    /** A call as a case shows it. */
    record CallLine(String at, String number, String agent, String seat, String lasted, String what) {}

    /** What became of the record of a case. */
    record PushLine(
            String service,
            String name,
            String outcome,
            String at,
            int tries,
            @Nullable String receipt,
            boolean delivered) {}

    void beside(CaseRow row, Model model) {
        List<Call> found = calls.of(row.id());
        Map<AccountId, String> names =
                accounts.names(found.stream().map(Call::agent).collect(Collectors.toSet()));
        boolean identity = !row.requester().phone().isEmpty();
        model.addAttribute(
                "calls",
                found.stream()
                        .map(call -> new CallLine(
                                Moments.minute(call.startedAt()),
                                identity ? call.number() : "",
                                names.getOrDefault(call.agent(), ""),
                                call.seat(),
                                lasted(call.startedAt(), call.endedAt()),
                                call.links().stream()
                                        .filter(link -> link.request().equals(row.id()))
                                        .map(link -> link.kind().label())
                                        .distinct()
                                        .collect(Collectors.joining("；"))))
                        .toList());
        pushes(row.id(), row.state() == State.TRANSFERRED, model);
    }

    /** @param transferred whether the case lies with an emergency service now, so that its record can be pushed */
    void pushes(RequestId request, boolean transferred, Model model) {
        model.addAttribute("id", request.toString());
        model.addAttribute("transferred", transferred);
        model.addAttribute(
                "pushes", handovers.of(request).stream().map(CallCard::line).toList());
        model.addAttribute("unpushed", transferred ? handovers.unpushed(request).orElse(null) : null);
    }

    private static PushLine line(Handover handover) {
        return new PushLine(
                handover.service().name(),
                handover.service().label(),
                handover.outcome().label(),
                Moments.minute(handover.at()),
                handover.tries(),
                handover.receipt(),
                handover.outcome() == Handover.Outcome.DELIVERED);
    }

    private static String lasted(Instant from, @Nullable Instant to) {
        if (to == null) {
            return "通话中";
        }
        Duration lasted = Duration.between(from, to);
        return lasted.toMinutes() + " 分 " + lasted.toSecondsPart() + " 秒";
    }
}
