package cn.qingsu.operations.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.TestDatabase;
import cn.qingsu.operations.database.DatabaseAddress;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** A start has the patience that a request has not. */
class WatchedPoolTest {

    private static final Duration PATIENCE_OF_A_REQUEST = Duration.ofMillis(300);

    private final WatchedPool pool = pool(Duration.ofSeconds(20));

    private static WatchedPool pool(Duration startWithin) {
        DatabaseAddress address = TestDatabase.freshAddress();
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl(address.url());
        database.setUsername(address.user());
        database.setPassword(address.password());
        Duration some = Duration.ofSeconds(10);
        WatchedPool pool = new WatchedPool(
                new Outage(Clock.systemUTC()), database, new DatabaseSettings(startWithin, some, some, some, some));
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(PATIENCE_OF_A_REQUEST.toMillis());
        return pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_start_waits_for_a_connection_that_comes_late() throws Exception {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch refusedOnce = new CountDownLatch(1);
            pool.setMetricsTrackerFactory((name, stats) -> new IMetricsTracker() {
                @Override
                public void recordConnectionTimeout() {
                    refusedOnce.countDown();
                }
            });
            Connection taken = pool.getConnection();
            Future<Boolean> waiting = others.submit(() -> {
                try (Connection late = pool.getConnection()) {
                    return late.isValid(1);
                }
            });
            assertThat(refusedOnce.await(20, TimeUnit.SECONDS)).isTrue();
            taken.close();
            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void a_request_does_not() throws SQLException {
        pool.serve();
        try (Connection taken = pool.getConnection()) {
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            assertThat(taken.isValid(1)).isTrue();
        }
    }

    @Test
    void nor_does_a_start_wait_for_ever() throws SQLException {
        try (WatchedPool hurried = pool(Duration.ofMillis(500));
                Connection taken = hurried.getConnection()) {
            assertThatThrownBy(hurried::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            assertThat(taken.isValid(1)).isTrue();
        }
    }
}
