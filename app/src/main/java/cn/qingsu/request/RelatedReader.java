package cn.qingsu.request;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Requesters;
import cn.qingsu.identity.Sight;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.TimeSorted;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds related cases; bounded by caller, or by street and time, so that it costs the same however many requests there are. */
@Repository
class RelatedReader implements RelatedCases {

    private static final int SHOWN = 8;
    private static final Duration LATELY = Duration.ofDays(183);

    private final RequestStore requests;
    private final CaseLists lists;
    private final Access access;
    private final Requesters requesters;
    private final Rulebook rulebook;
    private final JdbcClient sql;

    RelatedReader(
            RequestStore requests,
            CaseLists lists,
            Access access,
            Requesters requesters,
            Rulebook rulebook,
            JdbcClient sql) {
        this.requests = requests;
        this.lists = lists;
        this.access = access;
        this.requesters = requesters;
        this.rulebook = rulebook;
        this.sql = sql;
    }

    @Override
    public List<CaseRow> ofSameCaller(RequestId id, Officer officer) {
        RequesterId requester = matter(id, officer, Sight::maySeeIdentity)
                .map(Matter::requester)
                .orElse(null);
        List<RequesterId> same = requester == null ? List.of() : requesters.samePhone(requester);
        return same.isEmpty()
                ? List.of()
                : shown(
                        lists.ofRequesters(same, null, SHOWN + 1, rulebook.now())
                                .items(),
                        id,
                        officer,
                        Sight::maySeeIdentity);
    }

    @Override
    public List<CaseRow> ofSameKindNearby(RequestId id, Officer officer) {
        return matter(id, officer, Sight::mayOpen)
                .map(matter -> nearby(id, matter.category(), matter.place().street(), officer))
                .orElse(List.of());
    }

    private Optional<Matter> matter(RequestId id, Officer officer, Predicate<Sight> enough) {
        return requests.find(id)
                .filter(request -> enough.test(access.of(officer, request.facts())))
                .map(ServiceRequest::matter);
    }

    private List<CaseRow> nearby(
            RequestId id, @Nullable CategoryCode category, @Nullable AreaCode street, Officer officer) {
        if (category == null || street == null) {
            return List.of();
        }
        List<RequestId> found = sql.sql("""
                        select id from request.request
                        where street = ? and id >= ? and category = ? and state <> 'DRAFT'
                        order by id desc limit ?
                        """)
                .param(street.value())
                .param(TimeSorted.firstAt(rulebook.now().minus(LATELY)))
                .param(category.value())
                .param(SHOWN + 1)
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
        return shown(lists.byIds(found, rulebook.now()), id, officer, Sight::mayOpen);
    }

    private List<CaseRow> shown(
            List<CaseLists.Found> found, RequestId itself, Officer officer, Predicate<Sight> enough) {
        return found.stream()
                .filter(each -> !each.row().id().equals(itself))
                .filter(each -> enough.test(access.of(officer, each.facts())))
                .map(CaseLists.Found::row)
                .sorted(Comparator.comparing(CaseRow::id).reversed())
                .limit(SHOWN)
                .toList();
    }
}
