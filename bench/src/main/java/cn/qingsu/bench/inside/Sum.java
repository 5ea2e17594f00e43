package cn.qingsu.bench.inside;

import cn.qingsu.bench.inside.Act.Ask;
import cn.qingsu.bench.inside.Act.Tell;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.Parser;

/**
 * How much was asked of the database.
 *
 * @param trips messages that were waited for: statements, several at once where they went so, and commits that did not go with the last of them
 * @param statements that went with them, commits apart
 */
public record Sum(int trips, int statements) {

    public static Sum of(List<Act> acts) {
        int trips = 0;
        int statements = 0;
        boolean committed = false;
        for (Act act : acts) {
            switch (act) {
                case Ask ask -> {
                    trips++;
                    statements += statements(ask) - (ask.commits() ? 1 : 0);
                    committed = ask.commits();
                }
                case Tell tell -> trips += tell.isTrip() && !committed ? 1 : 0;
            }
        }
        return new Sum(trips, statements);
    }

    private static int statements(Ask ask) {
        try {
            return (int) Parser.parseJdbcSql(ask.sql(), true, true, true, false, true).stream()
                    .filter(query -> !query.nativeSql.isBlank())
                    .count();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return trips + " trips, " + statements + " statements";
    }
}
