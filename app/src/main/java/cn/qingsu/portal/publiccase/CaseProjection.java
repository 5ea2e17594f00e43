package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaShapes;
import cn.qingsu.identity.Proofs;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.GroupEvent;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.State;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Follows how far every case has come, and what may be shown of it. */
@Component
class CaseProjection implements Follower {

    private static final String PURPOSE = "public-case";

    private final CaseTable table;
    private final AreaShapes shapes;
    private final Proofs proofs;

    CaseProjection(CaseTable table, AreaShapes shapes, Proofs proofs) {
        this.table = table;
        this.shapes = shapes;
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "portal.public-cases";
    }

    @Override
    public void follow(List<Entry> batch) {
        List<Entry> entries = batch.stream()
                .filter(entry -> entry.subject().kind().equals(Subject.REQUEST))
                .filter(CaseProjection::concerns)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Map<Long, ProjectedCase> rows =
                table.rows(entries.stream().map(entry -> entry.subject().id()).collect(Collectors.toSet()));
        for (Entry entry : entries) {
            long request = entry.subject().id();
            rows.put(request, after(entry, rows.computeIfAbsent(request, this::unknown)));
        }
        table.write(rows.values());
    }

    private static boolean concerns(Entry entry) {
        return entry.to() != null || entry.is(RequestEvent.Classified.class) || entry.is(GroupEvent.FollowedOn.class);
    }

    private ProjectedCase unknown(long request) {
        return ProjectedCase.unknown(
                request,
                proofs.of(PURPOSE, new RequestId(request).toString()),
                CityTime.day(TimeSorted.madeAt(request)).toString());
    }

    private ProjectedCase after(Entry entry, ProjectedCase before) {
        ProjectedCase row = before;
        if (entry.is(RequestEvent.RequestRegistered.class)) {
            RequestEvent.RequestRegistered registered = entry.as(RequestEvent.RequestRegistered.class);
            Place place = registered.place() == null ? Place.UNKNOWN : registered.place();
            row = row.about(
                    registered.requestType(),
                    registered.privacy(),
                    registered.category(),
                    registered.complainedAbout(),
                    place,
                    Snapped.of(place, shapes));
        } else if (entry.is(RequestEvent.Classified.class)) {
            RequestEvent.Classified classified = entry.as(RequestEvent.Classified.class);
            row = row.about(
                    classified.requestType(),
                    classified.privacy(),
                    classified.category(),
                    classified.complainedAbout(),
                    classified.place(),
                    Snapped.of(classified.place(), shapes));
        } else if (entry.is(RequestEvent.MergedInto.class)) {
            row = row.following(entry.as(RequestEvent.MergedInto.class).into().value());
        } else if (entry.is(GroupEvent.FollowedOn.class)) {
            row = row.following(entry.as(GroupEvent.FollowedOn.class).into().value());
        } else if (entry.is(RequestEvent.Unmerged.class) || entry.is(GroupEvent.TookLead.class)) {
            row = row.following(null);
        }
        // one that was merged and answered with its leader is told by the leader
        return entry.to() == null
                ? row
                : row.at(row.master() == null ? PublicStage.of(State.valueOf(entry.to())) : PublicStage.NONE);
    }

    @Override
    public void forget() {
        table.empty();
    }
}
