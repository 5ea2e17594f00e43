package cn.qingsu.followup;

import cn.qingsu.city.SlaRules;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Opens the rows of call-backs of the past. */
@Component
public class PastFollowUp {

    /** The follower that need not read what these rows tell. */
    public static final String FOLLOWER = CallbackProjection.NAME;

    private final CallbackStart start;
    private final SlaRules rules;
    private final FollowUpDecisions decisions;

    PastFollowUp(CallbackStart start, SlaRules rules, FollowUpDecisions decisions) {
        this.start = start;
        this.rules = rules;
        this.decisions = decisions;
    }

    /** @param on the day whose decision table holds for all of it */
    public PastCallbacks open(LocalDate on) {
        return new PastCallbacks(start, rules, decisions.at(on));
    }
}
