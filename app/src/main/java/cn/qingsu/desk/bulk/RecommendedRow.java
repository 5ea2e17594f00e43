package cn.qingsu.desk.bulk;

import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * A picked case with its recommendation, as it is shown.
 *
 * @param pick what the form sends for it: {@code ID:VERSION:UNIT}
 * @param message why it is not done, or would not be
 */
record RecommendedRow(
        String pick,
        @Nullable String href,
        String number,
        String title,
        String stateLabel,
        String unit,
        String probability,
        String why,
        Standing standing,
        String message,
        String clause) {

    /** How it stands with one case. */
    enum Standing {
        /** Sure enough, and would be accepted. */
        READY,
        /** Nobody is recommended, or not surely enough: to be looked at by itself. */
        UNSURE,
        REFUSED,
        /** Waits to be done, and can be taken back. */
        WAITING,
        DONE
    }

    static RecommendedRow of(Recommended one, Standing standing, @Nullable Refusal refusal) {
        CaseRow row = one.row();
        return new RecommendedRow(
                one.pick().text() + ":" + (one.unit() == null ? "" : one.unit().value()),
                row == null ? null : "/desk/cases/" + row.id(),
                row == null ? "" : row.number(),
                row == null ? "看不到的诉求" : row.title(),
                row == null ? "" : row.state().label(),
                one.name(),
                one.probability(),
                one.why(),
                standing,
                refusal == null ? "" : refusal.message(),
                refusal == null ? "" : refusal.clause());
    }
}
