/**
 * 日志: the append-only journal: audit trail, outbox and source of every read model in one. Publishes {@link
 * cn.qingsu.journal.Journal} to write and read entries, {@link cn.qingsu.journal.Follower} for projections in commit
 * order, {@link cn.qingsu.journal.JournalTail} for live updates. Follows nothing.
 */
@ApplicationModule(
        displayName = "日志",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.qingsu.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
