package cn.qingsu.dispatch.lesson;

import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * It was decided whether the catalogue changes.
 *
 * @param clause the clause that was made or changed; null where it does not change
 */
public record QuestionAnswered(
        boolean changes, @Nullable Long clause, @Nullable String reason) implements Event {}
