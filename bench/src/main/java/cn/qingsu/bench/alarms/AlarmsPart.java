package cn.qingsu.bench.alarms;

import cn.qingsu.bench.alarms.AlarmPlan.Lag;
import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.server.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@code alarms}, as fast as a million in an hour, for a few seconds. */
public final class AlarmsPart implements Part {

    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration WITHIN = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ALARMS = 1_667;

    @Override
    public List<Finding> working(QuickCity city) {
        try (Connection connection = city.server().database().connect()) {
            AlarmPlan plan = new AlarmPlan(connection);
            Instant from = Clock.systemUTC().instant().plus(LEAD);
            int planned = plan.make(ALARMS, from, WITHIN);
            Waiting.until(System.nanoTime() + LEAD.plus(WITHIN).toNanos());
            Waiting.until(PATIENCE, () -> !isBehind(plan));
            Lag lag = plan.lag(from, from.plus(WITHIN));
            double millis = lag.count() == planned ? lag.p99() : Double.POSITIVE_INFINITY;
            return List.of(Finding.atMost(
                    String.format(Locale.ROOT, "alarms, p99 lag of %,d in %d s", planned, WITHIN.toSeconds()),
                    millis,
                    AlarmsScenario.BAR.toMillis(),
                    " ms"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBehind(AlarmPlan plan) {
        try {
            return plan.isBehind();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
