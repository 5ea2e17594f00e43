package cn.qingsu;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real PostgreSQL for all tests of a JVM, on storage that need not survive. A template is migrated once; each test
 * class asks for a {@link #fresh()} copy of it, so that tests neither wait for nor disturb each other.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "qingsu_template";
    private static final String USER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<HikariDataSource> POOLS = new CopyOnWriteArrayList<>();

    private TestDatabase() {}

    /** Starts with the first test that asks. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "test-database-stop"));
                run(postgres.getPostgresDatabase(), "create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(postgres.getDatabase(USER, TEMPLATE))
                        .locations("classpath:db/migration")
                        .outOfOrder(true)
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            POOLS.forEach(HikariDataSource::close);
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An own database with every module's tables, empty but for what migrations put in; pooled. */
    public static DataSource fresh() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(freshUrl());
        pool.setUsername(USER);
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(0);
        HikariDataSource source = new HikariDataSource(pool);
        POOLS.add(source);
        return source;
    }

    /** As {@link #fresh()}, for whoever opens connections himself: the JDBC address, which needs no password. */
    public static String freshUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        synchronized (Server.class) { // PostgreSQL copies a template for one client at a time
            run(Server.POSTGRES.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        }
        return Server.POSTGRES.getJdbcUrl(USER, name);
    }

    public static JdbcClient sql(DataSource source) {
        return JdbcClient.create(source);
    }

    private static void run(DataSource source, String statement) {
        JdbcClient.create(source).sql(statement).update();
    }
}
