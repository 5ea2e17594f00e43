package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests in the database, with every change in the journal. */
@Component
class JournaledRequests implements ServiceRequests {

    private final RequestStore requests;
    private final Ledger ledger;
    private final Numbers numbers;
    private final Rulebook rulebook;
    private final Admission admission;
    private final Groups groups;
    private final TransactionTemplate transaction;

    JournaledRequests(
            RequestStore requests,
            Ledger ledger,
            Numbers numbers,
            Rulebook rulebook,
            Admission admission,
            Groups groups,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.ledger = ledger;
        this.numbers = numbers;
        this.rulebook = rulebook;
        this.admission = admission;
        this.groups = groups;
        this.transaction = transaction;
    }

    @Override
    public Decision<Registered> register(Registration told, Author author) {
        return enter(told, author, false);
    }

    @Override
    public Decision<Registered> draft(Registration told, Author author) {
        return enter(told, author, true);
    }

    private Decision<Registered> enter(Registration told, Author author, boolean draft) {
        return Objects.requireNonNull(transaction.execute(status -> known(told)
                .map(Decision::accepted)
                .orElseGet(() -> fresh(told, author, draft, status.isNewTransaction()))));
    }

    private Decision<Registered> fresh(Registration told, Author author, boolean draft, boolean last) {
        Optional<Refusal> refusal = Words.checkMatter(told.text());
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        Context context = rulebook.context(author, null);
        RequestNumber number = numbers.next(context.now());
        ServiceRequest request = new ServiceRequest(RequestId.next(), number.value(), context.now(), Matter.of(told));
        RequestEvent event = draft
                ? new RequestEvent.DraftSaved(number.value(), told.channel(), context.by("draft-kept"))
                : registered(request, context);
        ledger.enter(request, List.of(event), context, last);
        return Decision.accepted(new Registered(request.id, request.number, false));
    }

    /** What a partner has sent before, once nobody else can be about to send the same. */
    private Optional<Registered> known(Registration told) {
        return Optional.ofNullable(told.sourceNumber()).flatMap(number -> requests.bySource(told.channel(), number));
    }

    static RequestEvent registered(ServiceRequest request, Context context) {
        Matter matter = request.matter();
        return new RequestEvent.RequestRegistered(
                request.number,
                matter.channel(),
                matter.sourceNumber(),
                matter.type(),
                matter.urgency(),
                matter.privacy(),
                matter.category(),
                matter.place(),
                matter.callbackWanted(),
                matter.complainedAbout(),
                digest(matter.text()),
                context.by("web-accept"),
                context.due(HandlingLimit.of(matter, null, context.rules(), context.categories()), context.now()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Decision<CaseState> perform(
            RequestId id, int expectedVersion, Officer officer, Command command, Alongside alongside) {
        return carryOut(
                id,
                command,
                alongside,
                request -> admission.ofOfficer(request, expectedVersion, officer, command),
                master -> admission.maySee(officer, master),
                () -> admission.stale(id, expectedVersion));
    }

    @Override
    public Decision<CaseState> perform(RequestId id, Author author, Command command, Alongside alongside) {
        return carryOut(
                id,
                command,
                alongside,
                request -> admission.of(request, author, command),
                master -> true,
                () -> Decision.refused("stale", "规则 2 第 5 条", "该诉求刚刚有了新的进展，请刷新后重试。"));
    }

    private interface Admitting {
        Decision<Context> check(ServiceRequest request);
    }

    private interface Stale {
        Decision<CaseState> refusal();
    }

    private Decision<CaseState> carryOut(
            RequestId id,
            Command command,
            Alongside alongside,
            Admitting admitting,
            Predicate<ServiceRequest> maySee,
            Stale stale) {
        Optional<Refusal> unkeepable = Words.check(command);
        if (unkeepable.isPresent()) {
            return Words.refused(unkeepable.get());
        }
        Supplier<Decision<CaseState>> attempt = () -> attempt(id, command, alongside, admitting, maySee);
        try {
            return attempt.get();
        } catch (Ledger.MovedOn | PessimisticLockingFailureException faster) {
            return again(attempt, stale);
        }
    }

    /** Once more, on what it is now: if only a limit has passed meanwhile, nobody need be troubled. */
    private static Decision<CaseState> again(Supplier<Decision<CaseState>> attempt, Stale stale) {
        try {
            return attempt.get();
        } catch (Ledger.MovedOn | PessimisticLockingFailureException faster) {
            return stale.refusal();
        }
    }

    private Decision<CaseState> attempt(
            RequestId id, Command command, Alongside alongside, Admitting admitting, Predicate<ServiceRequest> maySee) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<ServiceRequest> found = requests.find(id);
            if (found.isEmpty()) {
                return Admission.unknown();
            }
            ServiceRequest request = found.get();
            Decision<Context> admitted = admitting.check(request);
            return admitted.then(context -> decide(request, command, context, maySee)
                    .map(events -> {
                        boolean last = status.isNewTransaction() && alongside == Alongside.NOTHING;
                        ledger.record(request, events, context, last);
                        alongside.write(request.caseState(), context.author(), events);
                        return request.caseState();
                    }));
        }));
    }

    private Decision<List<RequestEvent>> decide(
            ServiceRequest request, Command command, Context context, Predicate<ServiceRequest> maySee) {
        return switch (command) {
            case Command.Merge merge ->
                groups.mayFollow(merge.into(), maySee)
                        .<Decision<List<RequestEvent>>>map(Words::refused)
                        .orElseGet(() -> Deciding.on(request, command, context));
            case Command.ChangeLead change -> groups.changeLead(request, change, context, maySee);
            case Command.FollowMaster follow -> groups.follow(request, context);
            default -> Deciding.on(request, command, context);
        };
    }
}
