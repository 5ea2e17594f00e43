package cn.qingsu.bench.floor;

import cn.qingsu.bench.inside.Act;
import cn.qingsu.bench.inside.Act.Ask;
import cn.qingsu.bench.inside.Act.Tell;
import cn.qingsu.bench.inside.Binding;
import cn.qingsu.bench.measure.Recorder;
import cn.qingsu.bench.measure.Round;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Sends recorded lives again, one after another, on a connection of its own. Where the product had taken a second connection
 * while the first was in a transaction, so does this.
 */
final class Replay implements Round {

    /** How a life is called among the times. */
    static final String LIFE = "life";

    /** Opens a connection as the product does. */
    interface Pool {
        Connection connect() throws SQLException;
    }

    private final Pool pool;
    private final Iterator<Life> lives;
    private final Recorder recorder;
    private final List<Connection> connections = new ArrayList<>();

    /** Which of its connections stands for the one with this name; an empty name is free. */
    private final List<String> taken = new ArrayList<>();

    /** @param lives shared with the other workers */
    Replay(Pool pool, Iterator<Life> lives, Recorder recorder) {
        this.pool = pool;
        this.lives = lives;
        this.recorder = recorder;
    }

    @Override
    public boolean go() {
        Life life;
        synchronized (lives) {
            life = lives.next();
        }
        long began = System.nanoTime();
        try {
            for (Act act : life.acts()) {
                send(act);
            }
            recorder.good(LIFE, began);
            return true;
        } catch (SQLException fault) {
            recorder.failed(LIFE, String.valueOf(fault.getMessage()));
            recover();
            return false;
        }
    }

    private void send(Act act) throws SQLException {
        switch (act) {
            case Ask ask -> ask(connection(ask), ask);
            case Tell tell
            when tell.method().getName().equals("close") ->
                taken.replaceAll(name -> name.equals(tell.connection()) ? "" : name);
            case Tell tell -> tell(connection(tell), tell);
        }
    }

    private Connection connection(Act act) throws SQLException {
        int place = taken.indexOf(act.connection());
        if (place < 0) {
            place = taken.indexOf("");
        }
        if (place < 0) {
            connections.add(pool.connect());
            taken.add("");
            place = taken.size() - 1;
        }
        taken.set(place, act.connection());
        return connections.get(place);
    }

    private static void tell(Connection connection, Tell tell) throws SQLException {
        try {
            tell.method().invoke(connection, tell.arguments().toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException fault ? fault : new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Connection connection, Ask ask) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ask.sql())) {
            if (ask.rows().size() > 1) {
                for (List<Binding> row : ask.rows()) {
                    bind(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            } else {
                for (List<Binding> row : ask.rows()) {
                    bind(statement, row);
                }
                read(statement);
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Binding> row) throws SQLException {
        for (Binding binding : row) {
            binding.to(statement);
        }
    }

    /** All rows are fetched, as the product fetches them. */
    private static void read(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        found.getObject(1);
                    }
                }
            }
            rows = statement.getMoreResults();
        }
    }

    private void recover() {
        try {
            taken.replaceAll(name -> "");
            for (Connection connection : connections) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
