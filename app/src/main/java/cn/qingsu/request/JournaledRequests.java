package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Trip;
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
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate template;

    JournaledRequests(
            RequestStore requests,
            Ledger ledger,
            Numbers numbers,
            Rulebook rulebook,
            Admission admission,
            Groups groups,
            TransactionTemplate transaction,
            JdbcTemplate template) {
        this.requests = requests;
        this.ledger = ledger;
        this.numbers = numbers;
        this.rulebook = rulebook;
        this.admission = admission;
        this.groups = groups;
        this.transaction = transaction;
        this.template = template;
    }

    @Override
    public Decision<Registered> register(Registration told, Author author) {
        return enter(told, author, false);
    }

    @Override
    public Decision<Registered> draft(Registration told, Author author) {
        return enter(told, author, true);
    }

    @Override
    public Decision<Registered> register(Registration told, Author author, Trip trip) {
        return added(told, author, false, trip);
    }

    private Decision<Registered> enter(Registration told, Author author, boolean draft) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Trip trip = new Trip();
            return added(told, author, draft, trip).map(registered -> {
                if (status.isNewTransaction()) {
                    trip.runAndCommit(template);
                } else {
                    trip.run(template);
                }
                return registered;
            });
        }));
    }

    private Decision<Registered> added(Registration told, Author author, boolean draft, Trip trip) {
        return known(told).map(Decision::accepted).orElseGet(() -> fresh(told, author, draft, trip));
    }

    private Decision<Registered> fresh(Registration told, Author author, boolean draft, Trip trip) {
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
        ledger.enter(trip, request, List.of(event), context);
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
            RequestId id, int expectedVersion, Officer officer, List<Command> commands, Alongside alongside) {
        Act act = new Act(
                id,
                commands,
                alongside,
                (request, command, first) -> admission.ofOfficer(
                        request, first ? expectedVersion : request.head().version(), officer, command),
                master -> admission.maySee(officer, master));
        return carryOut(act, () -> admission.stale(id, expectedVersion));
    }

    @Override
    public Decision<CaseState> perform(RequestId id, Author author, Command command, Alongside alongside) {
        Act act = new Act(
                id,
                List.of(command),
                alongside,
                (request, one, first) -> admission.of(request, author, one),
                master -> true);
        return carryOut(act, () -> Decision.refused("stale", "规则 2 第 5 条", "该诉求刚刚有了新的进展，请刷新后重试。"));
    }

    private Decision<CaseState> carryOut(Act act, Supplier<Decision<CaseState>> stale) {
        Optional<Refusal> unkeepable = act.unkeepable();
        if (unkeepable.isPresent()) {
            return Words.refused(unkeepable.get());
        }
        try {
            return attempt(act);
        } catch (Ledger.MovedOn | PessimisticLockingFailureException faster) {
            return again(act, stale);
        }
    }

    /** Once more, on what it is now: if only a limit has passed meanwhile, nobody need be troubled. */
    private Decision<CaseState> again(Act act, Supplier<Decision<CaseState>> stale) {
        try {
            return attempt(act);
        } catch (Ledger.MovedOn | PessimisticLockingFailureException faster) {
            return stale.get();
        }
    }

    private Decision<CaseState> attempt(Act act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<ServiceRequest> found = requests.find(act.id());
            if (found.isEmpty()) {
                return Admission.unknown();
            }
            ServiceRequest request = found.get();
            boolean last = status.isNewTransaction() && act.alongside() == Alongside.NOTHING;
            return act.on(request, ledger.posting(request), this::decide).map(happened -> {
                happened.posting().write(last);
                act.alongside().write(request.caseState(), happened.author(), happened.events());
                return request.caseState();
            });
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
