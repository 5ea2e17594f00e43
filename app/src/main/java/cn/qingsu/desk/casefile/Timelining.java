package cn.qingsu.desk.casefile;

import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.Timeline;
import cn.qingsu.request.WholeCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the one timeline of a case together: what happened to it, and what lies beside it. */
@Component
class Timelining {

    private final List<Strand> strands;
    private final Access access;

    Timelining(List<Strand> strands, Access access) {
        this.strands = strands;
        this.access = access;
    }

    /** @param shown the kind that is asked for by itself; null for all */
    TimelineView of(WholeCase whole, Officer officer, @Nullable TimelineKind shown) {
        boolean mayAsk = access.maySeeViews(officer);
        boolean looks = mayAsk && shown == TimelineKind.VIEW;
        return TimelineView.of(all(whole, officer, looks), shown, looks, mayAsk);
    }

    private List<Happening> all(WholeCase whole, Officer officer, boolean looks) {
        List<Happening> all = new ArrayList<>(
                whole.timeline().steps().stream().map(Timelining::happening).toList());
        for (Strand strand : strands) {
            if (looks || !strand.isOfLooks()) {
                strand.of(whole.file().id(), officer, whole.file().sight()).stream()
                        .filter(each -> !whole.past() || !each.at().isAfter(whole.at()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Happening happening(Timeline.Step step) {
        return new Happening(
                step.at(),
                step.version(),
                TimelineKind.of(step.kind()),
                step.title(),
                step.detail(),
                step.who(),
                step.internal());
    }
}
