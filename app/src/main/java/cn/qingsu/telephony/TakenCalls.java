package cn.qingsu.telephony;

import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.telephony.CallEvent.CallEnded;
import cn.qingsu.telephony.CallEvent.CallStarted;
import cn.qingsu.telephony.CallEvent.CaseLinked;
import cn.qingsu.telephony.CallEvent.NumberShown;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The calls of this city, in its database. */
@Service
class TakenCalls implements Calls {

    private static final String ROLES = "规则 8：按角色";

    private final CallRows rows;
    private final Accounts accounts;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakenCalls(CallRows rows, Accounts accounts, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Decision<Call> start(NewCall call, Officer officer) {
        return author(officer)
                .then(author -> agent(call, officer)
                        .then(agent -> CallRules.number(call.number())
                                .then(number -> CallRules.seat(call.seat())
                                        .then(seat -> begin(call, agent, number, seat, author)))));
    }

    /** Who takes it: a switchboard names the agent, an agent takes the own. */
    private Decision<AccountId> agent(NewCall call, Officer officer) {
        AccountId named = call.agent() == null ? officer.account() : call.agent();
        if (named.equals(officer.account())) {
            return takes(officer) ? Decision.accepted(named) : Decision.refused("agent-unknown", ROLES, "请指明由哪位话务员接听。");
        }
        if (!officer.has(Role.SWITCHBOARD)) {
            return Decision.refused("wrong-role", ROLES, "只能登记自己接听的电话；为他人登记须有话务系统的权限。");
        }
        return accounts.officer(named).filter(TakenCalls::takes).isPresent()
                ? Decision.accepted(named)
                : Decision.refused("agent-unknown", ROLES, "没有这位话务员。");
    }

    private Decision<Call> begin(NewCall call, AccountId agent, String number, String seat, Author author) {
        Optional<Call> told = call.externalId() == null ? Optional.empty() : rows.told(call.externalId());
        if (told.isPresent()) {
            return Decision.accepted(told.get());
        }
        Optional<Call> before = rows.current(agent);
        if (before.isPresent() && call.source() == CallSource.HAND) {
            return busy();
        }
        try {
            return Decision.accepted(Objects.requireNonNull(transaction.execute(status -> {
                Instant now = clock.instant();
                CallId id = CallId.next();
                before.ifPresent(open -> append(open.id(), author, now, new CallEnded(forgotten(open))));
                append(id, author, now, new CallStarted(agent, seat, call.source(), number.isEmpty()));
                before.ifPresent(open -> rows.end(open, forgotten(open), now));
                rows.start(id, agent, number, seat, call, now);
                return rows.find(id).orElseThrow();
            })));
        } catch (DuplicateKeyException another) {
            return call.externalId() == null
                    ? busy()
                    : rows.told(call.externalId()).map(Decision::accepted).orElseGet(TakenCalls::busy);
        }
    }

    private static Decision<Call> busy() {
        return Decision.refused("call-open", "话务规则：一人一线", "您还在另一通电话中，请先结束它。");
    }

    private static CallResult forgotten(Call open) {
        return open.links().isEmpty() ? CallResult.UNSTATED : CallResult.HANDLED;
    }

    @Override
    public Decision<Call> end(CallId id, @Nullable CallResult result, Officer officer) {
        return author(officer)
                .then(author -> ending(id, officer).then(call -> {
                    if (!call.isOpen()) {
                        return Decision.accepted(call);
                    }
                    return CallRules.result(result, call.links())
                            .map(known -> Objects.requireNonNull(transaction.execute(status -> {
                                Instant now = clock.instant();
                                append(id, author, now, new CallEnded(known));
                                rows.end(call, known, now);
                                return rows.find(id).orElseThrow();
                            })));
                }));
    }

    /** Hung up by the agent or by the switchboard. */
    private Decision<Call> ending(CallId id, Officer officer) {
        return rows.find(id)
                .filter(call -> call.agent().equals(officer.account()) || officer.has(Role.SWITCHBOARD))
                .map(Decision::accepted)
                .orElseGet(CallRules::unknown);
    }

    @Override
    public Optional<Call> current(Officer officer) {
        return rows.current(officer.account());
    }

    @Override
    public Optional<Call> find(CallId id, Officer officer) {
        return rows.find(id).filter(call -> call.agent().equals(officer.account()) || officer.has(Role.TEAM_LEADER));
    }

    @Override
    public Decision<Call> link(CallId id, RequestId request, LinkKind kind, Officer officer) {
        Optional<Call> own = rows.find(id).filter(call -> call.agent().equals(officer.account()));
        if (own.isEmpty()) {
            return CallRules.unknown();
        }
        return author(officer).map(author -> {
            if (!rows.isLinked(id, request, kind)) {
                transaction.executeWithoutResult(status -> {
                    Instant now = clock.instant();
                    append(id, author, now, new CaseLinked(request, kind));
                    rows.link(id, request, kind, now);
                });
            }
            return rows.find(id).orElseThrow();
        });
    }

    @Override
    public List<Call> of(RequestId request) {
        return rows.of(request);
    }

    @Override
    public Decision<String> reveal(CallId id, Officer officer, String purpose) {
        Optional<Call> call = rows.find(id).filter(each -> each.agent().equals(officer.account()));
        if (call.isEmpty()) {
            return Decision.refused("may-not-reveal", ROLES, "只有接听这通电话的话务员可以查看来电号码。");
        }
        if (call.get().number().isEmpty()) {
            return Decision.refused("number-withheld", "话务规则：来电登记", "这通电话没有显示号码。");
        }
        return author(officer)
                .then(author -> CallRules.purpose(purpose).map(stated -> {
                    transaction.executeWithoutResult(
                            status -> append(id, author, clock.instant(), new NumberShown(stated)));
                    return rows.number(id);
                }));
    }

    @Override
    public Optional<String> numberFor(CallId id, Officer officer) {
        return rows.find(id)
                .filter(call -> call.agent().equals(officer.account()))
                .map(call -> rows.number(id))
                .filter(number -> !number.isEmpty());
    }

    private void append(CallId id, Author author, Instant at, Event event) {
        journal.append(CallEvent.subject(id), author, at, event);
    }

    private static boolean takes(Officer officer) {
        return officer.has(Role.AGENT) || officer.has(Role.TEAM_LEADER);
    }

    private static Decision<Author> author(Officer officer) {
        return Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.SWITCHBOARD)
                .filter(officer::has)
                .findFirst()
                .map(role -> Decision.accepted(officer.as(role)))
                .orElseGet(() -> Decision.refused("wrong-role", ROLES, "来电由话务员、班长或话务系统登记。"));
    }
}
