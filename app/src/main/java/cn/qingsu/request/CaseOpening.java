package cn.qingsu.request;

import cn.qingsu.identity.Access;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.identity.Sight;
import cn.qingsu.identity.Views;
import cn.qingsu.journal.Entry;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Trip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens one case for an officer, as it is or as it was, cut to what he may see. */
@Component
class CaseOpening {

    private static final String LOGGED = "诉求详情";

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
    private final JoinedSayings joined;

    CaseOpening(
            RequestStore requests,
            CaseLists lists,
            Sayings sayings,
            Timelines timelines,
            Access access,
            Requesters requesters,
            Views views,
            Rulebook rulebook,
            Possibilities possibilities,
            JdbcTemplate template,
            JoinedSayings joined) {
        this.joined = joined;
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

    /** What was read of a request at once. */
    private record Found(
            Optional<ServiceRequest> request,
            List<Said> said,
            List<Asked> petitions,
            List<CaseLists.Found> merged,
            List<JoinedSayings.Added> added) {}

    private Found read(RequestId id) {
        Trip trip = new Trip();
        Supplier<Optional<ServiceRequest>> request = requests.find(trip, id);
        Trip.Rows<Said> said = sayings.of(trip, id);
        Trip.Rows<Asked> petitions = sayings.petitions(trip, id);
        Trip.Rows<CaseLists.Found> merged = lists.merged(trip, id, rulebook.now());
        trip.run(template);
        return new Found(
                request.get(),
                said.list(),
                petitions.list(),
                merged.list(),
                // few cases lead others, so that only they pay for it
                merged.list().isEmpty() ? List.of() : joined.of(id));
    }

    Decision<CaseFile> open(RequestId id, Officer officer) {
        Found found = read(id);
        return seen(found.request(), officer).map(request -> {
            views.viewed(officer, id, LOGGED);
            return asItIs(request, found, officer);
        });
    }

    Decision<WholeCase> whole(RequestId id, Officer officer, String shown) {
        Found found = read(id);
        return seen(found.request(), officer).map(request -> {
            views.viewed(officer, id, shown);
            return new WholeCase(
                    asItIs(request, found, officer),
                    told(timelines.entries(id), found.said(), access.of(officer, request.facts())),
                    rulebook.now(),
                    false,
                    null);
        });
    }

    Decision<WholeCase> asItWas(RequestId id, Officer officer, int version) {
        Found found = read(id);
        return seen(found.request(), officer).then(request -> {
            List<Entry> all = timelines.entries(id);
            if (version < 1 || version > all.size()) {
                return Decision.refused("unknown-version", "规则 2 第 4 条：每次变化都有记录", "没有这个时点的记录，请从“全过程”里重新选择。");
            }
            views.viewed(officer, id, LOGGED + "（当时的样子）");
            Hindsight then = Hindsight.of(request, all, version, found.said(), found.petitions());
            Sight sight = access.of(officer, request.facts());
            return Decision.accepted(new WholeCase(
                    file(
                            then.request(),
                            then.said(),
                            then.petitions(),
                            sight,
                            List.of(),
                            List.of(),
                            List.of(),
                            0,
                            then.at()),
                    told(then.entries(), then.said(), sight),
                    then.at(),
                    true,
                    then.next()));
        });
    }

    Decision<Timeline> timeline(RequestId id, Officer officer) {
        return seen(id, officer)
                .map(request -> told(timelines.entries(id), sayings.of(id), access.of(officer, request.facts())));
    }

    private Timeline told(List<Entry> entries, List<Said> said, Sight sight) {
        Timeline whole = timelines.forStaff(entries, said);
        return sight.maySeeIdentity() ? whole : whole.masked();
    }

    Sight sight(RequestId id, Officer officer) {
        return requests.find(id)
                .map(request -> access.of(officer, request.facts()))
                .orElse(Sight.NONE);
    }

    Set<RequestId> joinedTo(RequestId lead, Officer officer) {
        return requests.find(lead)
                .filter(request -> access.of(officer, request.facts()).mayOpen())
                .map(request -> joined.readable(request, officer))
                .orElse(Set.of());
    }

    Decision<RequesterDetails> reveal(RequestId id, Officer officer, String purpose) {
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

    private CaseFile asItIs(ServiceRequest request, Found found, Officer officer) {
        return file(
                request,
                found.said(),
                found.petitions(),
                access.of(officer, request.facts()),
                possibilities.of(request, officer),
                merged(found.merged(), officer),
                joined.seen(found.added(), request, officer),
                found.merged().size(),
                rulebook.now());
    }

    private CaseFile file(
            ServiceRequest request,
            List<Said> said,
            List<Asked> petitions,
            Sight sight,
            List<String> actions,
            List<CaseFile.CaseRef> merged,
            List<Said> added,
            int joined,
            Instant at) {
        RequesterId requester = request.matter().requester();
        Attention attention = rulebook.attention(request, at);
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
                CaseRow.Card.at(at, attention.yellowAt(), attention.redAt()),
                request.assignments(),
                said.stream()
                        .map(each -> sight.maySeeIdentity() ? each : each.masked())
                        .toList(),
                petitions,
                requester != null && sight.maySeeIdentity() ? requesters.masked(requester) : MaskedRequester.NOBODY,
                sight,
                actions,
                merged,
                added,
                joined);
    }

    private List<CaseFile.CaseRef> merged(List<CaseLists.Found> merged, Officer officer) {
        return merged.stream()
                .filter(each -> access.of(officer, each.facts()).mayOpen())
                .map(CaseLists.Found::row)
                .map(row -> new CaseFile.CaseRef(
                        row.id(), row.number(), row.title(), row.state(), row.version(), row.registeredAt()))
                .toList();
    }
}
