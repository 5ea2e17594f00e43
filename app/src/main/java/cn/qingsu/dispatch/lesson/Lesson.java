package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the dispatch of one request.
 *
 * @param area the narrowest area known of the place
 * @param acceptedAt when it was ready to be dispatched; null where that was not told
 * @param firstAt when it was first dispatched; null while it was not
 * @param firstAccount who dispatched it first; null for the machine
 * @param lead with whom it stands
 * @param changedBy what changed the first lead (rules 7); null while nothing has
 * @param confirmedAt when the unit that leads first replied, and so took the matter as its own
 * @param cited what the unit cited that last asked to return it
 */
public record Lesson(
        RequestId request,
        @Nullable CategoryCode category,
        @Nullable AreaCode area,
        ChannelCode channel,
        boolean urgent,
        @Nullable UnitCode complainedAbout,
        @Nullable Instant acceptedAt,
        @Nullable Instant firstAt,
        @Nullable UnitCode firstUnit,
        @Nullable AccountId firstAccount,
        boolean byMachine,
        @Nullable UnitCode lead,
        int returns,
        @Nullable Change changedBy,
        @Nullable Change settledBy,
        @Nullable Instant confirmedAt,
        @Nullable String solved,
        @Nullable String satisfied,
        @Nullable String cited) {

    /** What decides who leads. */
    public enum Change {
        DISPATCH("一次转办"),
        RETURN("退单改派"),
        REDISPATCH("重新转办"),
        CONSULTATION("会商决定");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the first lead still stands (rules 7). */
    public boolean accurate() {
        return changedBy == null;
    }
}
