package cn.qingsu.desk.call;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.telephony.Handover;
import cn.qingsu.telephony.Handovers;
import org.springframework.stereotype.Component;

/** Pushes the record of a case that was just transferred, wherever from. The transfer stands, whatever comes of it. */
@Component
public class Pushing {

    private final Handovers handovers;

    Pushing(Handovers handovers) {
        this.handovers = handovers;
    }

    /**
     * What came of it.
     *
     * @param says to the officer
     * @param delivered whether the service has the record; if not, the officer reads it out
     */
    public record Pushed(String says, boolean delivered) {}

    public Pushed push(RequestId request, EmergencyService service, Officer officer) {
        return switch (handovers.push(request, service, officer)) {
            case Decision.Accepted<Handover>(Handover handover) ->
                new Pushed(
                        handover.outcome().label() + (handover.receipt() == null ? "" : "，对方编号 " + handover.receipt()),
                        handover.outcome() == Handover.Outcome.DELIVERED);
            case Decision.Refused<Handover>(Refusal refusal) -> new Pushed(refusal.message(), false);
        };
    }
}
