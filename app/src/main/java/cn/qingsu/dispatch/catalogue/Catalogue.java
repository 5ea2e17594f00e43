package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dispatch catalogue, from memory. */
public interface Catalogue {

    /** Decides by the order of rules 4, from the fourth step on. Answers in microseconds where no precedent is needed. */
    Ruling decide(Enquiry enquiry);

    /** The clauses that hold on {@code day}, by category and number. */
    List<Clause> on(LocalDate day);

    /** The clauses of a category that hold on {@code day}, in the order in which they decide. */
    List<Clause> of(CategoryCode category, LocalDate day);

    /** All versions of a clause, newest first; empty if there is no such clause. */
    List<Clause> history(long number);

    /** What may be stated for a condition. */
    List<ConditionValue> values(ConditionKey key);

    /** {@code 道路等级为国道、省道}. */
    String told(ConditionKey key, String value);

    /** Who took over from whom, and who was restored, newest first. */
    List<Succession> successions();

    /** The unit that stands in for {@code unit} today: itself, or who took over from it; empty if there is nobody. */
    Optional<UnitCode> standing(UnitCode unit);
}
