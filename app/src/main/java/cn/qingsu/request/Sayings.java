package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the texts and petitions that ride along with events: what was replied, reported, asked for, and how it was decided. */
@Repository
class Sayings {

    private final JdbcTemplate template;

    Sayings(JdbcTemplate template) {
        this.template = template;
    }

    void keep(Trip trip, RequestId request, RequestEvent event, Author author, Instant at) {
        switch (event) {
            case RequestEvent.Replied e -> replied(trip, request, e, author, at);
            case GroupEvent.RepliedWithMaster e -> {
                words(trip, e.reply(), request, e.said(), e.unit(), author, at, null, e.publicText(), e.claim());
                if (e.said() != SaidKind.WORDING) {
                    judged(trip, request, e.reply(), true, null, author, at);
                }
            }
            case RequestEvent.Reported e ->
                words(trip, e.reply(), request, SaidKind.REPORT, e.unit(), author, at, e.account(), null, null);
            case RequestEvent.DirectlyAnswered e ->
                words(trip, e.reply(), request, SaidKind.ANSWER, null, author, at, null, e.text(), null);
            case RequestEvent.NotAccepted e ->
                words(trip, e.reply(), request, SaidKind.WORDING, null, author, at, null, e.wording(), null);
            case RequestEvent.Explained e ->
                words(trip, e.reply(), request, SaidKind.EXPLANATION, null, author, at, null, e.text(), null);
            case RequestEvent.SupplementAsked e ->
                words(trip, e.supplement(), request, SaidKind.QUESTION, null, author, at, null, e.question(), null);
            case RequesterEvent.SupplementGiven e ->
                words(trip, e.supplement(), request, SaidKind.SUPPLEMENT, null, author, at, null, e.text(), null);
            case RequesterEvent.WordsAdded e ->
                words(
                        trip,
                        e.said(),
                        request,
                        e.urges() ? SaidKind.REMINDER : SaidKind.SUPPLEMENT,
                        null,
                        author,
                        at,
                        null,
                        e.text(),
                        null);
            case RequestEvent.CalledBack e -> {
                if (e.said() != null) {
                    words(trip, e.said(), request, SaidKind.VERDICT, null, author, at, e.words(), null, e.solved());
                }
            }
            case RequesterEvent.ObjectedToNotAccepted e -> {
                if (e.said() != null) {
                    words(trip, e.said(), request, SaidKind.OBJECTION, null, author, at, null, e.words(), null);
                }
            }
            case RequesterEvent.Withdrawn e -> {
                if (e.said() != null) {
                    words(trip, e.said(), request, SaidKind.WITHDRAWAL, null, author, at, null, e.words(), null);
                }
            }
            case RequestEvent.ReplyApproved e -> judged(trip, request, e.reply(), true, e.reason(), author, at);
            case RequestEvent.ReplyRejected e -> judged(trip, request, e.reply(), false, e.reason(), author, at);
            case RequestEvent.ReturnAsked e ->
                asked(
                        trip,
                        e.petition(),
                        request,
                        e.assignment(),
                        Petition.RETURN,
                        e.unit(),
                        e.clause(),
                        e.reason(),
                        null,
                        author,
                        at);
            case ClockEvent.ExtensionAsked e ->
                asked(
                        trip,
                        e.petition(),
                        request,
                        e.assignment(),
                        Petition.EXTENSION,
                        e.unit(),
                        null,
                        e.reason(),
                        e.workingDays(),
                        author,
                        at);
            case ClockEvent.ParkingAsked e ->
                asked(
                        trip,
                        e.petition(),
                        request,
                        e.assignment(),
                        Petition.PARKING,
                        e.unit(),
                        null,
                        e.reason(),
                        e.days(),
                        author,
                        at);
            case RequestEvent.ReturnUpheld e -> decided(trip, request, e.petition(), true, e.reason(), author, at);
            case RequestEvent.ReturnRefused e -> decided(trip, request, e.petition(), false, e.reason(), author, at);
            case ClockEvent.ExtensionGranted e -> decided(trip, request, e.petition(), true, e.reason(), author, at);
            case ClockEvent.ExtensionRefused e -> decided(trip, request, e.petition(), false, e.reason(), author, at);
            case ClockEvent.ParkingGranted e -> decided(trip, request, e.petition(), true, e.reason(), author, at);
            case ClockEvent.ParkingRefused e -> decided(trip, request, e.petition(), false, e.reason(), author, at);
            default -> {} // the other events say all in the journal
        }
    }

