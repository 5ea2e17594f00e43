package cn.qingsu.followup;

import cn.qingsu.city.RulePack;

/** How far a request has come by rounds of handling; from which round on stands in the rule pack. */
enum Stage {
    FIRST,
    /** Unsolved now means one level up. */
    LEVEL_UP,
    /** Unsolved now means supervision and consultation. */
    CONSULTATION;

    /** @param round of handling, from 1 */
    static Stage of(int round, RulePack rules) {
        if (round >= rules.number("redo-consultation-from")) {
            return CONSULTATION;
        }
        return round >= rules.number("redo-level-up-from") ? LEVEL_UP : FIRST;
    }
}
