package cn.qingsu.intake;

import cn.qingsu.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is wrong with a form, in the order of its fields. Empty if nothing is. */
public record FieldRefusals(List<FieldRefusal> all) {

    public FieldRefusals {
        all = all.stream().sorted(Comparator.comparing(FieldRefusal::field)).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What to say beside {@code field}. */
    public Optional<Refusal> of(Field field) {
        return all.stream()
                .filter(each -> each.field() == field)
                .map(FieldRefusal::refusal)
                .findFirst();
    }

    /**
     * One refusal for all: the only one there is, or code {@code several-problems} with every message.
     *
     * @throws IllegalStateException if nothing is wrong
     */
    public Refusal summary() {
        if (all.isEmpty()) {
            throw new IllegalStateException("nothing was refused");
        }
        if (all.size() == 1) {
            return all.getFirst().refusal();
        }
        return new Refusal(
                "several-problems",
                all.stream().map(each -> each.refusal().clause()).distinct().collect(Collectors.joining("；")),
                all.stream().map(each -> each.refusal().message()).distinct().collect(Collectors.joining("")));
    }
}
