package cn.qingsu.bench.inside;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that the product asked of a connection. */
public sealed interface Act {

    /** Which time a connection was taken from the pool; no two have the same. */
    String connection();

    /**
     * A statement, or several in one message.
     *
     * @param rows the values; several rows are a batch
     */
    record Ask(String connection, String sql, List<List<Binding>> rows) implements Act {

        /** Whether it ends its transaction itself, so that nothing is left to be told. */
        boolean commits() {
            return sql.endsWith(";\ncommit");
        }
    }

    /** A call on the connection itself, such as {@code commit}. */
    record Tell(String connection, Method method, List<@Nullable Object> arguments) implements Act {

        boolean is(String name) {
            return method.getName().equals(name);
        }

        /** Whether PostgreSQL is told of it there and then; that a transaction begins goes with its first statement. */
        public boolean isTrip() {
            return is("commit") || is("rollback");
        }
    }
}
