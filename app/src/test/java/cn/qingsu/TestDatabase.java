package cn.qingsu;

import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.CitySeed;
import cn.qingsu.kernel.Progress;
import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.database.DatabaseAddress;
import cn.qingsu.operations.database.Durability;
import cn.qingsu.operations.database.EmbeddedDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL for all tests of a JVM, on storage that need not survive. A template is migrated once; each test
 * class asks for a {@link #fresh()} copy of it, so that tests neither wait for nor disturb each other.
 */
public final class TestDatabase {

    /** A test's connections go soon after it: a hundred classes share what one server takes. */
    static final long IDLE_MILLIS = 10_000;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<HikariDataSource> POOLS = new CopyOnWriteArrayList<>();
    private static final List<Runnable> BEFORE_STOP = new CopyOnWriteArrayList<>();

    private TestDatabase() {}

    /** Starts with the first test that asks. */
    private static final class Server {

        static final DataDirectory DIRECTORY = DataDirectory.claim(temporary());
        static final EmbeddedDatabase POSTGRES = start();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase postgres = EmbeddedDatabase.start(
                    DIRECTORY, 0, Durability.NONE, Path.of("target", "programs").toAbsolutePath());
            // not by Spring, whose hook is there only where an application was started
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "test-database-stop"));
            Flyway.configure()
                    .dataSource(
                            postgres.address().url(),
                            postgres.address().user(),
                            postgres.address().password())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return postgres;
        }

        private static void stop(EmbeddedDatabase postgres) {
            BEFORE_STOP.forEach(Runnable::run);
            POOLS.forEach(HikariDataSource::close);
            postgres.close();
            DIRECTORY.close();
            try {
                FileSystemUtils.deleteRecursively(DIRECTORY.root());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("qingsu-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An own database with every module's tables, empty but for what migrations put in; pooled. */
    public static DataSource fresh() {
        return pooled(freshAddress());
    }

    private static DataSource pooled(DatabaseAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        HikariDataSource source = new HikariDataSource(pool);
        POOLS.add(source);
        return source;
    }

    /** As {@link #fresh()}, with the city that is shipped already in it. */
    public static DataSource seeded() {
        return pooled(seededAddress());
    }

    /** As {@link #fresh()}, for whoever opens connections himself. */
    public static DatabaseAddress freshAddress() {
        return copyOf("qingsu");
    }

    /** As {@link #seeded()}, for whoever opens connections himself. */
    public static DatabaseAddress seededAddress() {
        return copyOf(Seeded.NAME);
    }

    /** Filled with the first test that asks for a city. */
    private static final class Seeded {

        static final String NAME = fill();

        private static String fill() {
            DatabaseAddress database = freshAddress();
            DataSource source = new DriverManagerDataSource(database.url(), database.user(), database.password());
            try (CityOnDatabase city = new CityOnDatabase(source, Clock.systemUTC())) {
                city.the(CitySeed.class).seedIfEmpty(Progress.SILENT);
            }
            return database.url().substring(database.url().lastIndexOf('/') + 1);
        }
    }

    private static DatabaseAddress copyOf(String template) {
        DatabaseAddress owner = Server.POSTGRES.address();
        DatabaseAddress administrator = Server.POSTGRES.administrator();
        String name = "test_" + COUNT.incrementAndGet();
        synchronized (Server.class) { // PostgreSQL copies a template for one client at a time
            sql(new DriverManagerDataSource(administrator.url(), administrator.user(), administrator.password()))
                    .sql("create database " + name + " template " + template + " owner " + owner.user())
                    .update();
        }
        String url = owner.url().substring(0, owner.url().lastIndexOf('/') + 1) + name;
        return new DatabaseAddress(url, owner.user(), owner.password());
    }

    /** Lets whoever uses a database to the end of the JVM finish while there still is one. */
    static void beforeStop(Runnable finish) {
        BEFORE_STOP.add(finish);
    }

    public static JdbcClient sql(DataSource source) {
        return JdbcClient.create(source);
    }
}
