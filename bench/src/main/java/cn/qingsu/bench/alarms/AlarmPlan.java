package cn.qingsu.bench.alarms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Sets alarms of requests that are there to go off at moments spread over a time, and finds out when they did. */
final class AlarmPlan {

    /** Of what was planned: when the system wrote the first entry of that request from then on. */
    private static final String FIRED = """
            select p.fire_at, extract(epoch from e.at - p.fire_at) * 1000 as millis
              from bench.planned_alarm p
              join lateral (select at from journal.entry
                             where subject = 'request' and subject_id = p.request and role = 'SYSTEM' and at >= p.fire_at
                             order by version limit 1) e on true
            """;

    private final Connection connection;

    AlarmPlan(Connection connection) {
        this.connection = connection;
    }

    /**
     * Plans one alarm each of up to {@code wanted} requests, and puts every other off.
     *
     * @return how many were planned
     */
    int make(int wanted, Instant from, Duration within) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.planned_alarm");
            statement.execute("update request.alarm set fire_at = now() + interval '30 days', claimed_until = null");
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                create table bench.planned_alarm as
                select request, kind, assignment, ?::timestamptz + random() * ? * interval '1 second' as fire_at
                  from (select distinct on (request) request, kind, assignment
                          from request.alarm order by request, kind, assignment) one
                 order by random() limit ?
                """)) {
            statement.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            statement.setDouble(2, within.toMillis() / 1000.0);
            statement.setInt(3, wanted);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            int planned = statement.executeUpdate("""
                    update request.alarm a set fire_at = p.fire_at from bench.planned_alarm p
                     where a.request = p.request and a.kind = p.kind and a.assignment = p.assignment
                    """);
            statement.execute("analyze bench.planned_alarm");
            statement.execute("vacuum analyze request.alarm");
            return planned;
        }
    }

    /** How many kinds were planned, and how many of each. */
    List<String> kinds() throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select kind, count(*) from bench.planned_alarm group by kind order by 2 desc")) {
            while (found.next()) {
                kinds.add(found.getString(1) + " " + found.getLong(2));
            }
            return kinds;
        }
    }

    /** Whether an alarm that was planned has not gone off though it should have. */
    boolean isBehind() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select exists (select 1 from request.alarm where fire_at <= now())")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** Over the whole time, or one of its parts. */
    Lag lag(Instant from, Instant to) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("""
                select count(*), percentile_disc(array[0.5, 0.95, 0.99, 1]) within group (order by millis)
                  from (""" + FIRED + ") fired where fire_at >= ? and fire_at < ?")) {
            statement.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            statement.setObject(2, OffsetDateTime.ofInstant(to, ZoneOffset.UTC));
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                long count = found.getLong(1);
                if (count == 0) {
                    return new Lag(0, 0, 0, 0, 0);
                }
                Number[] at = (Number[]) found.getArray(2).getArray();
                return new Lag(
                        count, at[0].doubleValue(), at[1].doubleValue(), at[2].doubleValue(), at[3].doubleValue());
            }
        }
    }

    /**
     * How late alarms went off, in milliseconds.
     *
     * @param count of those that left an entry in the journal
     */
    record Lag(long count, double p50, double p95, double p99, double max) {}
}
