package cn.qingsu.operations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.Citizens;
import cn.qingsu.RunningApplication;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * More comes than can be worked on: staff pages give way to citizens, and what was taken is there. It is the database that is slow here and not the
 * processor, which other tests share.
 */
class OverloadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningApplication qingsu;
    private static Citizens citizens;

    @BeforeAll
    static void start() {
        // the pool as it is in service: connections that are opened only when the flood has come would be another test
        qingsu = RunningApplication.start(Map.of("spring.datasource.hikari.minimum-idle", "24"));
        citizens = new Citizens(qingsu);
    }

    @AfterAll
    static void stop() {
        citizens.close();
        qingsu.close();
    }

    private static Connection connection() throws Exception {
        var settings = qingsu.bean(org.springframework.core.env.Environment.class);
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** Looks for a session that is not there: 401, as soon as the database says so. */
    private static HttpResponse<String> reader() throws Exception {
        return citizens.get("/api/v1/queues/pending", "application/json", "nobody");
    }

    private static HttpResponse<String> officer() throws Exception {
        return citizens.post("/api/v1/requests/1/commands/accept", "application/json", "{}", "nobody");
    }

    @Test
    void staff_requests_that_hang_leave_room_for_citizens_and_the_rest_of_them_is_turned_away() throws Exception {
        Gate gate = qingsu.bean(Gate.class);
        int permits = gate.load().permits();
        List<Future<HttpResponse<String>>> staff = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Connection blocker = connection();
                    Statement statement = blocker.createStatement()) {
                blocker.setAutoCommit(false);
                statement.execute("lock table identity.session in access exclusive mode");
                for (int each = 0; each < 50; each++) {
                    staff.add(people.submit(OverloadTest::reader));
                    staff.add(people.submit(OverloadTest::officer));
                }
                await(
                        "staff fills its share",
                        () -> gate.load().atWork() >= permits / 2
                                && gate.load().waiting() == 0
                                && staff.stream().filter(Future::isDone).count() >= 100 - permits);
                assertThat(gate.load().atWork()).isLessThan(permits);
                for (int each = 0; each < 20; each++) {
                    assertThat(citizens.write("hang-" + each).statusCode()).isEqualTo(201);
                }
                assertThat(gate.load().refused())
                        .containsKeys(Lane.READING, Lane.COMMAND)
                        .doesNotContainKey(Lane.CITIZEN);
            }
            int taken = 0;
            for (Future<HttpResponse<String>> each : staff) {
                HttpResponse<String> answer = each.get();
                assertThat(answer.statusCode()).isIn(401, 503);
                if (answer.statusCode() == 503) {
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(answer.body()).contains("\"code\":\"overloaded\"");
                } else {
                    taken++;
                }
            }
            assertThat(taken).as("those that were let in are answered").isBetween(permits / 2, permits);
        }
        assertThat(Citizens.arisen(qingsu.sql(), "hang-")).isEqualTo(20);
    }

    @Test
    void a_flood_of_submissions_on_a_slow_database_is_taken_readers_give_way_and_officers_get_their_own()
            throws Exception {
        try (Connection slow = connection();
                Statement statement = slow.createStatement()) {
            statement.execute("""
                    create function request.slow() returns trigger language plpgsql as
                    'begin perform pg_sleep(0.25); return new; end'""");
            statement.execute(
                    "create trigger slow before insert on request.request for each row execute function request.slow()");
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 120; each++) {
                String name = "warm-" + each;
                people.submit(() -> citizens.write(name));
            }
        }
        ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        AtomicInteger[] readers = {new AtomicInteger(), new AtomicInteger()};
        AtomicInteger[] officers = {new AtomicInteger(), new AtomicInteger()};
        long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 40; person++) {
                String name = "flood-" + person + "-";
                people.submit(() -> {
                    for (int form = 0; System.nanoTime() < end; form++) {
                        HttpResponse<String> answer = citizens.write(name + form);
                        if (answer.statusCode() == 201) {
                            accepted.add(name + form);
                        } else {
                            refused.add(answer.statusCode() + " " + answer.body());
                        }
                    }
                    return null;
                });
            }
            for (int person = 0; person < 20; person++) {
                people.submit(() -> ask(OverloadTest::reader, readers, end));
                people.submit(() -> ask(OverloadTest::officer, officers, end));
            }
        }
        assertThat(accepted).hasSizeGreaterThan(100);
        assertThat(refused).as("citizens turned away").hasSizeLessThan(accepted.size() / 10);
        assertThat(Citizens.arisen(qingsu.sql(), "flood-")).isEqualTo(accepted.size());
        assertThat(readers[1].get()).as("readers turned away").isPositive();
        assertThat(officers[0].get()).as("officers served").isPositive();
        assertThat(share(officers)).as("share of officers served").isGreaterThan(share(readers));
        try (Connection slow = connection();
                Statement statement = slow.createStatement()) {
            statement.execute("drop function request.slow() cascade");
        }
    }

    private static @org.jspecify.annotations.Nullable Void ask(
            Callable<HttpResponse<String>> question, AtomicInteger[] servedAndRefused, long end) throws Exception {
        while (System.nanoTime() < end) {
            servedAndRefused[question.call().statusCode() == 503 ? 1 : 0].incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos()); // the time it takes to press again
        }
        return null;
    }

    private static double share(AtomicInteger[] servedAndRefused) {
        return (double) servedAndRefused[0].get() / (servedAndRefused[0].get() + servedAndRefused[1].get());
    }
}
