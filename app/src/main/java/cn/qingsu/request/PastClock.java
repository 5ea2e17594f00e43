package cn.qingsu.request;

import cn.qingsu.kernel.PastIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of a past that is told: it shows the moment of which is being told, and so do the ids that are made then. */
final class PastClock extends Clock {

    private final PastIds ids;
    private Instant moment = Instant.EPOCH;

    PastClock(PastIds ids) {
        this.ids = ids;
    }

    /** Begins to tell of another request. */
    void begin(long strand, Instant at) {
        moment = at.truncatedTo(ChronoUnit.MICROS);
        ids.strand(strand, moment);
    }

    void set(Instant at) {
        moment = at.truncatedTo(ChronoUnit.MICROS);
        ids.at(moment);
    }

    @Override
    public Instant instant() {
        return moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the past is told in UTC");
    }
}
