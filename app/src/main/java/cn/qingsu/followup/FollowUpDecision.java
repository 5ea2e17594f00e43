package cn.qingsu.followup;

import cn.qingsu.request.CallbackOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a call-back (rules 5): a decision table that holds from a day on. The first rule that fits decides.
 * Partly solved counts as unsolved unless the requester is content, and where a case fits two lines of rules 5, the
 * stricter follows: both are our default.
 */
record FollowUpDecision(int version, LocalDate validFrom, List<Rule> rules) {

    /** Sets of names, an empty one for any. */
    record Rule(
            int position,
            Set<String> reached,
            Set<String> contacted,
            Set<String> solved,
            Set<String> satisfied,
            Set<String> reasonable,
            Set<String> stage,
            CallbackOutcome outcome) {

        boolean fits(Answered answered) {
            return holds(reached, yesNo(answered.reached()))
                    && holds(contacted, yesNo(answered.contacted()))
                    && holds(solved, name(answered.solved()))
                    && holds(satisfied, name(answered.satisfied()))
                    && holds(reasonable, yesNo(answered.reasonable()))
                    && holds(stage, answered.stage().name());
        }

        private static boolean holds(Set<String> names, String name) {
            return names.isEmpty() || names.contains(name);
        }

        private static String yesNo(@Nullable Boolean value) {
            return value == null ? "UNSAID" : value ? "YES" : "NO";
        }

        private static String name(@Nullable Enum<?> value) {
            return value == null ? "UNSAID" : value.name();
        }
    }

    /** @throws IllegalStateException if no rule fits: the table has a gap */
    CallbackOutcome on(Answered answered) {
        return rules.stream()
                .filter(rule -> rule.fits(answered))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + answered + " in version " + version))
                .outcome();
    }
}
