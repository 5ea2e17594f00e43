package cn.qingsu.desk.bulk;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * One case of a bulk action, as it is shown.
 *
 * @param pick what the form sends for it
 * @param verdict what would come of it or has come of it; null before anything was asked
 * @param then the state that it would have or has
 * @param message of the refusal
 */
record BulkRow(
        String pick,
        @Nullable String href,
        String number,
        String title,
        String stateLabel,
        @Nullable Verdict verdict,
        String then,
        String clause,
        String message) {

    /** How it stands with one case. */
    enum Verdict {
        ACCEPTED,
        /** It would be accepted, but something happened since the list was shown. */
        CHANGED,
        REFUSED
    }

    static BulkRow of(Pick pick, CaseRow row) {
        return new BulkRow(
                pick.text(), href(row), row.number(), row.title(), row.state().label(), null, "", "", "");
    }

    /** What was picked and is not there, or must not be seen. */
    static BulkRow unseen(Pick pick, Refusal refusal) {
        return new BulkRow(
                pick.text(), null, "", "看不到的诉求", "", Verdict.REFUSED, "", refusal.clause(), refusal.message());
    }

    BulkRow decided(Decision<CaseState> decision) {
        return switch (decision) {
            case Decision.Accepted<CaseState>(CaseState now) ->
                new BulkRow(
                        pick,
                        href,
                        number,
                        title,
                        stateLabel,
                        Verdict.ACCEPTED,
                        now.state().label(),
                        "",
                        "");
            case Decision.Refused<CaseState>(Refusal refusal) ->
                new BulkRow(
                        pick,
                        href,
                        number,
                        title,
                        stateLabel,
                        Verdict.REFUSED,
                        "",
                        refusal.clause(),
                        refusal.message());
        };
    }

    /** Accepted on the newest version only, which the officer has not seen yet. */
    BulkRow changed(Pick newest, CaseState then, Refusal stale) {
        return new BulkRow(
                newest.text(),
                href,
                number,
                title,
                stateLabel,
                Verdict.CHANGED,
                then.state().label(),
                stale.clause(),
                stale.message());
    }

    private static String href(CaseRow row) {
        return "/desk/cases/" + row.id();
    }
}
