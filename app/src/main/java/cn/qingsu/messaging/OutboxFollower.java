package cn.qingsu.messaging;

import cn.qingsu.identity.DemoAccounts;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what requesters must be told into the outbox, once for each entry and occasion. */
@Component
class OutboxFollower implements Follower {

    static final String NAME = "messaging.outbox";

    private final MessageRows rows;
    private final MessageLimits limits;
    private final MessagingSettings settings;
    private final DemoAccounts demo;
    private final Clock clock;

    OutboxFollower(MessageRows rows, MessageLimits limits, MessagingSettings settings, DemoAccounts demo, Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.settings = settings;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return News.KINDS.keySet();
    }

    @Override
    public void follow(List<Entry> batch) {
        Instant now = clock.instant();
        boolean silent = demo.isDemonstration() && !settings.inDemonstration();
        rows.insert(batch.stream()
                .filter(entry -> entry.subject().kind().equals(Subject.REQUEST))
                .flatMap(entry -> News.of(entry).stream().map(news -> row(entry, news, silent, now)))
                .toList());
    }

    private NewMessage row(Entry entry, News news, boolean silent, Instant now) {
        boolean past = entry.at().isBefore(now.minus(limits.hours(MessageLimit.STALE_AFTER)));
        Reason reason = past ? Reason.PAST : silent ? Reason.DEMONSTRATION : null;
        return new NewMessage(
                entry.subject().id(),
                entry.id(),
                news.occasion(),
                entry.at(),
                reason == null ? MessageState.WAITING : MessageState.NOT_SENT,
                reason,
                reason == null ? first(news.occasion(), entry.at(), now) : null,
                0,
                false,
                news.about().unit() == null ? null : news.about().unit().value(),
                news.about().limit(),
                news.about().said());
    }

    private @Nullable Instant first(Occasion occasion, Instant at, Instant now) {
        Instant wanted = occasion == Occasion.CALLBACK ? at.plus(limits.hours(MessageLimit.INVITATION_AFTER)) : now;
        Instant first = wanted.isBefore(now) ? now : wanted;
        return occasion.atAnyHour() ? first : limits.courtesy().next(first);
    }

    /** What was sent stays known: a journal that is read again from its first entry must not send anything twice. */
    @Override
    public void forget() {}
}
