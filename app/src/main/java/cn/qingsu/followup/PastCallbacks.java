package cn.qingsu.followup;

import cn.qingsu.city.SlaRules;
import cn.qingsu.kernel.CopyRows;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Life;
import java.time.Instant;
import java.util.List;

/** The rules of call-backs for lives of the past, and what they leave behind as rows for COPY. Not for several threads. */
public final class PastCallbacks {

    private final CallbackStart start;
    private final SlaRules rules;
    private final FollowUpDecision decision;

    private final CopyRows rounds = new CopyRows("followup.round", List.of("request", "round"));

    private final CopyRows verdicts = new CopyRows(
            "followup.verdict",
            List.of(
                    "request",
                    "reply",
                    "round",
                    "unit",
                    "claim",
                    "claimed_at",
                    "judged_at",
                    "author",
                    "account",
                    "contacted",
                    "solved",
                    "satisfied",
                    "outcome"));

    private final CopyRows tasks = new CopyRows(
            "followup.task",
            List.of(
                    "request",
                    "reply",
                    "round",
                    "unit",
                    "claim",
                    "opened_at",
                    "start_by",
                    "due_at",
                    "tries",
                    "next_at",
                    "closed_at",
                    "closed_as"));

    private final CopyRows attempts =
            new CopyRows("followup.attempt", List.of("request", "reply", "n", "at", "part", "account", "note"));

    PastCallbacks(CallbackStart start, SlaRules rules, FollowUpDecision decision) {
        this.start = start;
        this.rules = rules;
        this.decision = decision;
    }

    /** What follows from {@code answers} about the {@code round}-th round of handling. */
    public CallbackOutcome outcome(CallbackAnswers answers, int round, Instant at) {
        return decision.on(Answered.of(answers, Stage.of(round, rules.at(at))));
    }

    /** What follows when nobody ever answered. */
    public CallbackOutcome outcomeUnreached(int round, Instant at) {
        return decision.on(Answered.unreached(Stage.of(round, rules.at(at))));
    }

    /** {@code from} itself if it is a moment to call at, else the next one. */
    public Instant callFrom(Instant from) {
        return windows(from).next(from);
    }

    /** The part of the day in which {@code moment} lies, from 1; 0 outside all of them. */
    public int partAt(Instant moment) {
        return windows(moment).partAt(moment);
    }

    /** When to try again after a try at {@code moment}. */
    public Instant callAgain(Instant moment) {
        return windows(moment).nextOther(moment, partAt(moment));
    }

    private CallWindows windows(Instant moment) {
        return CallbackRules.windows(rules.at(moment));
    }

    public List<CopyRows> rows() {
        return List.of(rounds, verdicts, tasks, attempts);
    }

    /** Projects the whole life. */
    public void add(Life life) {
        CallbackFold fold = CallbackFold.blank(life.id().value(), start);
        life.happenings().forEach(each -> fold.on(each.event(), each.author(), each.at()));
        if (fold.isRoundChanged()) {
            rounds.row().bigint(fold.request()).integer(fold.round());
        }
        fold.verdicts().forEach(this::add);
        fold.tasks().forEach(this::add);
        fold.attempts().forEach(this::add);
    }

    private void add(ProjectedVerdict verdict) {
        verdicts.row()
                .bigint(verdict.request())
                .bigint(verdict.reply())
                .integer(verdict.round())
                .text(verdict.unit())
                .name(verdict.claim())
                .at(verdict.claimedAt())
                .at(verdict.judgedAt())
                .text(verdict.author())
                .bigint(verdict.account())
                .bool(verdict.contacted())
                .name(verdict.solved())
                .name(verdict.satisfied())
                .name(verdict.outcome());
    }

    private void add(ProjectedTask task) {
        tasks.row()
                .bigint(task.request())
                .bigint(task.reply())
                .integer(task.round())
                .text(task.unit())
                .name(task.claim())
                .at(task.openedAt())
                .at(task.startBy())
                .at(task.dueAt())
                .integer(task.tries())
                .at(task.nextAt())
                .at(task.closedAt())
                .text(task.closedAs());
    }

    private void add(ProjectedAttempt attempt) {
        attempts.row()
                .bigint(attempt.request())
                .bigint(attempt.reply())
                .integer(attempt.n())
                .at(attempt.at())
                .integer(attempt.part())
                .bigint(attempt.account())
                .text(attempt.note());
    }
}
