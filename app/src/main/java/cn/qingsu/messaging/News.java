package cn.qingsu.messaging;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.messaging.Message.About;
import cn.qingsu.request.GroupEvent.RepliedWithMaster;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.RequestEvent.ConsultationDecided;
import cn.qingsu.request.RequestEvent.DirectlyAnswered;
import cn.qingsu.request.RequestEvent.DraftCompleted;
import cn.qingsu.request.RequestEvent.Explained;
import cn.qingsu.request.RequestEvent.NotAccepted;
import cn.qingsu.request.RequestEvent.ReplyApproved;
import cn.qingsu.request.RequestEvent.RequestClosed;
import cn.qingsu.request.RequestEvent.RequestDispatched;
import cn.qingsu.request.RequestEvent.RequestRegistered;
import cn.qingsu.request.RequestEvent.SupplementAsked;
import cn.qingsu.request.RequestEvent.SupplementLapsed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of what a requester is told, and what the event itself says of it. */
record News(Occasion occasion, About about) {

    /** The events that requesters are told of, by their names in the journal. */
    static final Map<String, Class<? extends RequestEvent>> KINDS = Stream.of(
                    RequestRegistered.class,
                    DraftCompleted.class,
                    RequestDispatched.class,
                    ConsultationDecided.class,
                    SupplementAsked.class,
                    ReplyApproved.class,
                    DirectlyAnswered.class,
                    NotAccepted.class,
                    Explained.class,
                    RepliedWithMaster.class,
                    SupplementLapsed.class,
                    RequestClosed.class)
            .collect(Collectors.toUnmodifiableMap(Event::typeOf, Function.identity()));

    static List<News> of(Entry entry) {
        return of(entry.as(Objects.requireNonNull(KINDS.get(entry.type()))));
    }

    static List<News> of(RequestEvent event) {
        return switch (event) {
            case RequestRegistered e -> one(Occasion.RECEIPT, null, e.acceptBy(), null);
            case DraftCompleted e -> one(Occasion.RECEIPT, null, e.acceptBy(), null);
            case RequestDispatched e -> one(Occasion.HOP, e.unit(), null, null);
            case ConsultationDecided e -> one(Occasion.HOP, e.lead(), null, null);
            case SupplementAsked e -> one(Occasion.SUPPLEMENT, null, e.lapsesAt(), e.supplement());
            case ReplyApproved e -> answered(e.reply(), e.callback());
            case DirectlyAnswered e -> answered(e.reply(), false);
            case NotAccepted e -> answered(e.reply(), false);
            case Explained e -> answered(e.reply(), false);
            case RepliedWithMaster e -> answered(e.reply(), e.callback());
            case SupplementLapsed e -> one(Occasion.CLOSED, null, null, null);
            case RequestClosed e -> one(Occasion.CLOSED, null, null, null);
            default -> List.of(); // requesters read of the others on their own page
        };
    }

    private static List<News> answered(long reply, boolean callback) {
        About about = new About(null, null, reply);
        return callback
                ? List.of(new News(Occasion.REPLY, about), new News(Occasion.CALLBACK, about))
                : List.of(new News(Occasion.REPLY, about));
    }

    private static List<News> one(
            Occasion occasion, @Nullable UnitCode unit, @Nullable Instant limit, @Nullable Long said) {
        return List.of(new News(occasion, new About(unit, limit, said)));
    }
}
