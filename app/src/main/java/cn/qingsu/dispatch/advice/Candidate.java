package cn.qingsu.dispatch.advice;

import cn.qingsu.city.SlaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit that might lead.
 *
 * @param probability that it is the right one; null where nothing has been measured yet
 * @param coHandlers whom the clause names beside it
 * @param sla the clause's own limit; null where it leaves the category's
 */
public record Candidate(
        Unit unit,
        @Nullable Double probability,
        List<Reason> reasons,
        List<UnitCode> coHandlers,
        @Nullable SlaCode sla) {

    public Candidate {
        reasons = List.copyOf(reasons);
        coHandlers = List.copyOf(coHandlers);
    }

    Candidate with(Optional<Reason> more) {
        return new Candidate(
                unit,
                probability,
                Stream.concat(reasons.stream(), more.stream()).toList(),
                coHandlers,
                sla);
    }

    /**
     * What speaks for it.
     *
     * @param source in one or two Chinese words, such as {@code 清单}
     */
    public record Reason(String source, String text) {}
}
