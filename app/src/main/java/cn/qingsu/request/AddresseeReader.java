package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads requests for whoever writes to requesters. */
@Component
class AddresseeReader implements Addressees {

    private final RequestStore requests;
    private final Sayings sayings;

    AddresseeReader(RequestStore requests, Sayings sayings) {
        this.requests = requests;
        this.sayings = sayings;
    }

    @Override
    public Optional<Addressee> find(RequestId id) {
        return requests.find(id).map(AddresseeReader::of);
    }

    private static Addressee of(ServiceRequest request) {
        Matter matter = request.matter();
        return new Addressee(
                request.id,
                request.number,
                request.state(),
                matter.privacy(),
                matter.requester(),
                matter.title(),
                request.registeredAt,
                matter.sourceTime(),
                request.clock().due(),
                request.lead().map(Assignment::unit).orElse(null));
    }

    @Override
    public Optional<Words> words(RequestId id, long said) {
        return sayings.of(id).stream()
                .filter(each -> each.id() == said)
                .filter(each -> switch (each.kind()) {
                    case REPLY -> Boolean.TRUE.equals(each.approved());
                    case ANSWER, WORDING, EXPLANATION, QUESTION -> true;
                    case REPORT, SUPPLEMENT, REMINDER, VERDICT, OBJECTION, WITHDRAWAL -> false;
                })
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.publicText())
                        .filter(text -> !text.isBlank())
                        .map(text -> new Words(each.unit(), text)));
    }
}
