package cn.qingsu.telephony;

import cn.qingsu.request.EmergencyService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last push of a case's record to one emergency service.
 *
 * @param tries made so far
 * @param receipt the number under which the service has it; null where it says none
 */
public record Handover(
        EmergencyService service,
        Instant at,
        int tries,
        Outcome outcome,
        @Nullable String receipt) {

    /** Whether the service has the record. */
    public enum Outcome {
        DELIVERED("记录已推送"),
        FAILED("记录没有送达，请口头转述，并重新推送"),
        /** The city has set up no line to this service. */
        NO_LINE("没有接通数据线路，请口头转述");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }
}
