package cn.qingsu.dispatch.catalogue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that a case may state for each condition. */
final class Vocabulary {

    private final List<ConditionValue> values;

    Vocabulary(List<ConditionValue> values) {
        this.values = List.copyOf(values);
    }

    List<ConditionValue> of(ConditionKey key) {
        return values.stream().filter(each -> each.key() == key).toList();
    }

    Optional<ConditionValue> find(ConditionKey key, String value) {
        return values.stream()
                .filter(each -> each.key() == key && each.value().equals(value))
                .findFirst();
    }

    /** The facts with the seasons of {@code day}; between seasons none is met. */
    Facts with(Facts facts, LocalDate day) {
        Map<ConditionKey, String> all = new EnumMap<>(ConditionKey.class);
        all.putAll(facts.values());
        all.putIfAbsent(
                ConditionKey.SEASON,
                of(ConditionKey.SEASON).stream()
                        .filter(each -> each.holdsOn(day))
                        .map(ConditionValue::value)
                        .collect(Collectors.joining(" ")));
        return new Facts(all);
    }
}
