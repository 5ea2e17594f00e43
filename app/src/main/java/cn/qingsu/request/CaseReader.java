package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.identity.Sight;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.Trip;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads cases for officers, cut to what each may see. */
@Component
class CaseReader implements Cases {

    private static final int COUNTED = 1_000;

    private final RequestStore requests;
    private final CaseLists lists;
    private final Sayings sayings;
    private final Timelines timelines;
    private final Access access;
    private final Requesters requesters;
    private final Views views;
    private final Rulebook rulebook;
    private final Possibilities possibilities;
    private final JdbcTemplate template;

    CaseReader(
            RequestStore requests,
            CaseLists lists,
            Sayings sayings,
            Timelines timelines,
            Access access,
            Requesters requesters,
            Views views,
            Rulebook rulebook,
            Possibilities possibilities,
            JdbcTemplate template) {
        this.requests = requests;
        this.lists = lists;
        this.sayings = sayings;
        this.timelines = timelines;
        this.access = access;
        this.requesters = requesters;
        this.views = views;
        this.rulebook = rulebook;
        this.possibilities = possibilities;
        this.template = template;
    }

    @Override
    public Decision<CaseFile> open(RequestId id, Officer officer) {
        Trip trip = new Trip();
        Supplier<Optional<ServiceRequest>> request = requests.find(trip, id);
        Attached attached =
                new Attached(sayings.of(trip, id), sayings.petitions(trip, id), lists.merged(trip, id, rulebook.now()));
        trip.run(template);
        return seen(request.get(), officer).map(found -> {
            views.viewed(officer, id, "诉求详情");
            return file(found, attached, officer);
        });
    }

    /** What lies beside a request's row. */
    private record Attached(Trip.Rows<Said> said, Trip.Rows<Asked> petitions, Trip.Rows<CaseLists.Found> merged) {}

    @Override
    public Decision<Timeline> timeline(RequestId id, Officer officer) {
        return seen(id, officer).map(request -> {
            Timeline whole = timelines.forStaff(id);
            return access.of(officer, request.facts()).maySeeIdentity() ? whole : whole.masked();
        });
    }

    @Override
    public Sight sight(RequestId id, Officer officer) {
        return requests.find(id)
                .map(request -> access.of(officer, request.facts()))
                .orElse(Sight.NONE);
    }

    @Override
    public Decision<RequesterDetails> reveal(RequestId id, Officer officer, String purpose) {
        return seen(id, officer).then(request -> {
            RequesterId requester = request.matter().requester();
            return requester == null
                    ? Decision.refused("anonymous", "规则 1：匿名诉求", "该诉求没有留下诉求人信息。")
                    : requesters.reveal(officer, requester, id, access.of(officer, request.facts()), purpose);
        });
    }

    private Decision<ServiceRequest> seen(RequestId id, Officer officer) {
        return seen(requests.find(id), officer);
    }

    private Decision<ServiceRequest> seen(Optional<ServiceRequest> found, Officer officer) {
        if (found.isEmpty()) {
            return Admission.unknown();
        }
        return access.of(officer, found.get().facts()).mayOpen()
                ? Decision.accepted(found.get())
                : Decision.refused("out-of-scope", "规则 8：按角色、单位和保密级别", "您无权查看这件诉求。");
    }

    private CaseFile file(ServiceRequest request, Attached attached, Officer officer) {
        Sight sight = access.of(officer, request.facts());
        RequesterId requester = request.matter().requester();
        Attention attention = rulebook.attention(request);
        return new CaseFile(
                request.id,
                request.number,
                request.head().version(),
                request.state(),
                request.registeredAt,
                sight.maySeeIdentity() ? request.matter() : request.matter().masked(),
                request.clock(),
                request.standing.stageDue,
                request.standing.parkedUntil,
                request.standing.supervised,
                request.standing.mergedInto,
                request.standing.outcome,
                request.tally.round,
                request.tally.returns,
                request.tally.extensionDays,
                CaseRow.Card.at(rulebook.now(), attention.yellowAt(), attention.redAt()),
                request.assignments(),
                attached.said().list().stream()
                        .map(said -> sight.maySeeIdentity() ? said : said.masked())
                        .toList(),
                attached.petitions().list(),
                requester != null && sight.maySeeIdentity() ? requesters.masked(requester) : MaskedRequester.NOBODY,
                sight,
                possibilities.of(request, officer),
                merged(attached.merged().list(), officer),
                attached.merged().list().size());
    }

