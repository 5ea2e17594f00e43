package cn.qingsu.followup;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Call-backs by a person: decides what follows, lets the request module carry it out. */
@Component
class PersonalCallbacks implements Callbacks {

    private final ServiceRequests requests;
    private final Cases cases;
    private final CitizenCases citizens;
    private final CallbackRules rules;
    private final Rounds rounds;
    private final CallbackTasks tasks;
    private final Verdicts verdicts;
    private final TransactionTemplate transaction;

    PersonalCallbacks(
            ServiceRequests requests,
            Cases cases,
            CitizenCases citizens,
            CallbackRules rules,
            Rounds rounds,
            CallbackTasks tasks,
            Verdicts verdicts,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.cases = cases;
        this.citizens = citizens;
        this.rules = rules;
        this.rounds = rounds;
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.transaction = transaction;
    }

    @Override
    public Decision<CaseState> record(RequestId id, int expectedVersion, Officer officer, CallbackAnswers said) {
        CallbackAnswers answers = fair(id, said);
        Decision<CaseState> decision = seen(id, officer)
                .then(row -> rules.outcome(answers, row.round()))
                .then(outcome -> requests.perform(id, expectedVersion, officer, command(answers, outcome)));
        return switch (decision) {
            case Decision.Accepted<CaseState> accepted -> accepted;
            case Decision.Refused<CaseState> refused -> ratedAlready(id, refused);
        };
    }

    /** The line of a case that the officer may see; else why not, in the request module's words. */
    private Decision<CaseRow> seen(RequestId id, Officer officer) {
        Optional<CaseRow> row = cases.row(id, officer);
        return row.isPresent()
                ? Decision.accepted(row.get())
                : cases.open(id, officer)
                        .then(appeared -> Decision.refused("stale", "规则 2 第 5 条", "该诉求刚刚有了新的进展，请刷新后重试。"));
    }

    /** That the unit did not contact him is no fault where it handled another's request and he was answered with it. */
    private CallbackAnswers fair(RequestId id, CallbackAnswers said) {
        return Boolean.FALSE.equals(said.contacted()) && rounds.isAnsweredWithMaster(id)
                ? new CallbackAnswers(null, said.solved(), said.satisfied(), said.words(), said.reasonable())
                : said;
    }

    private static Command command(CallbackAnswers answers, CallbackOutcome outcome) {
        return new Command.RecordCallback(
                answers.contacted(), answers.solved(), answers.satisfied(), answers.words(), outcome);
    }

    @Override
    public Decision<MissedCall> notReached(RequestId id, int expectedVersion, Officer officer, @Nullable String note) {
        return seen(id, officer)
                .then(row -> Objects.requireNonNull(transaction.execute(status -> {
                    Decision<MissedCall> decision = missed(row, expectedVersion, officer, note);
                    if (!decision.isAccepted()) {
                        status.setRollbackOnly();
                    }
                    return decision;
                })));
    }

    /** The try is written first and judged then, so that whoever may not call at all is told that. */
    private Decision<MissedCall> missed(CaseRow row, int expectedVersion, Officer officer, @Nullable String note) {
        RequestId id = row.id();
        List<Integer> before = rounds.partsTried(id);
        CallbackRules.Try made = rules.tryNow(before);
        String said = note == null || note.isBlank() ? null : note.strip();
        return requests.perform(
                        id, expectedVersion, officer, new Command.NoteCallbackTry(made.part(), made.nextAt(), said))
                .then(state -> rules.check(made, before)
                        .then(counted ->
                                counted.isLast() ? unreachable(row, state, officer) : Decision.accepted(state)))
                .map(state ->
                        new MissedCall(state, made.number(), made.allowed(), made.isLast() ? null : made.nextAt()));
    }

    private Decision<CaseState> unreachable(CaseRow row, CaseState state, Officer officer) {
        CallbackOutcome outcome = rules.outcomeUnreached(row.round());
        return requests.perform(
                row.id(), state.version(), officer, new Command.RecordCallback(null, null, null, null, outcome));
    }

    @Override
    public Decision<CaseState> rate(RequestId id, Rating rating) {
        Optional<CitizenCases.Progress> progress = citizens.progress(id);
        if (progress.isEmpty()) {
            return Decision.refused("unknown-request", "规则 1", "没有找到这件诉求，请核对编号。");
        }
        if (!progress.get().mayRate()) {
            return Decision.refused("not-ratable", "规则 5：答复之后评价", "这件诉求现在不能评价：答复审核通过后、办结之前可以评价一次。");
        }
        CallbackAnswers answers = fair(id, CallbackRules.unasked(rating));
        return rules.outcome(answers, progress.get().round())
                .then(outcome -> requests.perform(id, Author.REQUESTER, command(answers, outcome)));
    }

    /** Says so where the requester's own rating stands in the place of the call. */
    private Decision<CaseState> ratedAlready(RequestId id, Decision.Refused<CaseState> refused) {
        return refused.refusal().code().equals("wrong-state") && rounds.isRated(id)
                ? Decision.refused("rated-already", "规则 5：以诉求人自行评价为准", "诉求人已自行评价，以自评为准，无需再回访。")
                : refused;
    }

    @Override
    public Slice<ToCall> queue(CallList list, Officer officer, @Nullable String after, int limit) {
        Slice<CallbackTask> page = tasks.page(list, officer, after, limit, rules);
        Map<RequestId, CaseRow> rows =
                cases.rows(page.items().stream().map(CallbackTask::request).toList(), officer);
        List<ToCall> lines = page.items().stream()
                .flatMap(task ->
                        Optional.ofNullable(rows.get(task.request())).map(row -> new ToCall(row, task)).stream())
                .toList();
        return new Slice<>(lines, page.next());
    }

    @Override
    public Optional<CallbackTask> task(RequestId request) {
        return rounds.open(request, rules.triesAllowed());
    }

    @Override
    public List<Verdict> verdicts(RequestId request) {
        return verdicts.of(request);
    }

    @Override
    public Optional<Satisfactions> satisfactions(RequestId request) {
        return verdicts.satisfactions(request);
    }
}
