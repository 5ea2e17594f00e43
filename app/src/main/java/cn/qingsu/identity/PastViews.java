package cn.qingsu.identity;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.time.Instant;
import java.util.List;

/** Who saw which case in the past, as rows for COPY. Not for several threads. */
public final class PastViews {

    private final CopyRows rows = new CopyRows(
            "identity.viewed",
            List.of("id", "request_id", "account_id", "roles", "unit", "at", "what", "requester_id", "purpose"));

    PastViews() {}

    public CopyRows rows() {
        return rows;
    }

    /** As {@link Views#viewed}. */
    public void viewed(Instant at, Officer officer, RequestId request, String what) {
        rows.row()
                .bigint(TimeSorted.next())
                .bigint(request.value())
                .bigint(officer.account().value())
                .texts(officer.grants().stream()
                        .map(grant -> grant.role().name())
                        .distinct()
                        .sorted()
                        .toList())
                .text(officer.unit().value())
                .at(at)
                .text(what)
                .bigint((Long) null)
                .text(null);
    }
}
