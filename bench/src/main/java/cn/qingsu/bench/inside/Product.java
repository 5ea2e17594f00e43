package cn.qingsu.bench.inside;

import cn.qingsu.QingsuApplication;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The product's context in this process, its data source tapped. */
public final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Tap tap;

    private Product(ConfigurableApplicationContext context, Tap tap) {
        this.context = context;
        this.tap = tap;
    }

    static Product start(Map<String, Object> settings, Tap tap) {
        return new Product(
                new SpringApplicationBuilder(QingsuApplication.class)
                        .logStartupInfo(false)
                        .initializers(started -> listen((GenericApplicationContext) started, tap))
                        .run(settings.entrySet().stream()
                                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                                .toArray(String[]::new)),
                tap);
    }

    /** Whoever asks for connections gets the pool's, listened to; whoever asks for the pool itself gets the pool. */
    private static void listen(GenericApplicationContext context, Tap tap) {
        context.registerBean(
                "tappedDataSource",
                DataSource.class,
                () -> tap.on(context.getBean(HikariDataSource.class)),
                bean -> bean.setPrimary(true));
    }

    /** On its data source. */
    public Tap tap() {
        return tap;
    }

    /** Where its pages and its API are. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /** How its pool opens connections. */
    public PoolSettings poolSettings() {
        HikariDataSource pool = the(HikariDataSource.class);
        return new PoolSettings(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                pool.getDataSourceProperties(),
                pool.getConnectionInitSql());
    }

    @Override
    public void close() {
        context.close();
    }
}
