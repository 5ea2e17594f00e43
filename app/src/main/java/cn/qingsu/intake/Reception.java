package cn.qingsu.intake;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.intake.AcceptedForms.AcceptedForm;
import cn.qingsu.intake.Placing.Placed;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The desk behind the door. */
@Service
final class Reception implements Intake {

    private final ServiceRequests requests;
    private final Requesters requesters;
    private final Examination examination;
    private final Placing placing;
    private final Completion completion;
    private final AcceptedForms accepted;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reception(
            ServiceRequests requests,
            Requesters requesters,
            Examination examination,
            Placing placing,
            Completion completion,
            AcceptedForms accepted,
            TransactionOperations transactions,
            Clock clock) {
        this.requests = requests;
        this.requesters = requesters;
        this.examination = examination;
        this.placing = placing;
        this.completion = completion;
        this.accepted = accepted;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public FieldRefusals check(Submission submission) {
        Form form = Form.of(submission);
        return check(form, placing.of(form));
    }

    @Override
    public int longest(Origin origin, Field field) {
        return examination.longest(origin, field);
    }

    @Override
    public Decision<Registered> submit(Submission submission, Author author) {
        Form form = Form.of(submission);
        // a replay is answered first: what made a request is not judged a second time
        Optional<AcceptedForm> before = accepted.find(form.keys());
        if (before.isPresent()) {
            return again(before.get(), form);
        }
        Placed placed = placing.of(form);
        FieldRefusals refusals = check(form, placed);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals.summary());
        }
        return transactions.execute(status -> {
            Decision<Registered> decision = register(form, placed, author);
            if (!decision.isAccepted()) {
                status.setRollbackOnly();
            }
            return decision;
        });
    }

    private Decision<Registered> register(Form form, Placed placed, Author author) {
        List<String> keys = form.keys();
        if (!keys.isEmpty()) {
            accepted.alone(keys);
            Optional<AcceptedForm> before = accepted.find(keys);
            if (before.isPresent()) {
                return again(before.get(), form);
            }
        }
        Decision<Registered> decision = requests.register(completion.of(form, placed.place(), requester(form)), author);
        if (decision instanceof Decision.Accepted<Registered>(Registered registered)) {
            accepted.keep(keys, registered, form.text(), clock.instant());
        }
        return decision;
    }

    private static Decision<Registered> again(AcceptedForm before, Form form) {
        return before.hasText(form.text())
                ? Decision.accepted(before.again())
                : Decision.refused(
                        "key-used-for-another-text",
                        "规则 1：同一表单或同一来源编号只登记一件",
                        "这份表单（或来源编号）已登记为 " + before.number() + "，而这次的内容不同。如果是另一件事，请新开一份表单提交。");
    }

    private FieldRefusals check(Form form, Placed placed) {
        List<FieldRefusal> wrong = new ArrayList<>(examination.of(form));
        wrong.addAll(placed.refusals());
        return new FieldRefusals(wrong);
    }

    private @Nullable RequesterId requester(Form form) {
        String phone = form.phone() == null
                ? null
                : PhoneNumber.of(form.phone()).orElseThrow().value();
        return form.name() == null && phone == null ? null : requesters.keep(new RequesterDetails(form.name(), phone));
    }
}
