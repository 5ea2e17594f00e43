package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says to an {@link Enquiry}.
 *
 * @param named who leads; null if nothing decides
 * @param others whom clauses further down the order name
 * @param next what is to be done where nothing decides; null otherwise
 * @param asks conditions that, if the case stated them, might change the answer
 * @param notes what whoever dispatches should know, such as that the place is missing
 */
public record Ruling(
        @Nullable Named named, List<Named> others, @Nullable Next next, Set<ConditionKey> asks, List<String> notes) {

    public Ruling {
        others = List.copyOf(others);
        asks = Set.copyOf(asks);
        notes = List.copyOf(notes);
    }

    /**
     * A unit, and why.
     *
     * @param why in one Chinese sentence that cites what decided
     */
    public record Named(Unit unit, List<UnitCode> coHandlers, Basis basis, String why) {}

    /** What a named unit rests on. */
    public sealed interface Basis {}

    /** A clause decided. */
    public record ByClause(Clause clause) implements Basis {}

    /** A consultation decided the same category at the same place. */
    public record ByPrecedent(RequestId request) implements Basis {}

    /** Urgent and unclear: the district acts first. */
    public record DistrictFirst() implements Basis {}

    /** Who decides where the catalogue does not (rules 4, 7). */
    public enum Next {
        REVIEWER("请审核员确定"),
        CONSULTATION("请提交会商");

        private final String label;

        Next(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
