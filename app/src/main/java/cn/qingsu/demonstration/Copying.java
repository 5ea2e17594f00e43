package cn.qingsu.demonstration;

import cn.qingsu.kernel.CopyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes gathered rows by COPY, over one connection and in its transaction. */
final class Copying {

    private static final int BUFFER = 1 << 18;

    private final Connection connection;

    Copying(Connection connection) {
        this.connection = connection;
    }

    /** Writes and clears all that have any rows. */
    void write(Collection<CopyRows> tables) {
        for (CopyRows rows : tables) {
            if (rows.rows() > 0) {
                write(rows);
                rows.clear();
            }
        }
    }

    /** Writes and clears those that have gathered a good deal. */
    void writeFull(Collection<CopyRows> tables, int bytes) {
        for (CopyRows rows : tables) {
            if (rows.size() >= bytes) {
                write(rows);
                rows.clear();
            }
        }
    }

    private void write(CopyRows rows) {
        try (PGCopyOutputStream out =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), rows.command(), BUFFER)) {
            rows.writeTo(out);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot copy into " + rows.table(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
