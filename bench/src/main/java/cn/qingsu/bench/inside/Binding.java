package cn.qingsu.bench.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * A value that was bound to a place of a statement, by which method and with which arguments, so that it can be bound again.
 *
 * @param arguments the first is the place, from 1
 */
public record Binding(Method setter, List<@Nullable Object> arguments) {

    /**
     * An array as it can be made again on another connection.
     *
     * @param type of its elements, as PostgreSQL calls it
     */
    record Elements(String type, List<@Nullable Object> values) {

        static Elements of(String type, @Nullable Object[] values) {
            return new Elements(type, Collections.unmodifiableList(Arrays.asList(values.clone())));
        }
    }

    /** @param made the arrays that the connections have made */
    static Binding of(ParameterSetOperation operation, Function<Array, Elements> made) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Object argument : operation.getArgs()) {
            arguments.add(
                    switch (argument) {
                        case Array array -> made.apply(array);
                        // the driver makes arrays of these by itself
                        case Long[] numbers -> Elements.of("bigint", numbers);
                        case String[] words -> Elements.of("varchar", words);
                        case null, default -> argument;
                    });
        }
        return new Binding(operation.getMethod(), Collections.unmodifiableList(arguments));
    }

    /** Its place in the statement, from 1. */
    public int place() {
        return (Integer) given(0);
    }

    private Object given(int n) {
        Object argument = arguments.get(n);
        if (argument == null) {
            throw new IllegalStateException("nothing was given to " + setter.getName());
        }
        return argument;
    }

    /** The value; null where null was bound. */
    public @Nullable Object value() {
        if (setter.getName().equals("setNull")) {
            return null;
        }
        Object value = arguments.get(1);
        return value instanceof Elements array ? array.values() : value;
    }

    /** The type of an array's elements, as PostgreSQL calls it; null if it is none. */
    public @Nullable String elementType() {
        return arguments.size() > 1 && arguments.get(1) instanceof Elements array ? array.type() : null;
    }

    /** Binds the value again. */
    public void to(PreparedStatement statement) throws SQLException {
        @Nullable Object[] again = arguments.toArray();
        for (int n = 0; n < again.length; n++) {
            if (again[n] instanceof Elements array) {
                again[n] = statement
                        .getConnection()
                        .createArrayOf(array.type(), array.values().toArray());
            }
        }
        try {
            setter.invoke(statement, again);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException fault ? fault : new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
