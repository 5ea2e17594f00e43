package cn.qingsu.city;

import cn.qingsu.TestDatabase;
import cn.qingsu.city.data.CityProperties;
import cn.qingsu.journal.Journal;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The city and the journal, alone, on a database of their own that was seeded with the city we ship. */
public final class CityOnDatabase implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** On an own fresh database. */
    public CityOnDatabase(Clock clock) {
        this(TestDatabase.fresh(), clock);
    }

    /** A second node is one more of these on the same database. */
    public CityOnDatabase(DataSource database, Clock clock) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CityProperties.class, "qingdao");
        context.register(Transactions.class);
        context.scan(Journal.class.getPackageName(), Areas.class.getPackageName());
        context.refresh();
    }

    @EnableTransactionManagement
    static class Transactions {}

    public <T> T the(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public void close() {
        context.close();
    }
}
