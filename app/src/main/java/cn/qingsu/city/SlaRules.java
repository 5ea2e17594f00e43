package cn.qingsu.city;

import java.time.Instant;
import java.util.List;

/** The rule packs (时限规则), from memory. */
public interface SlaRules {

    /** The pack that holds at a moment: of those whose first day has come, the one with the latest first day, then version. */
    RulePack at(Instant moment);

    /** Every pack that ever was or will be valid, oldest version first. */
    List<RulePack> all();
}
