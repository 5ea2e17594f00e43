package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.lesson.Lesson.Change;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into lessons and back. */
final class LessonRows {

    static final List<String> COLUMNS = List.of(
            "request",
            "category",
            "area",
            "channel",
            "urgency",
            "complained_about",
            "accepted_at",
            "first_at",
            "first_unit",
            "first_account",
            "first_role",
            "lead_unit",
            "returns",
            "changed_by",
            "settled_by",
            "confirmed_at",
            "solved",
            "satisfied",
            "cited");

    static final String UPSERT = """
            insert into dispatch.lesson (request, category, area, channel, urgency, complained_about, accepted_at, first_at, first_unit,
                first_account, first_role, lead_unit, returns, changed_by, settled_by, confirmed_at, solved, satisfied, cited)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request) do update set category = excluded.category, area = excluded.area, urgency = excluded.urgency,
                complained_about = excluded.complained_about, accepted_at = excluded.accepted_at, first_at = excluded.first_at,
                first_unit = excluded.first_unit, first_account = excluded.first_account, first_role = excluded.first_role,
                lead_unit = excluded.lead_unit, returns = excluded.returns, changed_by = excluded.changed_by,
                settled_by = excluded.settled_by, confirmed_at = excluded.confirmed_at, solved = excluded.solved,
                satisfied = excluded.satisfied, cited = excluded.cited
            """;
    private static final String MACHINE = "SYSTEM";

    private LessonRows() {}

    static @Nullable Object[] row(Lesson lesson) {
        return new @Nullable Object[] {
            lesson.request().value(),
            text(lesson.category()),
            text(lesson.area()),
            lesson.channel().value(),
            urgency(lesson),
            text(lesson.complainedAbout()),
            at(lesson.acceptedAt()),
            at(lesson.firstAt()),
            text(lesson.firstUnit()),
            lesson.firstAccount() == null ? null : lesson.firstAccount().value(),
            firstRole(lesson),
            text(lesson.lead()),
            lesson.returns(),
            name(lesson.changedBy()),
            name(lesson.settledBy()),
            at(lesson.confirmedAt()),
            lesson.solved(),
            lesson.satisfied(),
            lesson.cited()
        };
    }

    static Lesson lesson(ResultSet row) throws SQLException {
        long account = row.getLong("first_account");
        AccountId first = row.wasNull() ? null : new AccountId(account);
        return new Lesson(
                new RequestId(row.getLong("request")),
                code(row, "category", CategoryCode::new),
                code(row, "area", AreaCode::new),
                new ChannelCode(row.getString("channel")),
                row.getString("urgency").equals("URGENT"),
                code(row, "complained_about", UnitCode::new),
                instant(row, "accepted_at"),
                instant(row, "first_at"),
                code(row, "first_unit", UnitCode::new),
                first,
                MACHINE.equals(row.getString("first_role")),
                code(row, "lead_unit", UnitCode::new),
                row.getInt("returns"),
                code(row, "changed_by", Change::valueOf),
                code(row, "settled_by", Change::valueOf),
                instant(row, "confirmed_at"),
                row.getString("solved"),
                row.getString("satisfied"),
                row.getString("cited"));
    }

    static String urgency(Lesson lesson) {
        return lesson.urgent() ? "URGENT" : "NORMAL";
    }

    static @Nullable String firstRole(Lesson lesson) {
        return lesson.firstAt() == null ? null : lesson.byMachine() ? MACHINE : "OFFICER";
    }

    static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable Timestamp at(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static <T> @Nullable T code(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }
}
