package cn.qingsu.bench.inside;

import cn.qingsu.bench.inside.Act.Ask;
import cn.qingsu.bench.inside.Act.Tell;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Where one listens to what passes between the product and its pool of connections. */
public final class Tap {

    /** What settles where a transaction begins, what it is like, and where it ends. */
    private static final Set<String> TOLD =
            Set.of("commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "close");

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    /** What the driver made arrays of; from the arrays themselves it could not be read back. */
    private final Map<Array, Binding.Elements> arrays = Collections.synchronizedMap(new WeakHashMap<>());

    /** Until the returned handle is closed. */
    public AutoCloseable listen(Ear ear) {
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    DataSource on(DataSource real) {
        return ProxyDataSourceBuilder.create(real)
                .listener(new Statements())
                .methodListener(new Calls())
                .build();
    }

    private void tell(Act act, Connection connection) {
        try {
            for (Ear ear : ears) {
                ear.hear(act, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Statements implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            try {
                for (QueryInfo query : queries) {
                    tell(
                            new Ask(execution.getConnectionId(), query.getQuery(), rows(query)),
                            execution.getStatement().getConnection());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // heard before, while nothing has changed yet
        }

        private List<List<Binding>> rows(QueryInfo query) {
            List<List<Binding>> rows = new ArrayList<>();
            for (List<ParameterSetOperation> operations : query.getParametersList()) {
                List<Binding> row = new ArrayList<>();
                for (ParameterSetOperation operation : operations) {
                    row.add(Binding.of(operation, array -> Objects.requireNonNull(arrays.get(array))));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private final class Calls implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext context) {
            // heard after, once it succeeded
        }

        @Override
        public void afterMethod(MethodExecutionContext context) {
            if (context.getResult() instanceof Array array
                    && context.getMethod().getName().equals("createArrayOf")) {
                Object[] arguments = context.getMethodArgs();
                arrays.put(array, Binding.Elements.of((String) arguments[0], (Object[]) arguments[1]));
            }
            if (context.getTarget() instanceof Connection connection
                    && context.getThrown() == null
                    && TOLD.contains(context.getMethod().getName())) {
                Object[] arguments = context.getMethodArgs();
                tell(
                        new Tell(
                                context.getConnectionInfo().getConnectionId(),
                                context.getMethod(),
                                arguments == null
                                        ? List.of()
                                        : Collections.unmodifiableList(Arrays.asList(arguments.clone()))),
                        connection);
            }
        }
    }
}
