package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as one line of a list. Free text is masked.
 *
 * @param leadUnit the unit that handles or handled it
 * @param attentionAt when somebody must next have acted
 * @param card yellow or red, where the unit clock is near its end or over
 * @param requester what the officer may see of the requester
 */
public record CaseRow(
        RequestId id,
        String number,
        int version,
        State state,
        RequestType type,
        Urgency urgency,
        PrivacyLevel privacy,
        ChannelCode channel,
        String title,
        @Nullable CategoryCode category,
        Place place,
        Instant registeredAt,
        @Nullable Instant sourceTime,
        Instant citizenDue,
        @Nullable UnitCode leadUnit,
        @Nullable Instant attentionAt,
        @Nullable Instant unitDue,
        Card card,
        boolean supervised,
        int round,
        MaskedRequester requester) {

    /** The colour of the unit clock (rules 3: yellow card, red card). */
    public enum Card {
        NONE(""),
        YELLOW("黄牌"),
        RED("红牌");

        private final String label;

        Card(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Card at(Instant now, @Nullable Instant yellowAt, @Nullable Instant redAt) {
            if (redAt != null && !now.isBefore(redAt)) {
                return RED;
            }
            return yellowAt != null && !now.isBefore(yellowAt) ? YELLOW : NONE;
        }
    }
}
