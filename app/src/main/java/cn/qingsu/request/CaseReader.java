package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.identity.Sight;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Slice;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads cases for officers, cut to what each may see. */
@Component
class CaseReader implements Cases {

    private final CaseOpening opening;
    private final CaseLists lists;
    private final Access access;
    private final Requesters requesters;
    private final Rulebook rulebook;
    private final UnitsAtWork atWork;
    private final QueueMembers members;

    CaseReader(
            CaseOpening opening,
            CaseLists lists,
            Access access,
            Requesters requesters,
            Rulebook rulebook,
            UnitsAtWork atWork,
            QueueMembers members) {
        this.members = members;
        this.atWork = atWork;
        this.opening = opening;
        this.lists = lists;
        this.access = access;
        this.requesters = requesters;
        this.rulebook = rulebook;
    }

    @Override
    public Decision<CaseFile> open(RequestId id, Officer officer) {
        return opening.open(id, officer);
    }

    @Override
    public Decision<WholeCase> openWhole(RequestId id, Officer officer, String shown) {
        return opening.whole(id, officer, shown);
    }

    @Override
    public Decision<WholeCase> openAsItWas(RequestId id, Officer officer, int version) {
        return opening.asItWas(id, officer, version);
    }

    @Override
    public Decision<Timeline> timeline(RequestId id, Officer officer) {
        return opening.timeline(id, officer);
    }

    @Override
    public Sight sight(RequestId id, Officer officer) {
        return opening.sight(id, officer);
    }

    @Override
    public Set<RequestId> joinedTo(RequestId lead, Officer officer) {
        return opening.joinedTo(lead, officer);
    }

    @Override
    public Decision<RequesterDetails> reveal(RequestId id, Officer officer, String purpose) {
        return opening.reveal(id, officer, purpose);
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
        Map<Queue, Set<UnitCode>> where = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            Set<UnitCode> scopes = scopes(queue, officer);
            if (!scopes.isEmpty()) {
                where.put(queue, scopes);
            }
        }
        return members.counts(where, MOST_COUNTED, rulebook.now());
    }

    @Override
    public boolean isAnyIn(Queue queue, Collection<RequestId> ids, Officer officer) {
        Set<UnitCode> scopes = scopes(queue, officer);
        return !scopes.isEmpty() && !ids.isEmpty() && members.any(ids, queue, scopes, rulebook.now());
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
    public Glimpses glimpses(Collection<RequestId> ids) {
        List<CaseLists.Found> found = lists.byIds(ids, rulebook.now());
        return officer -> found.stream()
                .filter(each -> access.of(officer, each.facts()).mayOpen())
                .map(CaseLists.Found::row)
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
    }

    @Override
    public Glimpses heard(Collection<RequestId> ids) {
        List<UnitsAtWork.Work> works = atWork.on(ids);
        Glimpses lines =
                glimpses(works.stream().map(UnitsAtWork.Work::at).distinct().toList());
        return officer -> {
            Map<RequestId, CaseRow> seen = lines.of(officer);
            return works.stream()
                    .filter(work -> seen.containsKey(work.at()) && work.isOf(officer))
                    .collect(Collectors.toMap(
                            UnitsAtWork.Work::of, work -> Objects.requireNonNull(seen.get(work.at()))));
        };
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
