package cn.qingsu.desk.phrase;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.request.State;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A standard text.
 *
 * @param version raised with every change
 * @param account whose own it is; null for shared ones
 * @param unit whose it is, with all units below; null for others
 * @param actions the commands that it is for; none for all
 * @param states in which it fits; none for all
 * @param categories for which it is offered; none for all
 */
record Phrase(
        long id,
        int version,
        PhraseScope scope,
        @Nullable AccountId account,
        @Nullable UnitCode unit,
        String title,
        String text,
        List<String> actions,
        Set<State> states,
        List<CategoryCode> categories) {

    Phrase {
        actions = List.copyOf(actions);
        states = Set.copyOf(states);
        categories = List.copyOf(categories);
    }

    /** Whether it fits a case; what is not known fits. */
    boolean fits(String action, @Nullable State state, @Nullable CategoryCode category) {
        return (actions.isEmpty() || action.isEmpty() || actions.contains(action))
                && (states.isEmpty() || state == null || states.contains(state))
                && (categories.isEmpty() || category != null && categories.contains(category));
    }

    /** What is made for just this comes first. */
    int closeness() {
        return (actions.isEmpty() ? 0 : 1) + (states.isEmpty() ? 0 : 1) + (categories.isEmpty() ? 0 : 2);
    }
}
