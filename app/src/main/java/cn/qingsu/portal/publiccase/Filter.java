package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted.
 *
 * @param days back from today on which they were registered
 * @param open those that are being worked on; false for those that were answered; null for both
 * @param district null for the whole city
 */
record Filter(int days, @Nullable Boolean open, @Nullable AreaCode district) {

    static final int FEW_DAYS = 30;
    static final int MANY_DAYS = 90;

    static Filter of(@Nullable String days, @Nullable String stage, @Nullable String district) {
        return new Filter(
                "90".equals(days) ? MANY_DAYS : FEW_DAYS,
                stage == null || stage.isBlank() ? null : "open".equals(stage),
                district == null || !district.matches("[0-9A-Za-z]{2,20}") ? null : new AreaCode(district));
    }

    String[] stages() {
        if (open == null) {
            return new String[] {PublicStage.RECEIVED.name(), PublicStage.WORKING.name(), PublicStage.DONE.name()};
        }
        return open
                ? new String[] {PublicStage.RECEIVED.name(), PublicStage.WORKING.name()}
                : new String[] {PublicStage.DONE.name()};
    }
}
