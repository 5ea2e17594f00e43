package cn.qingsu.request;

import cn.qingsu.identity.Requesters;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a case for the person whose case it is. */
@Component
class CitizenReader implements CitizenCases {

    private final RequestStore requests;
    private final CaseLists lists;
    private final Sayings sayings;
    private final Timelines timelines;
    private final Requesters requesters;

    CitizenReader(RequestStore requests, CaseLists lists, Sayings sayings, Timelines timelines, Requesters requesters) {
        this.requests = requests;
        this.lists = lists;
        this.sayings = sayings;
        this.timelines = timelines;
        this.requesters = requesters;
    }

    @Override
    public Optional<Progress> progress(RequestId id, Locale locale) {
        return requests.find(id)
                .filter(request -> request.state() != State.DRAFT && request.state() != State.VOID)
                .map(request -> progress(request, locale));
    }

    @Override
    public Set<Long> approvedReplies(RequestId id) {
        return sayings.of(id).stream()
                .filter(said -> said.kind() == SaidKind.REPLY && Boolean.TRUE.equals(said.approved()))
                .map(Said::id)
                .collect(Collectors.toSet());
    }

    private Progress progress(ServiceRequest request, Locale locale) {
        List<Said> said = sayings.of(request.id);
        Matter matter = request.matter();
        return new Progress(
                request.id,
                request.number,
                request.state(),
                matter.title(),
                matter.text(),
                matter.place(),
                request.registeredAt,
                promisedAt(request),
                request.clock().due().provisional(),
                request.clock().isPaused() ? request.clock().ground() : null,
                reply(said),
                request.state() == State.SUPPLEMENT_PENDING ? question(said) : null,
                request.state() == State.CALLBACK_PENDING,
                request.tally.round,
                timelines.forRequester(request.id, locale));
    }

    private static @Nullable Instant promisedAt(ServiceRequest request) {
        return switch (request.state()) {
            case REGISTERED,
                    SUPPLEMENT_PENDING,
                    DISPATCH_PENDING,
                    DISPATCHED,
                    RETURN_REVIEW,
                    CONSULTING,
                    IN_PROGRESS,
                    REPLIED,
                    REPLY_REJECTED -> request.clock().due().at();
            case REDO -> request.lead().map(lead -> lead.due().at()).orElse(null);
            case DRAFT,
                    ANSWERED,
                    NOT_ACCEPTED,
                    TRANSFERRED,
                    CALLBACK_PENDING,
                    CALLED_BACK,
                    CLOSED,
                    ARCHIVED,
                    MERGED,
                    WITHDRAWN,
                    VOID -> null;
        };
    }

    /** The newest text that stands: a reply only once a reviewer has approved it. */
    private static @Nullable String reply(List<Said> said) {
        return said.stream()
                .filter(each -> switch (each.kind()) {
                    case REPLY -> Boolean.TRUE.equals(each.approved());
                    case ANSWER, WORDING, EXPLANATION -> true;
                    case REPORT, QUESTION, SUPPLEMENT, REMINDER, VERDICT, OBJECTION, WITHDRAWAL -> false;
                })
                .reduce((earlier, later) -> later)
                .map(Said::publicText)
                .orElse(null);
    }

    private static @Nullable String question(List<Said> said) {
        return said.stream()
                .filter(each -> each.kind() == SaidKind.QUESTION)
                .reduce((earlier, later) -> later)
                .map(Said::publicText)
                .orElse(null);
    }

    @Override
    public Optional<RequestId> byNumber(String typed) {
        return RequestNumber.read(typed).flatMap(lists::idOf);
    }

    @Override
    public Optional<RequestId> byNumber(String typed, String phone) {
        List<RequesterId> whose = requesters.byPhone(phone);
        return whose.isEmpty()
                ? Optional.empty()
                : RequestNumber.read(typed).flatMap(number -> lists.idOf(number, whose));
    }
}
