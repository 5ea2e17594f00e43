package cn.qingsu.intake;

import cn.qingsu.AdjustableClock;
import cn.qingsu.TestDatabase;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.identity.Sight;
import cn.qingsu.intake.attachment.AttachingOn;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Trip;
import cn.qingsu.request.Alongside;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Command;
import cn.qingsu.request.Registered;
import cn.qingsu.request.Registration;
import cn.qingsu.request.ServiceRequests;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole of intake on a real database, with a city, requests and requesters that live in memory. */
final class Room {

    final AdjustableClock clock = AdjustableClock.at("2026-03-02T10:00:00+08:00");
    final DataSource database = TestDatabase.fresh();
    final JdbcClient sql = JdbcClient.create(database);
    final Rules rules = new Rules(sql, clock);
    final FakeRequests requests = new FakeRequests();
    final FakeRequesters requesters = new FakeRequesters();
    final Reception intake;
    final RequestImport imports;

    Room() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var examination = new Examination(FakeCity.channels(), FakeCity.categories(), FakeCity.units(), rules, clock);
        intake = new Reception(
                requests,
                requesters,
                examination,
                new Placing(FakeCity.areas()),
                new Completion(FakeCity.categories(), FakeCity.channels(), rules),
                new AcceptedForms(new JdbcTemplate(database)),
                AttachingOn.database(database, clock),
                transactions,
                clock);
        imports = new RequestImport(
                new Batches(intake),
                new KnownChannels(FakeCity.channels()),
                FakeCity.areas(),
                FakeCity.categories(),
                rules);
    }

    /** What the submission becomes. */
    Registration registered(Submission submission) {
        int before = requests.registrations.size();
        intake.submit(submission, Author.REQUESTER).orElseThrow();
        return requests.registrations.stream().skip(before).findFirst().orElseThrow();
    }

    static final class FakeRequests implements ServiceRequests {

        final ConcurrentLinkedQueue<Registration> registrations = new ConcurrentLinkedQueue<>();
        private final Map<String, Registered> bySource = new ConcurrentHashMap<>();
        private String faultAt = "never";

        /** From now on, a text with {@code word} cannot be kept. */
        void failAt(String word) {
            faultAt = word;
        }

        @Override
        public Decision<Registered> register(Registration registration, Author author) {
            if (registration.text().contains(faultAt)) {
                throw new DataIntegrityViolationException("as the test wants it");
            }
            String source = registration.channel() + "#" + registration.sourceNumber();
            Registered before = registration.sourceNumber() == null ? null : bySource.get(source);
            if (before != null) {
                return Decision.accepted(new Registered(before.id(), before.number(), true));
            }
            registrations.add(registration);
            Registered made = new Registered(RequestId.next(), "QD" + registrations.size(), false);
            bySource.put(source, made);
            return Decision.accepted(made);
        }

        @Override
        public Decision<Registered> register(Registration registration, Author author, Trip trip) {
            return register(registration, author);
        }

        @Override
        public Decision<Registered> draft(Registration registration, Author author) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Decision<CaseState> perform(
                RequestId id, int expectedVersion, Officer officer, List<Command> commands, Alongside alongside) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Decision<CaseState> perform(RequestId id, Author author, Command command, Alongside alongside) {
            throw new UnsupportedOperationException();
        }
    }

    static final class FakeRequesters implements Requesters {

        final Map<RequesterId, RequesterDetails> kept = new ConcurrentHashMap<>();

        @Override
        public RequesterId keep(RequesterDetails details) {
            RequesterId id = RequesterId.next();
            kept.put(id, details);
            return id;
        }

        @Override
        public RequesterId keep(Trip trip, RequesterDetails details) {
            return keep(details);
        }

        @Override
        public MaskedRequester masked(RequesterId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<RequesterId, MaskedRequester> masked(Collection<RequesterId> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Decision<RequesterDetails> reveal(
                Officer officer, RequesterId id, RequestId request, Sight sight, String purpose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String unnamed(@Nullable RequesterId id, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> namesToHide(Collection<RequesterId> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RequesterId> samePhone(RequesterId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RequesterId> byPhone(String phone) {
            throw new UnsupportedOperationException();
        }
    }
}
