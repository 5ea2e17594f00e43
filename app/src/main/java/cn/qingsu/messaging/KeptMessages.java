package cn.qingsu.messaging;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.identity.Sight;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox as officers see it, and what they do with it. */
@Component
class KeptMessages implements Messages {

    private static final String CLAUSE = "消息：发出的每一条都有记录，重发须有权限";

    /** Those who speak with requesters for the hotline; in the order in which one of several roles is named as the author's. */
    private static final List<Role> SPEAKING =
            List.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER, Role.CALLBACK_OFFICER);

    private final MessageRows rows;
    private final Claims claims;
    private final Composer composer;
    private final Senders senders;
    private final Cases cases;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptMessages(
            MessageRows rows,
            Claims claims,
            Composer composer,
            Senders senders,
            Cases cases,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.composer = composer;
        this.senders = senders;
        this.cases = cases;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Message> of(RequestId request, Officer officer) {
        return cases.sight(request, officer).mayOpen() ? rows.of(request) : List.of();
    }

    @Override
    public Slice<Message> newest(MessageFilter filter, Officer officer, @Nullable String after, int limit) {
        Slice<Message> slice = Slice.cut(
                rows.newest(filter, after == null ? null : cursor(after), limit + 1),
                limit,
                last -> last.id().text());
        Set<RequestId> ids =
                slice.items().stream().map(each -> each.id().request()).collect(Collectors.toSet());
        Map<RequestId, CaseRow> seen = cases.rows(ids, officer);
        return new Slice<>(
                slice.items().stream()
                        .filter(each -> seen.containsKey(each.id().request()))
                        .toList(),
                slice.next());
    }

    private static MessageRows.@Nullable Cursor cursor(String after) {
        int dash = after.indexOf('-');
        try {
            return dash < 0
                    ? null
                    : new MessageRows.Cursor(
                            TimeSorted.parse(after.substring(0, dash)),
                            after.substring(dash + 1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noCursor) {
            return null;
        }
    }

    @Override
    public Map<MessageState, Integer> counts() {
        return rows.counts();
    }

    @Override
    public Set<MessageChannel> carried() {
        return senders.configured();
    }

    @Override
    public boolean mayAct(Officer officer) {
        return SPEAKING.stream().anyMatch(officer::has);
    }

    @Override
    public Decision<MessagePreview> preview(MessageId id, Officer officer) {
        Sight sight = cases.sight(id.request(), officer);
        return seen(id, sight).map(message -> preview(message, sight));
    }

    private MessagePreview preview(Message message, Sight sight) {
        Rendered sent = message.text();
        Composition now = composer.written(message);
        return switch (now) {
            case Composition.No(MessageState state, Reason reason) ->
                new MessagePreview(
                        message,
                        message.channel(),
                        sent,
                        "",
                        message.state() == MessageState.SENT ? null : reason,
                        false);
            case Composition.Ready ready ->
                new MessagePreview(
                        message,
                        ready.channel(),
                        sent != null && message.channel() == ready.channel() ? sent : ready.text(),
                        sight.maySeeIdentity() ? ready.masked() : "",
                        null,
                        ready.carried());
        };
    }

    @Override
    public Decision<List<Attempt>> attempts(MessageId id, Officer officer) {
        return seen(id, cases.sight(id.request(), officer)).map(message -> claims.attempts(id));
    }

    private Decision<Message> seen(MessageId id, Sight sight) {
        Optional<Message> found = sight.mayOpen() ? rows.find(id) : Optional.empty();
        return found.map(Decision::accepted)
                .orElseGet(() -> Decision.refused("unknown-request", CLAUSE, "没有找到这条消息，或您无权查看这件诉求。"));
    }

    @Override
    public Decision<MessageState> resend(MessageId id, MessageState seen, Officer officer) {
        return allowed(id, seen, officer).then(message -> {
            if (message.state() == MessageState.WAITING) {
                return Decision.refused("message-waiting", CLAUSE, "这条消息正等着发送，不必重发。");
            }
            if (composer.compose(message) instanceof Composition.No(MessageState state, Reason reason)) {
                return Decision.refused("message-not-sendable", CLAUSE, "不能发送：" + reason.label() + "。");
            }
            boolean anew = message.state() != MessageState.SENT;
            return changed(
                    message,
                    officer,
                    new MessageResent(id.request(), id.occasion(), seen),
                    MessageState.WAITING,
                    () -> rows.again(id, seen, anew, clock.instant()));
        });
    }

    @Override
    public Decision<MessageState> cancel(MessageId id, MessageState seen, Officer officer) {
        return allowed(id, seen, officer)
                .then(message -> message.state().isOpen()
                        ? changed(
                                message,
                                officer,
                                new MessageCancelled(id.request(), id.occasion(), seen),
                                MessageState.CANCELLED,
                                () -> rows.cancel(id, seen, clock.instant()))
                        : Decision.refused(
                                "message-sent", CLAUSE, "这条消息" + message.state().label() + "，不能再取消。"));
    }

    private Decision<Message> allowed(MessageId id, MessageState seen, Officer officer) {
        if (!mayAct(officer)) {
            return Decision.refused("wrong-role", CLAUSE, "您的岗位不能发送或取消消息，请联系话务员、班长、转办员或回访员。");
        }
        return seen(id, cases.sight(id.request(), officer))
                .then(message -> message.state() == seen ? Decision.accepted(message) : movedOn());
    }

    private Decision<MessageState> changed(
            Message message, Officer officer, Event event, MessageState state, BooleanSupplier change) {
        Instant now = clock.instant();
        Author author = SPEAKING.stream()
                .filter(officer::has)
                .findFirst()
                .map(officer::as)
                .orElseThrow();
        MessageId id = message.id();
        boolean done = Objects.requireNonNull(transaction.execute(status -> {
            journal.append(new Subject(MessageResent.SUBJECT, id.entry()), author, now, event);
            boolean changed = change.getAsBoolean();
            if (changed) {
                Reason reason = state == MessageState.CANCELLED ? Reason.BY_OFFICER : null;
                claims.note(id, Claims.Outcome.end(state, reason), message.channel(), officer.account(), now);
            } else {
                status.setRollbackOnly();
            }
            return changed;
        }));
        return done ? Decision.accepted(state) : movedOn();
    }

    private static <T> Decision<T> movedOn() {
        return Decision.refused("message-moved-on", CLAUSE, "这条消息的状态刚刚变了，或正在发送，请刷新后再看。");
    }
}
