package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaShapes;
import cn.qingsu.identity.Proofs;
import cn.qingsu.journal.Event;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.GroupEvent;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.State;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an entry changes of what everybody may know of its case. */
@Component
class CaseFold {

    /** Events that say more than which state was entered. */
    static final Set<Class<? extends RequestEvent>> TELLING = Set.of(
            RequestEvent.RequestRegistered.class,
            RequestEvent.Classified.class,
            RequestEvent.MergedInto.class,
            GroupEvent.FollowedOn.class,
            RequestEvent.Unmerged.class,
            GroupEvent.TookLead.class);

    private static final String PURPOSE = "public-case";

    private final AreaShapes shapes;
    private final Proofs proofs;

    CaseFold(AreaShapes shapes, Proofs proofs) {
        this.shapes = shapes;
        this.proofs = proofs;
    }

    /** As long as nothing was told of it. */
    ProjectedCase unknown(long request) {
        return ProjectedCase.unknown(
                request,
                proofs.of(PURPOSE, new RequestId(request).toString()),
                CityTime.day(TimeSorted.madeAt(request)).toString());
    }

    /**
     * @param event null if it is not {@linkplain #TELLING telling}
     * @param to the state that was entered, null if none was
     */
    ProjectedCase after(@Nullable Event event, @Nullable String to, ProjectedCase before) {
        ProjectedCase row = switch (event) {
            case RequestEvent.RequestRegistered registered -> {
                Place place = registered.place() == null ? Place.UNKNOWN : registered.place();
                yield before.about(
                        registered.requestType(),
                        registered.privacy(),
                        registered.category(),
                        registered.complainedAbout(),
                        place,
                        Snapped.of(place, shapes));
            }
            case RequestEvent.Classified classified ->
                before.about(
                        classified.requestType(),
                        classified.privacy(),
                        classified.category(),
                        classified.complainedAbout(),
                        classified.place(),
                        Snapped.of(classified.place(), shapes));
            case RequestEvent.MergedInto merged ->
                before.following(merged.into().value());
            case GroupEvent.FollowedOn followed ->
                before.following(followed.into().value());
            case RequestEvent.Unmerged gone -> before.following(null);
            case GroupEvent.TookLead leads -> before.following(null);
            case null, default -> before;
        };
        // one that was merged and answered with its leader is told by the leader
        return to == null ? row : row.at(row.master() == null ? PublicStage.of(State.valueOf(to)) : PublicStage.NONE);
    }
}