    private List<CaseFile.CaseRef> merged(List<CaseLists.Found> merged, Officer officer) {
        return merged.stream()
                .filter(each -> access.of(officer, each.facts()).mayOpen())
                .map(CaseLists.Found::row)
                .map(row -> new CaseFile.CaseRef(
                        row.id(), row.number(), row.title(), row.state(), row.version(), row.registeredAt()))
                .toList();
    }

    @Override
    public Slice<CaseRow> queue(Queue queue, Officer officer, @Nullable String after, int limit) {
        Set<UnitCode> scopes = scopes(queue, officer);
        return scopes.isEmpty()
                ? new Slice<>(List.of(), null)
                : shown(lists.page(queue, scopes, after, limit, rulebook.now()), officer);
    }

    @Override
    public Map<Queue, Integer> counts(Officer officer) {
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            Set<UnitCode> scopes = scopes(queue, officer);
            if (!scopes.isEmpty()) {
                counts.put(queue, lists.count(queue, scopes, COUNTED, rulebook.now()));
            }
        }
        return counts;
    }

    /** Where the officer holds one of the queue's roles. */
    private static Set<UnitCode> scopes(Queue queue, Officer officer) {
        return officer.grants().stream()
                .filter(grant -> queue.roles().contains(grant.role()))
                .map(Grant::scope)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<CaseRow> row(RequestId id, Officer officer) {
        return Optional.ofNullable(rows(List.of(id), officer).get(id));
    }

    @Override
    public Map<RequestId, CaseRow> rows(Collection<RequestId> ids, Officer officer) {
        return shown(new Slice<>(lists.byIds(ids, rulebook.now()), null), officer).items().stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
    }

    @Override
    public Optional<CaseRow> byNumber(String typed, Officer officer) {
        return RequestNumber.read(typed).flatMap(lists::idOf).flatMap(id -> row(id, officer));
    }

    @Override
    public Slice<CaseRow> byPhone(String phone, Officer officer, @Nullable String after, int limit) {
        List<RequesterId> whose = requesters.byPhone(phone);
        return whose.isEmpty()
                ? new Slice<>(List.of(), null)
                : shown(lists.ofRequesters(whose, after, limit, rulebook.now()), officer, true);
    }

    @Override
    public Slice<CaseRow> newest(Officer officer, @Nullable String after, int limit) {
        Set<UnitCode> scopes = officer.grants().stream().map(Grant::scope).collect(Collectors.toSet());
        return shown(lists.newest(scopes, after, limit, rulebook.now()), officer);
    }

    private Slice<CaseRow> shown(Slice<CaseLists.Found> found, Officer officer) {
        return shown(found, officer, false);
    }

    /** Leaves out what the officer may not see, and fills in what he may see of the requesters, in one query. */
    private Slice<CaseRow> shown(Slice<CaseLists.Found> found, Officer officer, boolean onlyIdentified) {
        Set<RequesterId> wanted = found.items().stream()
                .filter(each -> access.of(officer, each.facts()).maySeeIdentity())
                .map(CaseLists.Found::requester)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<RequesterId, MaskedRequester> masked = wanted.isEmpty() ? Map.of() : requesters.masked(wanted);
        List<CaseRow> rows = found.items().stream()
                .filter(each -> {
                    Sight sight = access.of(officer, each.facts());
                    return onlyIdentified ? sight.maySeeIdentity() : sight.mayOpen();
                })
                .map(each -> each.shownWith(each.requester()
                        .map(id -> masked.getOrDefault(id, MaskedRequester.NOBODY))
                        .orElse(MaskedRequester.NOBODY)))
                .toList();
        return new Slice<>(rows, found.next());
    }
}
