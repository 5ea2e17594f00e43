package cn.qingsu.messaging;

import cn.qingsu.kernel.AccountId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets nodes take messages that are due without getting into each other's way, and writes what became of them. */
@Repository
class Claims {

    /** Longer than one sending may take, so that nobody takes over a message that is just being sent. */
    private static final Duration CLAIM = Duration.ofSeconds(Sender.LONGEST_SECONDS * 3L);

    /**
     * A message that this node has taken.
     *
     * @param until proof of the claim
     */
    record Claimed(Message message, Instant until) {}

    /** What became of a message. */
    record Outcome(
            MessageState state,
            @Nullable Reason reason,
            @Nullable Integer code,
            @Nullable Instant nextAt,
            boolean tried) {

        static Outcome end(MessageState state, @Nullable Reason reason) {
            return new Outcome(state, reason, null, null, false);
        }
    }

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Claims(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Takes the message that is due longest; those taken by another node are passed over. */
    List<Claimed> take(Instant now) {
        Instant until = now.plus(CLAIM);
        return sql.sql("""
                        with due as materialized (
                            select request, entry, occasion from messaging.message
                             where next_at <= :now and (claimed_until is null or claimed_until < :now)
                             order by next_at limit 1 for update skip locked)
                        update messaging.message m set claimed_until = :until
                          from due
                         where m.request = due.request and m.entry = due.entry and m.occasion = due.occasion
                        returning m.*
                        """)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Claimed(
                        MessageRows.message(row),
                        row.getTimestamp("claimed_until").toInstant()))
                .list();
    }

    /** Keeps what is about to be sent. @return false if the claim was lost */
    boolean composed(Claimed claimed, MessageChannel channel, int template, Rendered text) {
        return where("""
                        update messaging.message set channel = :channel, template = :template, subject = :subject, body = :body
                        """, claimed)
                        .param("channel", channel.name())
                        .param("template", template)
                        .param("subject", text.subject())
                        .param("body", text.body())
                        .update()
                == 1;
    }

    /** Writes what became of it, with the try, and gives it back. Nothing is written if the claim was lost. */
    void ended(Claimed claimed, Outcome outcome, @Nullable MessageChannel channel, Instant now) {
        transaction.executeWithoutResult(status -> {
            boolean held = where("""
                                    update messaging.message
                                       set state = :state, reason = :reason, next_at = :next, claimed_until = null,
                                           tries = tries + :tried,
                                           sent_at = case when :state = 'SENT' then :now else sent_at end
                                    """, claimed)
                            .param("state", outcome.state().name())
                            .param(
                                    "reason",
                                    outcome.reason() == null
                                            ? null
                                            : outcome.reason().name())
                            .param("next", outcome.nextAt() == null ? null : Timestamp.from(outcome.nextAt()))
                            .param("tried", outcome.tried() ? 1 : 0)
                            .param("now", Timestamp.from(now))
                            .update()
                    == 1;
            boolean changed =
                    outcome.tried() || outcome.state() != claimed.message().state();
            if (held && changed) {
                note(claimed.message().id(), outcome, channel, null, now);
            }
        });
    }

    private JdbcClient.StatementSpec where(String update, Claimed claimed) {
        MessageId id = claimed.message().id();
        return sql.sql(update + " where request = :request and entry = :entry and occasion = :occasion"
                        + " and claimed_until = :claim")
                .param("request", id.request().value())
                .param("entry", id.entry())
                .param("occasion", id.occasion().name())
                .param("claim", Timestamp.from(claimed.until()));
    }

    /** Adds a line to what became of a message; in the caller's transaction, which holds the message's row. */
    void note(
            MessageId id, Outcome outcome, @Nullable MessageChannel channel, @Nullable AccountId account, Instant now) {
        sql.sql("""
                        insert into messaging.attempt (request, entry, occasion, n, at, state, reason, code, channel, account)
                        select :request, :entry, :occasion, coalesce(max(n), 0) + 1, :at, :state, :reason, :code, :channel, :account
                          from messaging.attempt where request = :request and entry = :entry and occasion = :occasion
                        """)
                .param("request", id.request().value())
                .param("entry", id.entry())
                .param("occasion", id.occasion().name())
                .param("at", Timestamp.from(now))
                .param("state", outcome.state().name())
                .param(
                        "reason",
                        outcome.reason() == null ? null : outcome.reason().name())
                .param("code", outcome.code())
                .param("channel", channel == null ? null : channel.name())
                .param("account", account == null ? null : account.value())
                .update();
    }

    /** Oldest first. */
    List<Attempt> attempts(MessageId id) {
        return sql.sql("select * from messaging.attempt where request = ? and entry = ? and occasion = ? order by n")
                .param(id.request().value())
                .param(id.entry())
                .param(id.occasion().name())
                .query((row, n) -> {
                    Long account = (Long) row.getObject("account");
                    return new Attempt(
                            row.getInt("n"),
                            row.getTimestamp("at").toInstant(),
                            MessageState.valueOf(row.getString("state")),
                            MessageRows.named(row, "reason", Reason::valueOf),
                            (Integer) row.getObject("code"),
                            MessageRows.named(row, "channel", MessageChannel::valueOf),
                            account == null ? null : new AccountId(account));
                })
                .list();
    }
}
