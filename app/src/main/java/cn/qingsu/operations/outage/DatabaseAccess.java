package cn.qingsu.operations.outage;

import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application's connections to its database, with somebody who watches them. */
@Configuration(proxyBeanMethods = false)
class DatabaseAccess {

    @Bean(destroyMethod = "close")
    @ConfigurationProperties("spring.datasource.hikari")
    WatchedPool dataSource(DataSourceProperties database, DatabaseSettings settings, Outage outage) {
        return new WatchedPool(outage, database, settings);
    }

    @Bean
    DatabaseWatch databaseWatch(
            DataSourceProperties database, DatabaseSettings settings, WatchedPool pool, Outage outage) {
        return new DatabaseWatch(
                new Lines(database, settings.connectWithin(), settings.answerWithin(), Properties::new),
                pool,
                outage,
                settings);
    }
}
