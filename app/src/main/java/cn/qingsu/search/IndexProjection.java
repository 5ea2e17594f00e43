package cn.qingsu.search;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Findables;
import cn.qingsu.request.GroupEvent;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.RequesterEvent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps the index. An entry says which request has moved, and whether something new is said in it; how it stands and what it says is then
 * read as it is now, once for all of its entries in a batch. What a later entry tells is so in the index early, never late.
 */
@Component
class IndexProjection implements Follower {

    /** Those with which texts come, or with which the place changes. */
    private static final Set<String> TELLING = Stream.of(
                    RequestEvent.RequestRegistered.class,
                    RequestEvent.DraftCompleted.class,
                    RequestEvent.Classified.class,
                    RequestEvent.SupplementAsked.class,
                    RequestEvent.DirectlyAnswered.class,
                    RequestEvent.NotAccepted.class,
                    RequestEvent.Reported.class,
                    RequestEvent.Replied.class,
                    RequestEvent.CalledBack.class,
                    RequestEvent.Explained.class,
                    RequesterEvent.SupplementGiven.class,
                    RequesterEvent.ObjectedToNotAccepted.class,
                    RequesterEvent.Withdrawn.class,
                    GroupEvent.RepliedWithMaster.class)
            .map(Event::typeOf)
            .collect(Collectors.toUnmodifiableSet());

    /** Those that change nothing of what the index keeps. */
    private static final Set<Class<?>> SILENT = Set.of(
            RequestEvent.DraftSaved.class,
            RequestEvent.RequesterContacted.class,
            RequestEvent.ProgressNoted.class,
            RequestEvent.CallbackTried.class,
            RequestEvent.FalseContactMarked.class,
            RequestEvent.ExclusionJudged.class);

    private static final Set<String> MOVING = kinds(RequestEvent.class)
            .filter(kind -> !SILENT.contains(kind))
            .map(kind -> Event.typeOf(kind.asSubclass(Event.class)))
            .collect(Collectors.toUnmodifiableSet());

    private final Findables findables;
    private final Passages passages;
    private final IndexTables tables;

    IndexProjection(Findables findables, Passages passages, IndexTables tables) {
        this.findables = findables;
        this.passages = passages;
        this.tables = tables;
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses())
                        .flatMap(IndexProjection::kinds)
                        .distinct()
                : Stream.of(sealed);
    }

    @Override
    public String name() {
        return SearchIndex.FOLLOWER;
    }

    @Override
    public Set<String> types() {
        return MOVING;
    }

    @Override
    public void follow(List<Entry> batch) {
        Set<RequestId> moved = new LinkedHashSet<>();
        Set<RequestId> told = new LinkedHashSet<>();
        for (Entry entry : batch) {
            if (entry.subject().kind().equals(Subject.REQUEST)) {
                RequestId request = new RequestId(entry.subject().id());
                moved.add(request);
                if (TELLING.contains(entry.type())) {
                    told.add(request);
                }
            }
        }
        tables.stand(findables.of(moved));
        tables.say(passages.of(told));
    }

    @Override
    public void forget() {
        tables.empty();
    }
}
