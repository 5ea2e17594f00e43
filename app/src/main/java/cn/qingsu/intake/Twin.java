package cn.qingsu.intake;

import cn.qingsu.request.CaseRow;
import java.util.List;

/**
 * A case on file that seems to be about the same matter.
 *
 * @param row as the officer may see it; where the case follows another, that one
 * @param probability that both are one matter, from 0 to 1, as far as invented pairs tell
 * @param sure whether that is enough to call them the same
 * @param sameCaller whether the same phone was left
 * @param reasons in Chinese, such as {@code 相距约 80 米}
 * @param followers how many of those found follow it
 */
public record Twin(
        CaseRow row, double probability, boolean sure, boolean sameCaller, List<String> reasons, int followers) {

    public Twin {
        reasons = List.copyOf(reasons);
    }

    /** Whether another request can be merged into it now. */
    public boolean isOpen() {
        return switch (row.state()) {
            case REGISTERED,
                    SUPPLEMENT_PENDING,
                    ANSWERED,
                    NOT_ACCEPTED,
                    TRANSFERRED,
                    DISPATCH_PENDING,
                    DISPATCHED,
                    RETURN_REVIEW,
                    CONSULTING,
                    IN_PROGRESS,
                    REPLIED,
                    REPLY_REJECTED,
                    CALLBACK_PENDING,
                    CALLED_BACK,
                    REDO -> true;
            case DRAFT, MERGED, CLOSED, ARCHIVED, WITHDRAWN, VOID -> false;
        };
    }
}
