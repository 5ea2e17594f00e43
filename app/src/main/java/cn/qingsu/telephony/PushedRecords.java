package cn.qingsu.telephony;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Cases;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.State;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Pushes records while the agent waits, outside of any transaction, and writes down what came of it. */
@Service
class PushedRecords implements Handovers {

    private final Cases cases;
    private final EmergencyLines lines;
    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushedRecords(
            Cases cases,
            EmergencyLines lines,
            JdbcClient sql,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.lines = lines;
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Decision<Handover> push(RequestId request, EmergencyService service, Officer officer) {
        return author(officer)
                .then(author -> cases.open(request, officer).then(file -> {
                    if (file.state() != State.TRANSFERRED) {
                        return Decision.refused("not-transferred", "规则 4 第 1 条", "只有已转接紧急热线的诉求才推送记录。");
                    }
                    EmergencyLines.Sent sent = lines.send(record(file, service, officer));
                    return Decision.accepted(written(request, service, sent, author));
                }));
    }

    private static Decision<Author> author(Officer officer) {
        return Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER)
                .filter(officer::has)
                .findFirst()
                .map(role -> Decision.accepted(officer.as(role)))
                .orElseGet(() -> Decision.refused("wrong-role", "规则 8：按角色", "记录由话务员、班长、转办员推送。"));
    }

    private HandoverRecord record(CaseFile file, EmergencyService service, Officer officer) {
        @Nullable
        RequesterDetails who = file.matter().requester() != null && file.sight().mayReveal()
                ? revealed(file.id(), service, officer)
                : null;
        Place place = file.matter().place();
        Wgs84 point = place.point();
        return new HandoverRecord(
                file.number(),
                service,
                file.registeredAt(),
                file.matter().title(),
                file.matter().text(),
                place.address(),
                place.area() == null ? null : place.area().value(),
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                who == null ? null : who.name(),
                who == null ? null : who.phone(),
                officer.unit().value());
    }

    private @Nullable RequesterDetails revealed(RequestId request, EmergencyService service, Officer officer) {
        return cases.reveal(request, officer, "推送给" + service.label())
                        instanceof Decision.Accepted<RequesterDetails>(RequesterDetails details)
                ? details
                : null;
    }

    private Handover written(RequestId request, EmergencyService service, EmergencyLines.Sent sent, Author author) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            journal.append(
                    new Subject("handover", request.value()),
                    author,
                    now,
                    new CallEvent.RecordPushed(request, service, sent.outcome().name()));
            sql.sql("""
                            insert into telephony.handover (request, service, at, account, tries, outcome, receipt)
                            values (?, ?, ?, ?, 1, ?, ?)
                            on conflict (request, service) do update
                               set at = excluded.at, account = excluded.account, tries = handover.tries + 1,
                                   outcome = excluded.outcome, receipt = excluded.receipt
                            """)
                    .param(request.value())
                    .param(service.name())
                    .param(Timestamp.from(now))
                    .param(author.account() == null ? null : author.account().value())
                    .param(sent.outcome().name())
                    .param(sent.receipt())
                    .update();
        });
        return of(request).stream()
                .filter(each -> each.service() == service)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Handover> of(RequestId request) {
        return sql.sql("select * from telephony.handover where request = ? order by at desc")
                .param(request.value())
                .query((row, n) -> new Handover(
                        EmergencyService.valueOf(row.getString("service")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("tries"),
                        Handover.Outcome.valueOf(row.getString("outcome")),
                        row.getString("receipt")))
                .list();
    }

    @Override
    public Optional<EmergencyService> unpushed(RequestId request) {
        return journal.of(new Subject(Subject.REQUEST, request.value())).stream()
                .filter(entry -> entry.is(RequestEvent.TransferredToEmergency.class))
                .reduce((earlier, later) -> later)
                .filter(last -> of(request).stream()
                        .noneMatch(each ->
                                each.service() == service(last) && !each.at().isBefore(last.at())))
                .map(PushedRecords::service);
    }

    private static EmergencyService service(Entry transfer) {
        return transfer.as(RequestEvent.TransferredToEmergency.class).service();
    }
}
