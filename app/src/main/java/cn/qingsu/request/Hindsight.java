package cn.qingsu.request;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Head;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was when one of its steps had been taken: the journal's events up to then, applied anew. Its texts are those
 * that were there; what was decided about them later is not known yet.
 */
final class Hindsight {

    private final ServiceRequest request;
    private final List<Entry> entries;
    private final List<Entry> later;
    private final List<Said> said;
    private final List<Asked> petitions;

    private Hindsight(
            ServiceRequest request, List<Entry> entries, List<Entry> later, List<Said> said, List<Asked> petitions) {
        this.request = request;
        this.entries = entries;
        this.later = later;
        this.said = said;
        this.petitions = petitions;
    }

    /**
     * What one command did stands or falls together, so the entries of the same moment come along.
     *
     * @param all the request's entries, oldest first
     * @param version of one of them
     */
    static Hindsight of(ServiceRequest now, List<Entry> all, int version, List<Said> said, List<Asked> petitions) {
        Instant at = all.get(version - 1).at();
        List<Entry> entries =
                all.stream().filter(each -> !each.at().isAfter(at)).toList();
        List<Entry> later = all.subList(entries.size(), all.size());
        Set<Long> decided = decided(later);
        return new Hindsight(
                replayed(now, entries, later),
                entries,
                later,
                said.stream()
                        .filter(each -> !each.at().isAfter(at))
                        .map(each -> decided.contains(each.id()) ? each.undecided() : each)
                        .toList(),
                petitions.stream()
                        .filter(each -> !each.askedAt().isAfter(at))
                        .map(each -> decided.contains(each.id()) ? each.undecided() : each)
                        .toList());
    }

    private static ServiceRequest replayed(ServiceRequest now, List<Entry> entries, List<Entry> later) {
        ServiceRequest past = new ServiceRequest(now.id, now.number, now.registeredAt, now.matter());
        for (Entry entry : entries) {
            RequestEvent event = Timelines.event(entry);
            if (event instanceof RequestEvent.RequestRegistered registered) {
                past.matter(now.matter().read(registered));
            }
            past.apply(event, entry.author(), entry.at());
        }
        boolean placeStands = later.stream().noneMatch(each -> each.is(RequestEvent.Classified.class));
        if (placeStands) {
            past.matter(past.matter().at(now.matter().place()));
        }
        Entry last = entries.getLast();
        past.head(new Head(last.version(), last.hash()));
        return past;
    }

    /** The texts and petitions that were decided about by {@code later}. */
    private static Set<Long> decided(Collection<Entry> later) {
        Set<Long> decided = new HashSet<>();
        later.stream().flatMap(Hindsight::decisions).forEach(decided::add);
        return decided;
    }

    private static Stream<Long> decisions(Entry entry) {
        return switch (Timelines.event(entry)) {
            case RequestEvent.ReplyApproved e -> Stream.of(e.reply());
            case RequestEvent.ReplyRejected e -> Stream.of(e.reply());
            case RequestEvent.ReturnUpheld e -> Stream.of(e.petition());
            case RequestEvent.ReturnRefused e -> Stream.of(e.petition());
            case ClockEvent.ExtensionGranted e -> Stream.of(e.petition());
            case ClockEvent.ExtensionRefused e -> Stream.of(e.petition());
            case ClockEvent.ParkingGranted e -> Stream.of(e.petition());
            case ClockEvent.ParkingRefused e -> Stream.of(e.petition());
            default -> Stream.empty();
        };
    }

    ServiceRequest request() {
        return request;
    }

    /** When the last step was taken. */
    Instant at() {
        return entries.getLast().at();
    }

    /** The version at the moment that followed. */
    @Nullable
    Integer next() {
        return later.stream()
                .filter(each -> each.at().equals(later.getFirst().at()))
                .map(Entry::version)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Said> said() {
        return said;
    }

    List<Asked> petitions() {
        return petitions;
    }
}
