package cn.qingsu.dispatch.auto;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * The machine dispatched a request by itself.
 *
 * @param probability how sure it was
 * @param precision how often it had proved right in the category
 * @param clause the catalogue's clause; null where none named the unit
 * @param model the learning that spoke; null where none did
 * @param sampled whether a person is to check it
 */
public record AutoDispatched(
        UnitCode unit,
        CategoryCode category,
        double probability,
        double precision,
        @Nullable Long clause,
        @Nullable Long model,
        boolean sampled)
        implements Event {

    /** The kind of subject that entries about automatic dispatch are about; the number is the request's. */
    public static final String SUBJECT = "auto-dispatch";
}
