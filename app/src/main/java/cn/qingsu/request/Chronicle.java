package cn.qingsu.request;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.PastEntries;
import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.PastIds;
import cn.qingsu.kernel.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells of requests that lived in the past, one after the other, and gathers the rows that they would have left behind. It is
 * opened by {@link Chronicles}, and used within {@link cn.qingsu.kernel.TimeSorted#inThePast} with the ids that it was opened
 * with. Not for several threads.
 */
public final class Chronicle {

    private final PastClock clock;
    private final Rulebook rulebook;
    private final Admission admission;
    private final Numbers numbers;
    private final Supplier<Duration> lateness;
    private final PastEntries entries = new PastEntries();
    private final PastRequestRows rows = new PastRequestRows();

    Chronicle(PastIds ids, RulebookAt rulebook, AdmissionBy admission, Numbers numbers, Supplier<Duration> lateness) {
        this.clock = new PastClock(ids);
        this.rulebook = rulebook.at(clock);
        this.admission = admission.by(this.rulebook);
        this.numbers = numbers;
        this.lateness = lateness;
    }

    /** Makes a rulebook that is opened at a clock's moments. */
    interface RulebookAt {
        Rulebook at(java.time.Clock clock);
    }

    /** Makes an admission by a rulebook. */
    interface AdmissionBy {
        Admission by(Rulebook rulebook);
    }

    /**
     * Begins another life at {@code at}; ids that are made now are of that moment. The life before must have been kept, or
     * its rows given up. Days should come in order, since each begins its own run of numbers.
     *
     * @param strand names this life's ids; different for each
     */
    public void begin(long strand, Instant at) {
        clock.begin(strand, at);
    }

    /** Registers {@code told} at the moment at which the life begins. */
    public Life register(Author author, Registration told) {
        ServiceRequest request = fresh(told);
        Context context = context(author);
        return live(request, JournaledRequests.registered(request, context), context);
    }

    /** As {@link #register} for what an agent only saved. */
    public Life draft(Author author, Registration told) {
        ServiceRequest request = fresh(told);
        Context context = context(author);
        return live(
                request,
                new RequestEvent.DraftSaved(request.number, told.channel(), context.by("draft-kept")),
                context);
    }

    private ServiceRequest fresh(Registration told) {
        return new ServiceRequest(RequestId.next(), numbers.next(now()).value(), now(), Matter.of(told));
    }

    private Life live(ServiceRequest request, RequestEvent event, Context context) {
        Life life = new Life(this, request);
        life.record(List.of(event), context);
        return life;
    }

    void keep(Life life, Attention attention) {
        rows.add(life, attention);
    }

    /**
     * What has been told, in the order in which it is to be written; whoever writes it clears it, and whoever does not keep
     * a life goes back to where all rows stood before it.
     */
    public List<CopyRows> rows() {
        return Stream.concat(rows.all().stream(), Stream.of(entries.rows())).toList();
    }

    Admission admission() {
        return admission;
    }

    PastEntries entries() {
        return entries;
    }

    Context context(Author author) {
        return rulebook.context(author, null);
    }

    Instant now() {
        return clock.instant();
    }

    void set(Instant at) {
        clock.set(at);
    }

    /** How long after its moment the next alarm fires. */
    Duration lateness() {
        return lateness.get();
    }
}
