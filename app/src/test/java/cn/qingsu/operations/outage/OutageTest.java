package cn.qingsu.operations.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.qingsu.Citizens;
import cn.qingsu.OwnDatabase;
import cn.qingsu.RunningApplication;
import cn.qingsu.journal.FollowerState;
import cn.qingsu.journal.Followers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The database goes away while the application runs, and comes back: a clear answer meanwhile, and nothing to be done by anybody. */
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private OwnDatabase database;
    private RunningApplication qingsu;
    private Citizens citizens;
    private Outage outage;

    @BeforeEach
    void start() {
        database = OwnDatabase.start();
        qingsu = RunningApplication.start(database.settings());
        citizens = new Citizens(qingsu);
        outage = qingsu.bean(Outage.class);
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        database.thaw();
        citizens.close();
        qingsu.close();
        database.close();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Duration lasted(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void assertFollowersAreThere() throws Exception {
        await(
                "followers catch up",
                () -> qingsu.bean(Followers.class).states().stream()
                        .allMatch(each -> each.waiting() == 0 && each.fault() == null));
        assertThat(qingsu.bean(Followers.class).states())
                .extracting(FollowerState::fault)
                .containsOnlyNulls();
    }

    @Test
    void the_connections_have_what_the_settings_say() {
        assertThat(qingsu.sql().sql("show plan_cache_mode").query(String.class).single())
                .isEqualTo("force_generic_plan");
        assertThat(qingsu.sql().sql("show application_name").query(String.class).single())
                .isEqualTo("qingsu");
    }

    @Test
    void a_database_that_hangs_is_answered_for_at_once_told_once_and_nothing_is_lost_or_doubled() throws Exception {
        assertThat(citizens.write("h-1").statusCode()).isEqualTo(201);
        assertThat(citizens.get("/").statusCode()).isEqualTo(200);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            database.freeze();
            List<Future<HttpResponse<String>>> caught = List.of(
                    others.submit(() -> citizens.write("h-2")),
                    others.submit(() -> citizens.get("/api/v1/queues/pending", "application/json", "nobody")));
            await("the outage is noticed", outage::isOn);
            for (Future<HttpResponse<String>> each : caught) {
                assertThat(each.get().statusCode()).isEqualTo(503);
            }
        }
        HttpResponse<String> problem = citizens.write("h-3");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).contains("problem+json");
        assertThat(problem.body()).contains("\"code\":\"database-away\"", "数据库暂时不可用");
        HttpResponse<String> page = citizens.get("/desk/all", "text/html", "nobody");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("数据库暂时不可用", "自动重试").doesNotContain("Exception", "{title}");
        assertThat(lasted(() -> citizens.write("h-3"))).isLessThan(Duration.ofSeconds(1));
        assertThat(citizens.post(
                                "/api/v1/session",
                                "application/json",
                                "{\"login\":\"huawu01\",\"password\":\"?\"}",
                                "none")
                        .statusCode())
                .isEqualTo(503);
        assertThat(citizens.get("/").statusCode())
                .as("the form can be opened all the same")
                .isEqualTo(200);

        database.thaw();
        await("the outage ends", () -> !outage.isOn());
        for (String key : List.of("h-2", "h-3")) {
            assertThat(citizens.write(key).statusCode()).isIn(200, 201);
        }
        assertThat(Citizens.arisen(qingsu.sql(), "h-")).isEqualTo(3);
        assertFollowersAreThere();
        assertThat(log.list).as("stack traces").noneMatch(each -> each.getThrowableProxy() != null);
        assertThat(lines()).hasSize(2);
        assertThat(outage.last()).isPresent();
    }

    @Test
    void a_database_that_is_killed_is_there_again_by_itself_on_its_port() throws Exception {
        assertThat(citizens.write("k-1").statusCode()).isEqualTo(201);
        int port = database.port();
        database.kill();
        await("it runs again", () -> lines().anyMatch(line -> line.contains("runs again")));
        await("the outage ends", () -> !outage.isOn());
        await("a request is taken again", () -> citizens.write("k-2").statusCode() != 503);
        assertThat(citizens.write("k-2").statusCode()).isEqualTo(200);
        assertThat(database.port()).isEqualTo(port);
        assertThat(Citizens.arisen(qingsu.sql(), "k-")).isEqualTo(2);
        assertFollowersAreThere();
        assertThat(log.list).as("stack traces").noneMatch(each -> each.getThrowableProxy() != null);
        assertThat(lines()).hasSizeLessThanOrEqualTo(4);
    }

    private Stream<String> lines() {
        return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage);
    }
}
