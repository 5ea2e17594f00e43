package cn.qingsu.journal;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.TimeSorted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a past that is written afterwards, as rows for COPY: numbered and chained as {@link Journal} does it. Whoever
 * writes them sees to it that nobody else appends to the same subjects. Not for several threads.
 */
public final class PastEntries {

    private static final List<String> COLUMNS = List.of(
            "id",
            "subject",
            "subject_id",
            "version",
            "type",
            "format",
            "at",
            "actor",
            "role",
            "unit",
            "from_state",
            "to_state",
            "reason",
            "body",
            "hash");

    private final CopyRows rows = new CopyRows("journal.entry", COLUMNS);

    public CopyRows rows() {
        return rows;
    }

    /** As {@link Journal#append(Head, Subject, Author, Instant, List)}. */
    public Head append(Head head, Subject subject, Author author, Instant at, List<? extends Event> events) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        Head newest = head;
        for (Event event : events) {
            newest = append(newest, subject, author, moment, event);
        }
        return newest;
    }

    private Head append(Head head, Subject subject, Author author, Instant at, Event event) {
        long id = TimeSorted.next();
        int version = head.version() + 1;
        String type = event.type();
        String from = name(event.from());
        String to = name(event.to());
        String body = EntryJson.write(event);
        byte[] hash = Chain.link(
                head.hash(), id, subject, version, type, event.format(), at, author, from, to, event.reason(), body);
        rows.row()
                .bigint(id)
                .text(subject.kind())
                .bigint(subject.id())
                .integer(version)
                .text(type)
                .smallint(event.format())
                .at(at)
                .bigint(author.account() == null ? null : author.account().value())
                .text(author.role())
                .text(author.unit())
                .text(from)
                .text(to)
                .text(event.reason())
                .text(body)
                .binary(hash);
        return new Head(version, HexFormat.of().formatHex(hash));
    }

    private static @Nullable String name(@Nullable Enum<?> state) {
        return state == null ? null : state.name();
    }
}
