package cn.qingsu.dispatch.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case states for the catalogue's conditions; a case states few of them or none.
 *
 * @param values several of one condition, such as overlapping seasons, stand with a blank between them
 */
public record Facts(Map<ConditionKey, String> values) {

    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
    }

    Optional<String> of(ConditionKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether the case states what is asked; empty if it states nothing about it. */
    Optional<Boolean> meets(ConditionKey key, String wanted) {
        return of(key).map(stated -> List.of(stated.split(" ")).contains(wanted));
    }
}
