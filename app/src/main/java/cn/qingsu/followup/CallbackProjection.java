package cn.qingsu.followup;

import cn.qingsu.city.RulePack;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.request.AssignmentRole;
import cn.qingsu.request.RequestEvent.Assigned;
import cn.qingsu.request.RequestEvent.CallbackTried;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.RequestEvent.Replied;
import cn.qingsu.request.RequestEvent.ReplyApproved;
import cn.qingsu.request.RequestEvent.ReplyRejected;
import cn.qingsu.request.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a call-back when a reply is approved and closes it when the request moves on; keeps claims and verdicts. */
@Component
class CallbackProjection implements Follower {

    private final JdbcClient sql;
    private final SlaRules rules;
    private final WorkingCalendar calendar;

    CallbackProjection(JdbcClient sql, SlaRules rules, WorkingCalendar calendar) {
        this.sql = sql;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "followup.callbacks";
    }

    @Override
    public void follow(List<Entry> batch) {
        batch.stream()
                .filter(entry -> entry.subject().kind().equals(Subject.REQUEST))
                .forEach(this::follow);
    }

    private void follow(Entry entry) {
        if (entry.is(Replied.class)) {
            claimed(entry, entry.as(Replied.class));
        } else if (entry.is(ReplyRejected.class)) {
            sentBack(entry, entry.as(ReplyRejected.class));
        } else if (entry.is(ReplyApproved.class)) {
            approved(entry, entry.as(ReplyApproved.class));
        } else if (entry.is(CallbackTried.class)) {
            tried(entry, entry.as(CallbackTried.class));
        } else if (entry.is(CalledBack.class)) {
            judged(entry, entry.as(CalledBack.class));
        } else if (entry.is(Assigned.class)) {
            assigned(entry, entry.as(Assigned.class));
        }
        if (State.CALLBACK_PENDING.name().equals(entry.from())) {
            left(entry);
        }
    }

    private void claimed(Entry entry, Replied replied) {
        sql.sql("""
                        insert into followup.verdict (request, reply, round, unit, claim, claimed_at)
                        values (:request, :reply,
                                coalesce((select round from followup.round where request = :request), 1),
                                :unit, :claim, :at)
                        """)
                .param("request", entry.subject().id())
                .param("reply", replied.reply())
                .param("unit", replied.unit().value())
                .param("claim", replied.claim().name())
                .param("at", at(entry.at()))
                .update();
    }

    /** What was sent back was never put before the citizen. */
    private void sentBack(Entry entry, ReplyRejected rejected) {
        sql.sql("delete from followup.verdict where request = ? and reply = ?")
                .param(entry.subject().id())
                .param(rejected.reply())
                .update();
    }

    private void approved(Entry entry, ReplyApproved approved) {
        if (!approved.callback()) {
            return;
        }
        RulePack pack = rules.at(entry.at());
        sql.sql("""
                        insert into followup.task (request, reply, round, unit, claim, opened_at, start_by, due_at, next_at)
                        select request, reply, round, unit, claim, :at, :start, :due, :next
                        from followup.verdict where request = :request and reply = :reply
                        """)
                .param("request", entry.subject().id())
                .param("reply", approved.reply())
                .param("at", at(entry.at()))
                .param(
                        "start",
                        at(calendar.due(entry.at(), pack.limit("callback-start"))
                                .at()))
                .param("due", at(approved.callbackBy()))
                .param("next", at(CallbackRules.firstTry(entry.at(), pack)))
                .update();
    }

    private void tried(Entry entry, CallbackTried tried) {
        sql.sql("""
                        insert into followup.attempt (request, reply, n, at, part, account, note)
                        select request, reply, tries + 1, :at, :part, :account::bigint, :note::text
                        from followup.task where request = :request and closed_at is null
                        """)
                .param("request", entry.subject().id())
                .param("at", at(entry.at()))
                .param("part", tried.part())
                .param("account", account(entry))
                .param("note", tried.reason())
                .update();
        sql.sql("update followup.task set tries = tries + 1, next_at = ? where request = ? and closed_at is null")
                .param(at(tried.nextAt()))
                .param(entry.subject().id())
                .update();
    }

    private void judged(Entry entry, CalledBack verdict) {
        sql.sql("""
                        update followup.verdict
                        set judged_at = :at, author = :author, account = :account::bigint, contacted = :contacted::boolean,
                            solved = :solved::text, satisfied = :satisfied::text, outcome = :outcome
                        where request = :request
                          and reply = (select max(reply) from followup.verdict where request = :request)
                        """)
                .param("request", entry.subject().id())
                .param("at", at(entry.at()))
                .param("author", entry.author().role())
                .param("account", account(entry))
                .param("contacted", verdict.contacted())
                .param("solved", name(verdict.solved()))
                .param("satisfied", name(verdict.satisfied()))
                .param("outcome", verdict.outcome().name())
                .update();
    }

    /** A redo, or a consultation after a call-back, begins a new round with its lead. */
    private void assigned(Entry entry, Assigned assigned) {
        if (assigned.assignmentRole() != AssignmentRole.LEAD || assigned.round() == 1) {
            return;
        }
        sql.sql("""
                        insert into followup.round (request, round) values (?, ?)
                        on conflict (request) do update set round = excluded.round
                        """).param(entry.subject().id()).param(assigned.round()).update();
    }

    private void left(Entry entry) {
        sql.sql("update followup.task set closed_at = ?, closed_as = ? where request = ? and closed_at is null")
                .param(at(entry.at()))
                .param(entry.type())
                .param(entry.subject().id())
                .update();
    }

    @Override
    public void forget() {
        sql.sql("truncate followup.verdict, followup.task, followup.attempt, followup.round")
                .update();
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }

    private static @Nullable Long account(Entry entry) {
        return entry.author().account() == null
                ? null
                : entry.author().account().value();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
