package cn.qingsu.kernel;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;

/**
 * Makes and reads the 64-bit time-sorted ids (TSID) behind every typed id: 42 bits of milliseconds since 2020, 22 bits of
 * node and counter. Ids made later sort later; their text is 13 characters of Crockford's base 32, in lower case.
 */
public final class TimeSorted {

    private static final ScopedValue<PastIds> PAST = ScopedValue.newInstance();

    private TimeSorted() {}

    /**
     * A new id, unique across nodes, not before any id that this node made earlier. While {@link #inThePast} runs, an id of
     * that past.
     */
    public static long next() {
        return PAST.isBound() ? PAST.get().next() : TsidCreator.getTsid().toLong();
    }

    /** Lets {@code work} make ids of the moment at which {@code ids} stands, for histories that are written afterwards. */
    public static void inThePast(PastIds ids, Runnable work) {
        ScopedValue.where(PAST, ids).run(work);
    }

    /** The text that stands in URLs and in the API for {@code id}. */
    public static String text(long id) {
        return Tsid.from(id).toLowerCase();
    }

    /**
     * Reads what {@link #text(long)} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is no such id
     */
    public static long parse(String text) {
        return Tsid.from(text).toLong();
    }

    /** The lowest id that can have been made at {@code moment} or later; for lists that begin with a moment. */
    public static long firstAt(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - Tsid.TSID_EPOCH) << 22;
    }

    /** The moment at which {@code id} was made, to the millisecond. */
    public static Instant madeAt(long id) {
        return Tsid.from(id).getInstant();
    }
}
