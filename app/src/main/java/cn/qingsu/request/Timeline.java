package cn.qingsu.request;

import cn.qingsu.identity.Masking;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a case, oldest first, as it was then. */
public record Timeline(List<Step> steps) {

    /** What a step is about, for filters and icons. */
    public enum Kind {
        REGISTRATION("登记"),
        HOP("流转"),
        CONTACT("联系沟通"),
        WORDS("答复"),
        CALLBACK("回访"),
        CLOCK("时限"),
        CLOSING("办结");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param version the journal's, by which the case can be looked at as it was then
     * @param title such as {@code 转办至湖岛街道}
     * @param detail the reason, the reply, the question; null if there is none
     * @param who name, role and unit of an officer, {@code 诉求人} or {@code 系统}
     * @param internal not shown to the requester
     * @param state the state that was entered; null if it stayed
     */
    public record Step(
            int version,
            Instant at,
            Kind kind,
            String title,
            @Nullable String detail,
            String who,
            @Nullable AccountId account,
            boolean internal,
            @Nullable State state) {

        private Step masked() {
            return new Step(
                    version,
                    at,
                    kind,
                    title,
                    detail == null ? null : Masking.inText(detail),
                    who,
                    account,
                    internal,
                    state);
        }
    }

    /** For whoever may not know who wrote; see {@link Matter#masked()}. */
    Timeline masked() {
        return new Timeline(steps.stream().map(Step::masked).toList());
    }
}
