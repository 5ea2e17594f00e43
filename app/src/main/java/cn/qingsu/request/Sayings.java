package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the texts and petitions that ride along with events: what was replied, reported, asked for, and how it was decided. */
@Repository
class Sayings {

    private final JdbcClient sql;

    Sayings(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(RequestId request, RequestEvent event, Author author, Instant at) {
        switch (event) {
            case RequestEvent.Replied e ->
                words(e.reply(), request, SaidKind.REPLY, e.unit(), author, at, e.account(), e.publicText(), e.claim());
            case RequestEvent.Reported e ->
                words(e.reply(), request, SaidKind.REPORT, e.unit(), author, at, e.account(), null, null);
            case RequestEvent.DirectlyAnswered e ->
                words(e.reply(), request, SaidKind.ANSWER, null, author, at, null, e.text(), null);
            case RequestEvent.NotAccepted e ->
                words(e.reply(), request, SaidKind.WORDING, null, author, at, null, e.wording(), null);
            case RequestEvent.Explained e ->
                words(e.reply(), request, SaidKind.EXPLANATION, null, author, at, null, e.text(), null);
            case RequestEvent.SupplementAsked e ->
                words(e.supplement(), request, SaidKind.QUESTION, null, author, at, null, e.question(), null);
            case RequesterEvent.SupplementGiven e ->
                words(e.supplement(), request, SaidKind.SUPPLEMENT, null, author, at, null, e.text(), null);
            case RequestEvent.CalledBack e -> {
                if (e.said() != null) {
                    words(e.said(), request, SaidKind.VERDICT, null, author, at, e.words(), null, e.solved());
                }
            }
            case RequesterEvent.ObjectedToNotAccepted e -> {
                if (e.said() != null) {
                    words(e.said(), request, SaidKind.OBJECTION, null, author, at, null, e.words(), null);
                }
            }
            case RequesterEvent.Withdrawn e -> {
                if (e.said() != null) {
                    words(e.said(), request, SaidKind.WITHDRAWAL, null, author, at, null, e.words(), null);
                }
            }
            case RequestEvent.ReplyApproved e -> judged(e.reply(), true, e.reason(), author, at);
            case RequestEvent.ReplyRejected e -> judged(e.reply(), false, e.reason(), author, at);
            case RequestEvent.ReturnAsked e ->
                asked(
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
            case RequestEvent.ReturnUpheld e -> decided(e.petition(), true, e.reason(), author, at);
            case RequestEvent.ReturnRefused e -> decided(e.petition(), false, e.reason(), author, at);
            case ClockEvent.ExtensionGranted e -> decided(e.petition(), true, e.reason(), author, at);
            case ClockEvent.ExtensionRefused e -> decided(e.petition(), false, e.reason(), author, at);
            case ClockEvent.ParkingGranted e -> decided(e.petition(), true, e.reason(), author, at);
            case ClockEvent.ParkingRefused e -> decided(e.petition(), false, e.reason(), author, at);
            default -> {} // the other events say all in the journal
        }
    }

    private void words(
            long id,
            RequestId request,
            SaidKind kind,
            @Nullable UnitCode unit,
            Author author,
            Instant at,
            @Nullable String internal,
            @Nullable String publicText,
            @Nullable Claim claim) {
        sql.sql("""
                        insert into request.words (id, request, kind, unit, at, account, internal_text, public_text, claim)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        request.value(),
                        kind.name(),
                        text(unit == null ? null : unit.value()),
                        Timestamp.from(at),
                        account(author),
                        text(internal),
                        text(publicText),
                        text(claim == null ? null : claim.name()))
                .update();
    }

    private void judged(long id, boolean approved, @Nullable String points, Author author, Instant at) {
        sql.sql("update request.words set approved = ?, points = ?, decided_at = ?, decided_by = ? where id = ?")
                .params(approved, text(points), Timestamp.from(at), account(author), id)
                .update();
    }

    private void asked(
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
        sql.sql("""
                        insert into request.petition
                            (id, request, assignment, kind, unit, clause, reason, amount, asked_at, asked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        request.value(),
                        assignment.value(),
                        kind.name(),
                        unit.value(),
                        text(clause),
                        reason,
                        new SqlParameterValue(Types.INTEGER, amount),
                        Timestamp.from(at),
                        account(author))
                .update();
    }

    private void decided(long id, boolean granted, @Nullable String note, Author author, Instant at) {
        sql.sql("update request.petition set granted = ?, note = ?, decided_at = ?, decided_by = ? where id = ?")
                .params(granted, text(note), Timestamp.from(at), account(author), id)
                .update();
    }

    List<Said> of(RequestId request) {
        return sql.sql("select * from request.words where request = ? order by id")
                .param(request.value())
                .query((row, n) -> new Said(
                        row.getLong("id"),
                        SaidKind.valueOf(row.getString("kind")),
                        RequestRows.code(row, "unit", UnitCode::new),
                        RequestRows.instant(row, "at"),
                        RequestRows.id(row, "account", AccountId::new),
                        row.getString("internal_text"),
                        row.getString("public_text"),
                        RequestRows.code(row, "claim", Claim::valueOf),
                        (Boolean) row.getObject("approved"),
                        row.getString("points")))
                .list();
    }

    List<Asked> petitions(RequestId request) {
        return sql.sql("select * from request.petition where request = ? order by id")
                .param(request.value())
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        Petition.valueOf(row.getString("kind")),
                        new UnitCode(row.getString("unit")),
                        row.getString("clause"),
                        row.getString("reason"),
                        (Integer) row.getObject("amount"),
                        RequestRows.instant(row, "asked_at"),
                        (Boolean) row.getObject("granted"),
                        row.getString("note")))
                .list();
    }

    private static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    private static SqlParameterValue account(Author author) {
        return new SqlParameterValue(
                Types.BIGINT, author.account() == null ? null : author.account().value());
    }
}
