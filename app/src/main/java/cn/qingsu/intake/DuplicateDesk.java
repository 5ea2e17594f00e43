package cn.qingsu.intake;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Requesters;
import cn.qingsu.intake.duplicate.Described;
import cn.qingsu.intake.duplicate.DuplicateSearch;
import cn.qingsu.intake.duplicate.Match;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what the search has found as far as an officer may see it; a group shows as the request that leads it. */
@Component
final class DuplicateDesk implements Duplicates {

    private static final int SHOWN = 8;

    /** Fewer characters say nothing that could be compared. */
    private static final int SHORTEST = 4;

    private final DuplicateSearch search;
    private final Cases cases;
    private final Placing placing;
    private final Requesters requesters;
    private final Clock clock;

    DuplicateDesk(DuplicateSearch search, Cases cases, Placing placing, Requesters requesters, Clock clock) {
        this.search = search;
        this.cases = cases;
        this.placing = placing;
        this.requesters = requesters;
        this.clock = clock;
    }

    @Override
    public List<Twin> like(Submission submission, Officer officer) {
        Form form = Form.of(submission);
        if (form.text().strip().length() < SHORTEST) {
            return List.of();
        }
        Set<RequesterId> callers = form.phone() == null || submission.anonymous()
                ? Set.of()
                : Set.copyOf(requesters.byPhone(form.phone()));
        Described asked = new Described(
                null,
                form.heading(),
                form.text(),
                submission.category(),
                placing.of(form).place(),
                callers,
                clock.instant());
        return shown(search.like(asked), officer);
    }

    @Override
    public List<Twin> like(RequestId request, Officer officer) {
        return search.like(request).map(found -> shown(found, officer)).orElse(List.of());
    }

    @Override
    public List<RequestId> leads(Submission submission) {
        Form form = Form.of(submission);
        if (form.text().strip().length() < SHORTEST) {
            return List.of();
        }
        Described asked = new Described(
                null,
                form.heading(),
                form.text(),
                submission.category(),
                placing.of(form).place(),
                Set.of(),
                clock.instant());
        return search.like(asked).matches().stream()
                .map(DuplicateDesk::lead)
                .distinct()
                .limit(SHOWN * 2L)
                .toList();
    }

    private static RequestId lead(Match match) {
        RequestId into = match.filed().mergedInto();
        return into == null ? match.filed().id() : into;
    }

    private List<Twin> shown(DuplicateSearch.Found found, Officer officer) {
        Map<RequestId, Match> best = new LinkedHashMap<>();
        Map<RequestId, Integer> followers = new LinkedHashMap<>();
        for (Match match : found.matches()) {
            RequestId into = match.filed().mergedInto();
            RequestId lead = lead(match);
            best.putIfAbsent(lead, match);
            followers.merge(lead, into == null ? 0 : 1, Integer::sum);
        }
        List<RequestId> first = best.keySet().stream().limit(SHOWN * 2L).toList();
        Map<RequestId, CaseRow> rows = cases.rows(first, officer);
        List<Twin> twins = new ArrayList<>();
        for (RequestId id : first) {
            CaseRow row = rows.get(id);
            Match match = best.get(id);
            if (row != null && match != null && twins.size() < SHOWN) {
                twins.add(new Twin(
                        row,
                        match.probability(),
                        match.probability() >= found.sure(),
                        match.sameCaller(),
                        match.reasons(),
                        followers.getOrDefault(id, 0)));
            }
        }
        return twins;
    }
}
