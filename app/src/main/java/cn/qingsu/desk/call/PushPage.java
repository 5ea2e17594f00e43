package cn.qingsu.desk.call;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.telephony.Handover;
import cn.qingsu.telephony.Handovers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pushes the record of a case to an emergency service once more. */
@DeskPage
class PushPage {

    private final Handovers handovers;
    private final CallCard card;

    PushPage(Handovers handovers, CallCard card) {
        this.handovers = handovers;
        this.card = card;
    }

    @PostMapping("/desk/cases/{id}/push")
    String push(
            @PathVariable String id,
            @RequestParam EmergencyService service,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestId subject = Ids.request(id);
        return switch (handovers.push(subject, service, officer)) {
            case Decision.Accepted<Handover> done -> {
                card.pushes(subject, true, model);
                yield "desk/call :: pushes";
            }
            case Decision.Refused<Handover>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }
}
