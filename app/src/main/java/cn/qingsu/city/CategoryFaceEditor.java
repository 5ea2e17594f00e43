package cn.qingsu.city;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides from which day on which categories stand on the public map. */
public interface CategoryFaceEditor {

    /**
     * How a category stands from a day on.
     *
     * @param to the day from which on it no longer stands so; null while no end is known
     */
    record Span(
            CategoryCode category,
            boolean open,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** All that was, is and will be: by category, oldest first. */
    List<Span> spans();

    /** How often it was edited; given back with an edit, so that the second of two editors is told. */
    int edits();

    /**
     * Dry run: what {@link #put} would change.
     *
     * @param open all categories that are to stand on the map from {@code from} on; those valid today that are not among them do not
     */
    Decision<CategoryFaceChange> preview(Set<CategoryCode> open, LocalDate from);

    /**
     * Changes it from a day on, today at the earliest; what was planned for that day and later is replaced. Journaled.
     *
     * @param seen {@link #edits} as the editor saw it
     * @param note why, for the history
     * @return refused with {@code face-past}, {@code face-far}, {@code nothing-changes}, {@code note-missing} or {@code stale}
     */
    Decision<CategoryFaceChange> put(Set<CategoryCode> open, LocalDate from, String note, int seen, Author author);
}
