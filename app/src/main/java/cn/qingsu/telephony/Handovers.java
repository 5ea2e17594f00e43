package cn.qingsu.telephony;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.EmergencyService;
import java.util.List;
import java.util.Optional;

/** Records of cases that are pushed to the emergency service to which they were transferred (rules 4, step 1). */
public interface Handovers {

    /**
     * Pushes the record of a case: number, words, place, and name and phone where the officer may see them, which is logged. Every try
     * is journaled under the subject {@code handover}. That no line is set up or that the service does not answer is an outcome, and no
     * refusal: the agent then reads the record out.
     *
     * @return refused as {@link cn.qingsu.request.Cases#open} says, or with {@code not-transferred} where the case was not transferred
     */
    Decision<Handover> push(RequestId request, EmergencyService service, Officer officer);

    /** One for each service, the last first. */
    List<Handover> of(RequestId request);

    /**
     * The service to which a case was transferred last, if its record was not pushed there since: because the server stopped between
     * the two.
     */
    Optional<EmergencyService> unpushed(RequestId request);
}
