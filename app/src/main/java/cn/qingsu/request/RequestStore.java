package cn.qingsu.request;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Trip;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests and their assignments: one row read and written whole, plus one for each assignment that changed. */
@Repository
class RequestStore {

    private final JdbcClient sql;
    private final JdbcTemplate template;

    RequestStore(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    Optional<ServiceRequest> find(RequestId id) {
        Trip trip = new Trip();
        Supplier<Optional<ServiceRequest>> found = find(trip, id);
        trip.run(template);
        return found.get();
    }

    /** Several at once, in their order. */
    List<Optional<ServiceRequest>> findAll(List<RequestId> ids) {
        Trip trip = new Trip();
        List<Supplier<Optional<ServiceRequest>>> found =
                ids.stream().map(id -> find(trip, id)).toList();
        trip.run(template);
        return found.stream().map(Supplier::get).toList();
    }

    /** Reads along with others; what was found is there once the trip was made. */
    Supplier<Optional<ServiceRequest>> find(Trip trip, RequestId id) {
        Trip.Rows<ServiceRequest> request = trip.read(
                "select * from request.request where id = ?", (row, n) -> RequestRows.request(row), id.value());
        Trip.Rows<Assignment> assignments = trip.read(
                "select * from request.assignment where request = ?",
                (row, n) -> RequestRows.assignment(row),
                id.value());
        return () -> {
            Optional<ServiceRequest> found = request.optional();
            found.ifPresent(each -> assignments.list().stream()
                    .sorted(Comparator.comparing(Assignment::id))
                    .forEach(each::add));
            return found;
        };
    }

    /** Lets nobody change the request until the transaction ends. */
    void hold(RequestId id) {
        sql.sql("select 1 from request.request where id = ? for share")
                .param(id.value())
                .query()
                .listOfRows();
    }

    /** Those that follow {@code master} now, in the order in which they came in. */
    List<RequestId> followers(RequestId master) {
        return sql.sql("select id from request.request where merged_into = ? and state = 'MERGED' order by id")
                .param(master.value())
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
    }

    /** The request that a partner's number made, read when nobody else can be about to make one of it, on any node. */
    Optional<Registered> bySource(ChannelCode channel, String sourceNumber) {
        Trip trip = new Trip();
        trip.read(
                "select pg_advisory_xact_lock(hashtextextended(?, 4))",
                (row, n) -> true,
                channel.value() + "#" + sourceNumber);
        Trip.Rows<Registered> found = trip.read(
                "select id, number from request.request where channel = ? and source_number = ?",
                (row, n) -> new Registered(new RequestId(row.getLong(1)), row.getString(2), true),
                channel.value(),
                sourceNumber);
        trip.run(template);
        return found.optional();
    }

    void insert(Trip trip, ServiceRequest request, Attention attention) {
        Columns.of(request, attention).insert(trip, "request.request");
    }

    /** @return the place in the trip of what changes one row, or none if another writer was faster */
    int update(Trip trip, Row before, ServiceRequest request, int was, Attention attention) {
        return Columns.of(request, attention)
                .update(trip, "request.request", before, "id = ? and version = ?", request.id.value(), was);
    }

    void insert(Trip trip, RequestId request, Assignment assignment) {
        Columns.of(request, assignment).insert(trip, "request.assignment");
    }

    void update(Trip trip, RequestId request, Assignment was, Assignment now) {
        Columns.of(request, now)
                .update(
                        trip,
                        "request.assignment",
                        Columns.of(request, was),
                        "request = ? and id = ?",
                        request.value(),
                        now.id().value());
    }
}
