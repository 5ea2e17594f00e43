package cn.qingsu.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlProvider;

/**
 * Several statements that go to the database in one message and are answered in one: a command that writes eight rows waits
 * for the network once, not eight times. They run in the order in which they were added, in the caller's transaction; what
 * one does the next one sees; after one that fails none is run.
 *
 * <p>Values are null, {@link Instant} (timestamptz), text, numbers, booleans, {@code byte[]}, {@code Long[]} (bigint[]) {@code String[]} (text[])
 * or {@code Instant[]} (timestamptz[], nulls allowed). A null takes the type of the column that it goes into.
 */
public final class Trip {

    /** What a query of the trip found; there once the trip was made. */
    public static final class Rows<T> {

        private final RowMapper<T> mapper;
        private @Nullable List<T> found;

        private Rows(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        /** @throws NullPointerException before the trip was made */
        public List<T> list() {
            return Objects.requireNonNull(found, "the trip has not been made");
        }

        /** The one row, if there was one. */
        public Optional<T> optional() {
            return list().stream().findFirst();
        }

        private void read(ResultSet rows) throws SQLException {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(mapper.mapRow(rows, read.size()));
            }
            found = read;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<@Nullable Rows<?>> queries = new ArrayList<>();

    /**
     * Adds a statement that changes rows.
     *
     * @return its place, by which {@link #run} tells how many rows it changed
     */
    public int write(String sql, @Nullable Object... values) {
        return write(sql, Arrays.asList(values));
    }

    /** As {@link #write(String, Object...)}. */
    public int write(String sql, List<? extends @Nullable Object> values) {
        add(sql, values);
        queries.add(null);
        return queries.size() - 1;
    }

    /** Adds a query, whose rows are there after {@link #run}. */
    public <T> Rows<T> read(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        add(sql, Arrays.asList(values));
        Rows<T> rows = new Rows<>(mapper);
        queries.add(rows);
        return rows;
    }

    private void add(String sql, List<? extends @Nullable Object> more) {
        text.append(text.isEmpty() ? "" : ";\n").append(sql.strip());
        values.addAll(more);
    }

    /**
     * Makes the trip.
     *
     * @return how many rows each statement changed, 0 for a query
     * @throws org.springframework.dao.DataAccessException of the first statement that failed
     */
    public int[] run(JdbcTemplate template) {
        return send(template, text.toString());
    }

    private int[] send(JdbcTemplate template, String sql) {
        int[] changed = new int[queries.size()];
        if (changed.length > 0) {
            template.execute(new Statement(sql), (PreparedStatementCallback<int[]>) statement -> {
                for (int n = 0; n < values.size(); n++) {
                    set(statement, n + 1, values.get(n));
                }
                answers(statement, changed);
                return changed;
            });
        }
        return changed;
    }

    /**
     * Makes the trip and commits along with it, which saves waiting for the database once more. Only for whoever has begun the
     * transaction, with nothing left to write; if a statement fails, nothing is committed and the transaction is to be
     * rolled back as ever.
     *
     * @return as {@link #run}
     * @throws org.springframework.dao.DataAccessException of the first statement that failed
     */
    public int[] runAndCommit(JdbcTemplate template) {
        // the driver learns from the answer that no transaction is open, and has nothing to commit later
        return send(template, text + ";\ncommit");
    }

    private void answers(PreparedStatement statement, int[] changed) throws SQLException {
        boolean rows = statement.execute();
        for (int n = 0; n < changed.length; n++) {
            Rows<?> query = queries.get(n);
            if (query == null) {
                changed[n] = Math.max(0, statement.getUpdateCount());
            } else if (rows) {
                try (ResultSet found = statement.getResultSet()) {
                    query.read(found);
                }
            }
            rows = statement.getMoreResults();
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case Instant at -> statement.setObject(place, at.atOffset(ZoneOffset.UTC));
            case String words -> statement.setString(place, words);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean yes -> statement.setBoolean(place, yes);
            case Double number -> statement.setDouble(place, number);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Long[] numbers ->
                statement.setArray(place, statement.getConnection().createArrayOf("bigint", numbers));
            case String[] words ->
                statement.setArray(place, statement.getConnection().createArrayOf("text", words));
            case Instant[] moments ->
                statement.setArray(
                        place,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "timestamptz",
                                        Arrays.stream(moments)
                                                .map(moment -> moment == null ? null : moment.toString())
                                                .toArray()));
            default -> throw new IllegalArgumentException("no type of the database for a " + value.getClass());
        }
    }

    /** Tells the statement's text where an exception is translated. */
    private record Statement(String getSql) implements PreparedStatementCreator, SqlProvider {

        @Override
        public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
            return connection.prepareStatement(getSql);
        }
    }
}
