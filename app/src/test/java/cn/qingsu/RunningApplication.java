package cn.qingsu;

import cn.qingsu.operations.database.DatabaseAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application on a database of its own, as a test sees it. {@link #shared()} is started once per JVM and serves
 * every test that leaves others' data alone; {@link #start(Map)} starts another with settings of its own.
 */
public final class RunningApplication implements AutoCloseable {

    /** What applications of this JVM keep; tests run in several at once. */
    private static final Path OWN =
            Path.of("target", "running-" + ProcessHandle.current().pid());

    /** Where they keep what they have learned. */
    public static final Path MODELS = OWN.resolve("models");

    private static final AtomicReference<@Nullable RunningApplication> SHARED = new AtomicReference<>();

    private final ConfigurableApplicationContext context;
    private final AdjustableClock clock;

    private RunningApplication(ConfigurableApplicationContext context, AdjustableClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** The application with its web pages, on a free port, followers and alarms running, with the demonstration accounts. */
    public static synchronized RunningApplication shared() {
        RunningApplication running = SHARED.get();
        if (running == null) {
            running = start(Map.of("qingsu.demo.accounts", "true"));
            SHARED.set(running);
            TestDatabase.beforeStop(running::close);
        }
        return running;
    }

    /** Starts another with its pages, on a free port and a fresh database; close it. */
    public static RunningApplication start(Map<String, Object> settings) {
        return run(WebApplicationType.SERVLET, settings);
    }

    /** Starts the modules without pages, and without followers and alarms unless {@code settings} say so; close it. */
    public static RunningApplication withoutPages(Map<String, Object> settings) {
        return withoutPages(AdjustableClock.ticking(), settings);
    }

    /** As {@link #withoutPages(Map)}, with a clock that was set before anything started. */
    public static RunningApplication withoutPages(AdjustableClock clock, Map<String, Object> settings) {
        Map<String, Object> all = new LinkedHashMap<>(
                Map.of("qingsu.followers.run", "false", "qingsu.alarms.run", "false", "qingsu.messaging.run", "false"));
        all.putAll(settings);
        return run(WebApplicationType.NONE, all, clock);
    }

    private static RunningApplication run(WebApplicationType kind, Map<String, Object> settings) {
        return run(kind, settings, AdjustableClock.ticking());
    }

    private static RunningApplication run(
            WebApplicationType kind, Map<String, Object> settings, AdjustableClock clock) {
        DatabaseAddress database = TestDatabase.seededAddress();
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                database.user(),
                "spring.datasource.password",
                database.password(),
                "spring.datasource.hikari.minimum-idle",
                "0",
                "spring.datasource.hikari.idle-timeout",
                TestDatabase.IDLE_MILLIS,
                "qingsu.keys.file",
                OWN.resolve("personal-data.key").toString(),
                "qingsu.attachments.folder",
                OWN.resolve("attachments-" + UUID.randomUUID()).toString(),
                "qingsu.dispatch.models",
                MODELS.toString(),
                "logging.level.cn.qingsu",
                "warn"));
        all.putAll(settings);
        if (CountingDriver.class.getName().equals(all.get("spring.datasource.driver-class-name"))) {
            CountingDriver.install();
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(QingsuApplication.class)
                .web(kind)
                .properties(all)
                .initializers(started -> ((GenericApplicationContext) started)
                        .registerBean("adjustableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments(all));
        return new RunningApplication(context, clock);
    }

    /** Settings of a test win over the file's, so they come as arguments. */
    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    /** Where its pages are, such as {@code http://127.0.0.1:40123/track}. */
    public URI at(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(bean(DataSource.class));
    }

    public AdjustableClock clock() {
        return clock;
    }

    @Override
    public void close() {
        context.close();
    }
}
