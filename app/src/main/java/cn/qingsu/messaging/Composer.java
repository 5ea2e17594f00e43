package cn.qingsu.messaging;

import cn.qingsu.identity.Addresses;
import cn.qingsu.identity.DemoAccounts;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Addressee;
import cn.qingsu.request.Addressees;
import cn.qingsu.request.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a message goes, by what, and what it says, as the request stands at that moment. */
@Component
class Composer {

    /** What was told to another system so long before it was registered here is no news to whoever told it. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final Addressees addressees;
    private final Addresses addresses;
    private final Templates templates;
    private final Senders senders;
    private final Wording wording;
    private final DemoAccounts demo;
    private final MessagingSettings settings;

    Composer(
            Addressees addressees,
            Addresses addresses,
            Templates templates,
            Senders senders,
            Wording wording,
            DemoAccounts demo,
            MessagingSettings settings) {
        this.addressees = addressees;
        this.addresses = addresses;
        this.templates = templates;
        this.senders = senders;
        this.wording = wording;
        this.demo = demo;
        this.settings = settings;
    }

    Composition compose(Message message) {
        if (demo.isDemonstration() && !settings.inDemonstration()) {
            return Composition.No.never(Reason.DEMONSTRATION);
        }
        return written(message);
    }

    /** As {@link #compose}, and in a demonstration city too, where it is only looked at. */
    Composition written(Message message) {
        Optional<Addressee> found = addressees.find(message.id().request());
        if (found.isEmpty()) {
            return new Composition.No(MessageState.CANCELLED, Reason.SUPERSEDED);
        }
        Addressee addressee = found.get();
        Reason not = hindrance(message, addressee);
        if (not != null) {
            return new Composition.No(not == Reason.SUPERSEDED ? MessageState.CANCELLED : MessageState.NOT_SENT, not);
        }
        RequesterId requester = addressee.requester();
        Map<Addresses.Kind, String> reachable = requester == null ? Map.of() : addresses.masked(requester);
        if (requester == null || reachable.isEmpty()) {
            return Composition.No.never(Reason.NO_ADDRESS);
        }
        Optional<Particulars> particulars = wording.of(message, addressee);
        return particulars.isEmpty()
                ? Composition.No.never(Reason.NOTHING_PUBLIC)
                : by(message, requester, reachable, particulars.get());
    }

    private static @Nullable Reason hindrance(Message message, Addressee addressee) {
        if (addressee.privacy() == PrivacyLevel.ANONYMOUS) {
            return Reason.ANONYMOUS;
        }
        if (addressee.state() == State.VOID || addressee.state() == State.DRAFT) {
            return Reason.SUPERSEDED;
        }
        return switch (message.id().occasion()) {
            case RECEIPT -> isImported(addressee) ? Reason.IMPORTED : null;
            case SUPPLEMENT -> addressee.state() == State.SUPPLEMENT_PENDING ? null : Reason.SUPERSEDED;
            case CALLBACK -> addressee.state() == State.CALLBACK_PENDING ? null : Reason.SUPERSEDED;
            case HOP ->
                addressee.lead() != null
                                && addressee.lead().equals(message.about().unit())
                        ? null
                        : Reason.SUPERSEDED;
            case REPLY, CLOSED -> null;
        };
    }

    private static boolean isImported(Addressee addressee) {
        return addressee.sourceTime() != null
                && addressee.sourceTime().isBefore(addressee.registeredAt().minus(LONG_AGO));
    }

    private Composition by(
            Message message, RequesterId requester, Map<Addresses.Kind, String> reachable, Particulars particulars) {
        List<Template> possible = MessageChannel.REACHING.stream()
                .filter(channel -> reachable.containsKey(channel.address()))
                .flatMap(channel -> templates.today(message.id().occasion(), channel).stream())
                .filter(Template::enabled)
                .toList();
        Optional<Template> carried = possible.stream()
                .filter(each -> senders.of(each.channel()).isPresent())
                .findFirst();
        Optional<Template> chosen = carried.or(() -> possible.stream().findFirst());
        if (chosen.isEmpty()) {
            return Composition.No.never(Reason.NO_TEMPLATE);
        }
        Template template = chosen.get();
        Addresses.Kind kind = template.channel().address();
        return kind == null
                ? Composition.No.never(Reason.NO_ADDRESS)
                : new Composition.Ready(
                        template.channel(),
                        template.version(),
                        text(template, particulars),
                        requester,
                        kind,
                        reachable.getOrDefault(kind, ""),
                        carried.isPresent());
    }

    /** @throws IllegalStateException if a template was kept that would not be accepted */
    private static Rendered text(Template template, Particulars particulars) {
        Decision<TemplateChecks.Read> read =
                TemplateChecks.read(template.occasion(), template.subject(), template.body());
        return read.orElseThrow().filled(particulars, template.channel());
    }
}
