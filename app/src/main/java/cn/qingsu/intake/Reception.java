package cn.qingsu.intake;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.intake.AcceptedForms.AcceptedForm;
import cn.qingsu.intake.Placing.Placed;
import cn.qingsu.intake.attachment.Attaching;
import cn.qingsu.intake.attachment.NewFile;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Trip;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final Attaching attaching;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reception(
            ServiceRequests requests,
            Requesters requesters,
            Examination examination,
            Placing placing,
            Completion completion,
            AcceptedForms accepted,
            Attaching attaching,
            TransactionOperations transactions,
            Clock clock) {
        this.requests = requests;
        this.requesters = requesters;
        this.examination = examination;
        this.placing = placing;
        this.completion = completion;
        this.accepted = accepted;
        this.attaching = attaching;
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
        try {
            return transactions.execute(status -> {
                Decision<Registered> decision = received(List.of(submission), author, status.isNewTransaction())
                        .getFirst();
                if (!decision.isAccepted()) {
                    status.setRollbackOnly();
                }
                return decision;
            });
        } catch (Attaching.FilesGone gone) {
            return new Decision.Refused<>(gone.refusal());
        }
    }

    /** Submits many in one transaction, each as {@link #submit} does; what is refused leaves nothing. */
    List<Decision<Registered>> submitAll(List<Submission> submissions, Author author) {
        return transactions.execute(status -> received(submissions, author, false));
    }

    /** @param last whether nothing follows in the transaction */
    private List<Decision<Registered>> received(List<Submission> submissions, Author author, boolean last) {
        List<Form> forms = submissions.stream().map(Form::of).toList();
        Map<String, AcceptedForm> known = known(forms);
        List<Decision<Registered>> decisions = new ArrayList<>();
        for (Form form : forms) {
            // a replay is answered first: what made a request is not judged a second time
            Optional<AcceptedForm> before = form.keys().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst();
            decisions.add(
                    before.isPresent()
                            ? again(before.get(), form)
                            : entered(form, author, known, last && forms.size() == 1));
        }
        return decisions;
    }

    /** What was accepted before, read when nobody else can be about to accept the same. */
    private Map<String, AcceptedForm> known(List<Form> forms) {
        Set<String> keys =
                forms.stream().flatMap(form -> form.keys().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (keys.isEmpty()) {
            return new HashMap<>();
        }
        return new HashMap<>(accepted.alone(keys));
    }

    /** What is new: all that is kept of it goes to the database at once. */
    private Decision<Registered> entered(Form form, Author author, Map<String, AcceptedForm> known, boolean last) {
        Trip trip = new Trip();
        List<NewFile> files = files(form);
        return admitted(form, author, trip).map(registered -> {
            List<AcceptedForm> made = form.keys().stream()
                    .map(key -> AcceptedForm.of(key, registered, form.text()))
                    .toList();
            made.forEach(each -> known.put(each.key(), each));
            accepted.keep(trip, made, clock.instant());
            accepted.send(trip, last && files.isEmpty());
            if (!registered.existedBefore()) {
                attaching.attach(registered.id(), files, null, author);
            }
            return registered;
        });
    }

    private Decision<Registered> admitted(Form form, Author author, Trip trip) {
        Placed placed = placing.of(form);
        FieldRefusals refusals = check(form, placed);
        return refusals.isEmpty()
                ? requests.register(completion.of(form, placed.place(), requester(form, trip)), author, trip)
                : new Decision.Refused<>(refusals.summary());
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
        attaching
                .check(files(form))
                .map(refusal -> new FieldRefusal(Field.FILES, refusal))
                .ifPresent(wrong::add);
        return new FieldRefusals(wrong);
    }

    private static List<NewFile> files(Form form) {
        return NewFile.of(form.said().files(), Purpose.MATTER);
    }

    private @Nullable RequesterId requester(Form form, Trip trip) {
        String phone = form.phone() == null
                ? null
                : PhoneNumber.of(form.phone()).orElseThrow().value();
        return form.name() == null && phone == null
                ? null
                : requesters.keep(trip, new RequesterDetails(form.name(), phone));
    }
}
