package cn.qingsu.followup;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.request.Life;
import java.util.List;

/** What lives of the past leave behind in this module's tables, as rows for COPY. Not for several threads. */
public final class PastCallbacks {

    private final CallbackStart start;

    private final CopyRows rounds = new CopyRows("followup.round", List.of("request", "round"));

    private final CopyRows verdicts = new CopyRows(
            "followup.verdict",
            List.of(
                    "request", "reply", "round", "unit", "claim", "claimed_at", "judged_at", "author", "account",
                    "contacted", "solved", "satisfied", "outcome"));

    private final CopyRows tasks = new CopyRows(
            "followup.task",
            List.of(
                    "request", "reply", "round", "unit", "claim", "opened_at", "start_by", "due_at", "tries", "next_at",
                    "closed_at", "closed_as"));

    private final CopyRows attempts = new CopyRows(
            "followup.attempt", List.of("request", "reply", "n", "at", "part", "account", "note"));

    PastCallbacks(CallbackStart start) {
        this.start = start;
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
