package cn.qingsu.city.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds from one day up to, not including, another.
 *
 * @param to null while no end is known
 */
public record Dated<T>(T value, LocalDate from, @Nullable LocalDate to) {

    /** Takes the days from the columns {@code valid_from} and {@code valid_to}. */
    public static <T> Dated<T> of(T value, ResultSet row) throws SQLException {
        return new Dated<>(
                value, row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
