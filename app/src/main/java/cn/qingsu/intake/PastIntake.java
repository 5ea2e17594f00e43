package cn.qingsu.intake;

import cn.qingsu.identity.PastRequesters;
import org.springframework.stereotype.Component;

/** Opens the rows of forms of the past. */
@Component
public class PastIntake {

    private final Placing placing;
    private final Completion completion;

    PastIntake(Placing placing, Completion completion) {
        this.placing = placing;
        this.completion = completion;
    }

    /** @param requesters in which the senders are kept */
    public PastForms open(PastRequesters requesters) {
        return new PastForms(placing, completion, requesters);
    }
}
