package cn.qingsu.city;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import java.time.LocalDate;
import java.util.Map;

/** Changes the rules from a day on. A pack that was once in force is never altered: old deadlines keep their reasons. */
public interface RulePackEditor {

    /**
     * Adds a version that holds from {@code validFrom} on: the pack in force then, with the given limits and numbers in the
     * place of its own. Journaled.
     *
     * @param validFrom tomorrow or later, in the city's zone
     * @param reason why, in the editor's words
     */
    Decision<RulePack> add(
            LocalDate validFrom, Map<String, Limit> limits, Map<String, Integer> numbers, String reason, Author author);

    /** What each key of a pack means, in Chinese, for the editor's page. */
    Map<String, String> descriptions(int version);
}
