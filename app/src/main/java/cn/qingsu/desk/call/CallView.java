package cn.qingsu.desk.call;

import cn.qingsu.desk.shell.Moments;
import cn.qingsu.telephony.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as its card shows it.
 *
 * @param number masked; empty if withheld
 * @param started for the timer, in ISO 8601
 * @param ended null while it lasts
 * @param result empty while it lasts
 */
record CallView(
        String id,
        String number,
        String seat,
        String source,
        String started,
        String startedAt,
        @Nullable String ended,
        String result,
        boolean open,
        List<Done> done) {

    /** What was done with a case. */
    record Done(String id, String number, String title, String what) {}

    static CallView of(Call call, List<Done> done) {
        return new CallView(
                call.id().toString(),
                call.number(),
                call.seat(),
                call.source().label(),
                call.startedAt().toString(),
                Moments.clock(call.startedAt()),
                call.endedAt() == null ? null : call.endedAt().toString(),
                call.result() == null ? "" : call.result().label(),
                call.isOpen(),
                done);
    }
}
