package cn.qingsu.knowledge;

import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version with who made it what it is.
 *
 * @param writers everybody who has saved this version; none of them may review it
 * @param note why it was sent back or taken back; empty otherwise
 */
record ArticleRow(
        Article article,
        List<AccountId> writers,
        Instant changedAt,
        @Nullable AccountId reviewer,
        @Nullable Instant reviewedAt,
        String note) {

    ArticleRow {
        writers = List.copyOf(writers);
    }
}
