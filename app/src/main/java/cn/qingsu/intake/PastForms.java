package cn.qingsu.intake;

import cn.qingsu.identity.PastRequesters;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Registration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forms that came in in the past, placed and completed as {@link Intake} does it, with what they leave behind as rows for
 * COPY. Not for several threads.
 */
public final class PastForms {

    /** A form that came in. */
    public record Received(Registration registration, List<String> keys) {}

    private final CopyRows rows =
            new CopyRows("intake.submission", List.of("key", "request_id", "number", "fingerprint", "at"));
    private final Placing placing;
    private final Completion completion;
    private final PastRequesters requesters;

    PastForms(Placing placing, Completion completion, PastRequesters requesters) {
        this.placing = placing;
        this.completion = completion;
        this.requesters = requesters;
    }

    public CopyRows rows() {
        return rows;
    }

    /**
     * As {@link Intake#submit} up to the registration; its requester is sealed.
     *
     * @throws IllegalArgumentException if its place or phone would be refused
     */
    public Received received(Submission said, Instant at) {
        Form form = Form.of(said);
        Placing.Placed placed = placing.of(form);
        if (!placed.refusals().isEmpty()) {
            throw new IllegalArgumentException(
                    placed.refusals().getFirst().refusal().code());
        }
        return new Received(completion.of(form, placed.place(), requester(form, at)), form.keys());
    }

    private @Nullable RequesterId requester(Form form, Instant at) {
        return form.name() == null && form.phone() == null
                ? null
                : requesters.keep(new RequesterDetails(form.name(), form.phone()), at);
    }

    /** Notes which request the form has made. */
    public void accepted(Received form, RequestId request, String number, Instant at) {
        for (String key : form.keys()) {
            rows.row()
                    .text(key)
                    .bigint(request.value())
                    .text(number)
                    .text(AcceptedForms.fingerprint(form.registration().text()))
                    .at(at);
        }
    }
}
