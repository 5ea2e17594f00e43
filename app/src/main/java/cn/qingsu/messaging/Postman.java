package cn.qingsu.messaging;

import cn.qingsu.identity.Addresses;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.messaging.Claims.Claimed;
import cn.qingsu.messaging.Claims.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one after another. Nothing is open in the database while a server is spoken to; the claim keeps other nodes
 * away. If a node dies in the middle, the message is tried again when its claim has run out, under the same id.
 */
@Component
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Claims claims;
    private final Composer composer;
    private final Senders senders;
    private final Addresses addresses;
    private final MessageLimits limits;
    private final Clock clock;

    Postman(Claims claims, Composer composer, Senders senders, Addresses addresses, MessageLimits limits, Clock clock) {
        this.claims = claims;
        this.composer = composer;
        this.senders = senders;
        this.addresses = addresses;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes one message that is due and brings it on.
     *
     * @return false if none was due
     */
    public boolean deliver() {
        List<Claimed> taken = claims.take(clock.instant());
        taken.forEach(this::deliver);
        return !taken.isEmpty();
    }

    private void deliver(Claimed claimed) {
        Message message = claimed.message();
        try {
            bringOn(claimed, message);
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                throw fault;
            }
            // the fault's own words may hold an address
            log.error(
                    "message {} could not be composed: {}",
                    message.id(),
                    fault.getClass().getSimpleName());
            end(claimed, failed(message, new Delivery.Failed(Reason.SENDER_FAULT, false, null)), message.channel());
        }
    }

    private void bringOn(Claimed claimed, Message message) {
        switch (composer.compose(message)) {
            case Composition.No(MessageState state, Reason reason) -> end(claimed, Outcome.end(state, reason), null);
            case Composition.Ready ready -> {
                Rendered text = message.text() == null ? ready.text() : message.text();
                boolean kept = message.text() != null && message.channel() == ready.channel();
                if (kept || claims.composed(claimed, ready.channel(), ready.template(), ready.text())) {
                    send(claimed, ready, kept ? text : ready.text());
                }
            }
        }
    }

    private void send(Claimed claimed, Composition.Ready ready, Rendered text) {
        Message message = claimed.message();
        Optional<Sender> sender = senders.of(ready.channel());
        if (isStale(message) && sender.isPresent()) {
            end(claimed, Outcome.end(MessageState.GIVEN_UP, Reason.TOO_OLD), ready.channel());
        } else if (sender.isEmpty()) {
            Instant next = isStale(message) ? null : clock.instant().plus(Retry.UNCONFIGURED);
            end(claimed, new Outcome(MessageState.UNCONFIGURED, Reason.NO_SENDER, null, next, false), ready.channel());
        } else {
            Delivery delivery = handOver(sender.get(), ready, message.id(), text);
            end(claimed, outcome(message, delivery), ready.channel());
        }
    }

    private Delivery handOver(Sender sender, Composition.Ready ready, MessageId id, Rendered text) {
        Optional<String> address = addresses.open(ready.to(), ready.kind());
        return address.isEmpty()
                ? new Delivery.Failed(Reason.NO_ADDRESS, true, null)
                : sender.send(new Outgoing(id, address.get(), text));
    }

    private Outcome outcome(Message message, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Taken taken -> new Outcome(MessageState.SENT, null, null, null, true);
            case Delivery.Failed failed -> failed(message, failed);
        };
    }

    private Outcome failed(Message message, Delivery.Failed failed) {
        int tries = message.tries() + 1;
        boolean last = failed.permanent() || tries >= limits.value(MessageLimit.TRIES);
        return last
                ? new Outcome(MessageState.GIVEN_UP, failed.reason(), failed.code(), null, true)
                : new Outcome(
                        MessageState.FAILED,
                        failed.reason(),
                        failed.code(),
                        again(message.id().occasion(), Retry.after(tries)),
                        true);
    }

    private Instant again(Occasion occasion, Duration pause) {
        Instant next = clock.instant().plus(pause);
        return occasion.atAnyHour() ? next : limits.courtesy().next(next);
    }

    private boolean isStale(Message message) {
        return !message.byHand()
                && message.at().isBefore(clock.instant().minus(limits.hours(MessageLimit.STALE_AFTER)));
    }

    private void end(Claimed claimed, Outcome outcome, @Nullable MessageChannel channel) {
        claims.ended(claimed, outcome, channel, clock.instant());
    }
}
