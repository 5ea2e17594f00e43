package cn.qingsu.request;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.journal.Head;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Wgs84;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into requests and assignments. */
final class RequestRows {

    private RequestRows() {}

    static ServiceRequest request(ResultSet row) throws SQLException {
        ServiceRequest request = new ServiceRequest(
                new RequestId(row.getLong("id")),
                row.getString("number"),
                instant(row, "registered_at"),
                matter(row),
                standing(row),
                tally(row));
        request.head(new Head(row.getInt("version"), HexFormat.of().formatHex(row.getBytes("head"))));
        Array handlers = row.getArray("handlers");
        for (Long handler : (Long[]) handlers.getArray()) {
            request.handlers.add(new AccountId(handler));
        }
        return request;
    }

    static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                new ChannelCode(row.getString("channel")),
                row.getString("source_number"),
                nullableInstant(row, "source_time"),
                row.getString("title"),
                row.getString("text"),
                id(row, "requester", RequesterId::new),
                row.getBoolean("callback_wanted"),
                RequestType.valueOf(row.getString("type")),
                Urgency.valueOf(row.getString("urgency")),
                row.getBoolean("complex"),
                PrivacyLevel.valueOf(row.getString("privacy")),
                code(row, "category", CategoryCode::new),
                place(row),
                code(row, "complained_about", UnitCode::new));
    }

    static Place place(ResultSet row) throws SQLException {
        double lon = row.getDouble("lon");
        Wgs84 point = row.wasNull() ? null : new Wgs84(lon, row.getDouble("lat"));
        return new Place(
                row.getString("address"),
                point,
                code(row, "district", AreaCode::new),
                code(row, "street", AreaCode::new),
                code(row, "community", AreaCode::new));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String ground = row.getString("pause_ground");
        Standing standing = new Standing(new CitizenClock(
                instant(row, "clock_start"),
                deadline(row),
                nullableInstant(row, "paused_since"),
                ground == null ? null : PauseGround.valueOf(ground),
                row.getInt("paused_days"),
                row.getLong("paused_seconds")));
        standing.state = State.valueOf(row.getString("state"));
        standing.stageDue = nullableInstant(row, "stage_due");
        standing.parkedUntil = nullableInstant(row, "parked_until");
        standing.supervised = row.getBoolean("supervised");
        standing.mergedInto = id(row, "merged_into", RequestId::new);
        standing.outcome = code(row, "outcome", CallbackOutcome::valueOf);
        standing.reply = number(row, "reply");
        standing.contactTried = row.getBoolean("contact_tried");
        standing.judgedBy = id(row, "judged_by", AccountId::new);
        standing.settledAt = nullableInstant(row, "settled_at");
        return standing;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        Tally tally = new Tally();
        tally.round = row.getInt("round");
        tally.returns = row.getInt("returns");
        tally.extensions = row.getInt("extensions");
        tally.extensionDays = row.getInt("extension_days");
        tally.sla = code(row, "clause_sla", SlaCode::valueOf);
        tally.returnPetition = number(row, "return_petition");
        tally.extensionPetition = number(row, "extension_petition");
        tally.extensionAsked = row.getInt("extension_asked");
        tally.parkingPetition = number(row, "parking_petition");
        tally.parkingAsked = row.getInt("parking_asked");
        tally.parkedDays = row.getInt("parked_days");
        tally.objected = row.getBoolean("objected");
        tally.everDispatched = row.getBoolean("ever_dispatched");
        tally.firstAccurate = row.getBoolean("first_accurate");
        tally.exclusionReviews = row.getInt("exclusion_reviews");
        return tally;
    }

    static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentId(row.getLong("id")),
                id(row, "parent", AssignmentId::new),
                AssignmentRole.valueOf(row.getString("role")),
                new UnitCode(row.getString("unit")),
                row.getInt("round"),
                row.getBoolean("binding"),
                instant(row, "given_at"),
                instant(row, "acknowledge_by"),
                nullableInstant(row, "acknowledged_at"),
                row.getBoolean("automatic"),
                nullableInstant(row, "contact_by"),
                nullableInstant(row, "contacted_at"),
                deadline(row),
                nullableInstant(row, "closed_at"),
                code(row, "closed_as", Assignment.Ending::valueOf));
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                instant(row, "due_at"),
                row.getInt("due_rules"),
                row.getInt("due_calendar"),
                row.getBoolean("due_provisional"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<Long, T> make) throws SQLException {
        Long value = number(row, column);
        return value == null ? null : make.apply(value);
    }

    static <T> @Nullable T code(ResultSet row, String column, Function<String, T> make) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : make.apply(value);
    }
}
