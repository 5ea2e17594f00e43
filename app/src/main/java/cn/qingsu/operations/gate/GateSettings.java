package cn.qingsu.operations.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many may work at once is no setting: it is the database's pool less {@code keptBack}.
 *
 * @param keptBack connections of the pool that are left to followers, alarms and live pages
 * @param mostWaiting how many requests may wait altogether
 * @param burst a queue that has stood for longer than this is no burst but an overload: from then on patience is short
 * @param citizen see {@link Lane#CITIZEN}
 * @param command see {@link Lane#COMMAND}
 * @param reading see {@link Lane#READING}
 * @param files see {@link Lane#FILES}
 * @param body how fast a request has to arrive
 * @param file how fast a file has to arrive
 * @param mostConnections connections held at once, most of them idle; fewer where memory or file descriptors are scarce
 */
@ConfigurationProperties("qingsu.gate")
public record GateSettings(
        @DefaultValue("6") int keptBack,
        @DefaultValue("1000") int mostWaiting,
        @DefaultValue("100ms") Duration burst,
        @DefaultValue Citizen citizen,
        @DefaultValue Command command,
        @DefaultValue Reading reading,
        @DefaultValue Files files,
        @DefaultValue Body body,
        @DefaultValue File file,
        @DefaultValue("12000") int mostConnections) {

    /** One lane's share. */
    sealed interface Share {

        /** Of all permits, this part is this lane's before any other's: whatever else is waiting, it is let in so far. */
        double own();

        /** Beyond its own, this lane is let in only while less than this part of all permits is taken. */
        double upTo();

        /** How long a request waits in a burst. */
        Duration patience();

        /** How long a request waits while there is an overload. */
        Duration shortPatience();
    }

    /** Shed last: may take every permit, and waits longest. */
    public record Citizen(
            @DefaultValue("0.5") double own,
            @DefaultValue("1.0") double upTo,
            @DefaultValue("2s") Duration patience,
            @DefaultValue("1500ms") Duration shortPatience)
            implements Share {}

    /** Shed when the readers have been. */
    public record Command(
            @DefaultValue("0.15") double own,
            @DefaultValue("0.8") double upTo,
            @DefaultValue("1500ms") Duration patience,
            @DefaultValue("800ms") Duration shortPatience)
            implements Share {}

    /** Shed first; leaves half of the permits to the others. */
    public record Reading(
            @DefaultValue("0.05") double own,
            @DefaultValue("0.5") double upTo,
            @DefaultValue("500ms") Duration patience,
            @DefaultValue("100ms") Duration shortPatience)
            implements Share {}

    /** Beyond its own few, only while half of the permits are free. */
    public record Files(
            @DefaultValue("0.15") double own,
            @DefaultValue("0.5") double upTo,
            @DefaultValue("20s") Duration patience,
            @DefaultValue("10s") Duration shortPatience)
            implements Share {}

    /**
     * How a file arrives: as a {@link Body}, but on the disk.
     *
     * @param largest of one file; what a city allows is less, and is data
     * @param room on the disk for all that are arriving
     */
    public record File(
            @DefaultValue("15s") Duration grace,
            @DefaultValue("4KB") DataSize slowest,
            @DefaultValue("10m") Duration most,
            @DefaultValue("25MB") DataSize largest,
            @DefaultValue("2GB") DataSize room) {

        Body asBody(Body others) {
            return new Body(grace, slowest, most, largest, others.head());
        }
    }

    /**
     * A body has {@code grace}, and a second more for every {@code slowest} bytes; in all never longer than {@code most}.
     *
     * @param largest what is read ahead and kept; nothing that Qingsu takes is larger
     * @param head how long the head of a request may take from its first byte
     */
    public record Body(
            @DefaultValue("10s") Duration grace,
            @DefaultValue("1KB") DataSize slowest,
            @DefaultValue("60s") Duration most,
            @DefaultValue("2MB") DataSize largest,
            @DefaultValue("10s") Duration head) {}

    Share share(Lane lane) {
        return switch (lane) {
            case CITIZEN -> citizen;
            case COMMAND -> command;
            case READING -> reading;
            case FILES -> files;
        };
    }
}
