package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the catalogue, by new versions only. */
public interface CatalogueEditor {

    /** Who made a version, when and why. */
    record Version(Clause clause, Instant at, @Nullable AccountId by, String reason) {}

    /**
     * What saving would make of it; nothing is written.
     *
     * @return refused with {@code unknown-category}, {@code unknown-area}, {@code unknown-unit}, {@code unit-abolished}, {@code unknown-rule},
     *     {@code unknown-condition}, {@code begins-too-early}, {@code reason-missing}, {@code text-too-long}, {@code unknown-clause}, {@code
     *     stale}, {@code clause-exists} or {@code nothing-changes}
     */
    Decision<Clause> checked(ClauseDraft draft);

    /** Saves it as the next version, or as a new clause. Refused as {@link #checked}. */
    Decision<Clause> save(ClauseDraft draft, Author author);

    /** Lets a clause end. Refused with {@code unknown-clause}, {@code stale}, {@code begins-too-early} or {@code reason-missing}. */
    Decision<Clause> end(long number, int expectedVersion, LocalDate day, String reason, Author author);

    /**
     * Names who takes over from a unit that is abolished; the unit itself restores it. Refused with {@code unknown-unit} or {@code
     * successor-goes-round}.
     */
    Decision<UnitCode> succeed(UnitCode unit, UnitCode successor, LocalDate from, String reason, Author author);

    /** All versions of a clause, newest first. */
    List<Version> versions(long number);
}
