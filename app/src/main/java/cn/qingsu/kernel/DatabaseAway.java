package cn.qingsu.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached. One watcher tells the log of it, once; whoever meets it elsewhere neither logs nor counts it
 * as a fault of the work at hand, and tries again.
 */
public final class DatabaseAway extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1;
    private static final int DEPTH = 12;

    /** The line went dead; the server was told to end, or fell. */
    private static final Set<String> BROKEN = Set.of("08006", "57P01", "57P02");

    public DatabaseAway() {
        super("the database is away", "08001");
    }

    /** It is thrown often while it lasts, and where from does not matter. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Whether {@code fault} comes of a database that is away, is just going or is just coming. */
    public static boolean caused(@Nullable Throwable fault) {
        return comesOf(fault, sql -> sql instanceof SQLTransientConnectionException || tellsOf(sql));
    }

    /**
     * Whether {@code fault} comes of a connection that broke while it was at work: what was just sent may have been carried out, since the
     * answer to a commit may be what was lost.
     */
    public static boolean leftInDoubt(@Nullable Throwable fault) {
        return comesOf(fault, sql -> BROKEN.contains(Objects.requireNonNullElse(sql.getSQLState(), "")));
    }

    private static boolean comesOf(@Nullable Throwable fault, Predicate<SQLException> kind) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEPTH; depth++) {
            if (at instanceof SQLException sql && kind.test(sql)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static boolean tellsOf(SQLException fault) {
        String state = fault.getSQLState();
        if (state == null) {
            return "Connection is closed"
                    .equals(fault.getMessage()); // the pool's, of a connection that broke a moment ago
        }
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
    }
}