    private static void replied(Trip trip, RequestId request, RequestEvent.Replied e, Author author, Instant at) {
        words(trip, e.reply(), request, SaidKind.REPLY, e.unit(), author, at, e.account(), e.publicText(), e.claim());
        String demands = DemandJson.write(e.demands());
        if (demands != null) {
            trip.write(
                    "update request.words set demands = ? where request = ? and id = ?",
                    demands,
                    request.value(),
                    e.reply());
        }
    }

    private static void words(
            Trip trip,
            long id,
            RequestId request,
            SaidKind kind,
            @Nullable UnitCode unit,
            Author author,
            Instant at,
            @Nullable String internal,
            @Nullable String publicText,
            @Nullable Claim claim) {
        trip.write(
                """
                insert into request.words (id, request, kind, unit, at, account, internal_text, public_text, claim)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                request.value(),
                kind.name(),
                unit == null ? null : unit.value(),
                at,
                account(author),
                internal,
                publicText,
                claim == null ? null : claim.name());
    }

    private static void judged(
            Trip trip,
            RequestId request,
            long id,
            boolean approved,
            @Nullable String points,
            Author author,
            Instant at) {
        trip.write("""
                update request.words set approved = ?, points = ?, decided_at = ?, decided_by = ?
                where request = ? and id = ?
                """, approved, points, at, account(author), request.value(), id);
    }

    private static void asked(
            Trip trip,
            long id,
            RequestId request,
            AssignmentId assignment,
            Petition kind,
            UnitCode unit,
            @Nullable String clause,
            String reason,
            @Nullable Integer amount,
            Author author,
            Instant at) {
        trip.write(
                """
                insert into request.petition
                    (id, request, assignment, kind, unit, clause, reason, amount, asked_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                request.value(),
                assignment.value(),
                kind.name(),
                unit.value(),
                clause,
                reason,
                amount,
                at,
                account(author));
    }

    private static void decided(
            Trip trip, RequestId request, long id, boolean granted, @Nullable String note, Author author, Instant at) {
        trip.write("""
                update request.petition set granted = ?, note = ?, decided_at = ?, decided_by = ?
                where request = ? and id = ?
                """, granted, note, at, account(author), request.value(), id);
    }

    private static @Nullable Long account(Author author) {
        return author.account() == null ? null : author.account().value();
    }

    /** Reads along with others; what was found is there once the trip was made. */
    Trip.Rows<Said> of(Trip trip, RequestId request) {
        return trip.read(
                "select * from request.words where request = ? order by id", (row, n) -> said(row), request.value());
    }

    /** From a row of {@code request.words}. */
    static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("id"),
                SaidKind.valueOf(row.getString("kind")),
                RequestRows.code(row, "unit", UnitCode::new),
                RequestRows.instant(row, "at"),
                RequestRows.id(row, "account", AccountId::new),
                row.getString("internal_text"),
                row.getString("public_text"),
                RequestRows.code(row, "claim", Claim::valueOf),
                (Boolean) row.getObject("approved"),
                row.getString("points"),
                DemandJson.read(row.getString("demands")));
    }

    List<Said> of(RequestId request) {
        Trip trip = new Trip();
        Trip.Rows<Said> said = of(trip, request);
        trip.run(template);
        return said.list();
    }

    /** The newest text that stands as an answer to the matter. */
    static Optional<Said> answer(List<Said> said) {
        return said.stream()
                .filter(each -> each.publicText() != null && !each.publicText().isBlank())
                .filter(each -> switch (each.kind()) {
                    case REPLY -> Boolean.TRUE.equals(each.approved());
                    case ANSWER, WORDING -> true;
                    case EXPLANATION, REPORT, QUESTION, SUPPLEMENT, REMINDER, VERDICT, OBJECTION, WITHDRAWAL -> false;
                })
                .reduce((earlier, later) -> later);
    }

    /** As {@link #of(Trip, RequestId)}. */
    Trip.Rows<Asked> petitions(Trip trip, RequestId request) {
        return trip.read(
                "select * from request.petition where request = ? order by id",
                (row, n) -> new Asked(
                        row.getLong("id"),
                        Petition.valueOf(row.getString("kind")),
                        new UnitCode(row.getString("unit")),
                        row.getString("clause"),
                        row.getString("reason"),
                        (Integer) row.getObject("amount"),
                        RequestRows.instant(row, "asked_at"),
                        (Boolean) row.getObject("granted"),
                        row.getString("note")),
                request.value());
    }
}
