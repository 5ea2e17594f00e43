package cn.qingsu.operations.outage;

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
        return new WatchedPool(
                outage,
                new Lines(
                        database.determineUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        settings.connectWithin(),
                        settings.silence()));
    }

    @Bean
    DatabaseWatch databaseWatch(
            DataSourceProperties database, DatabaseSettings settings, WatchedPool pool, Outage outage) {
        return new DatabaseWatch(
                new Lines(
                        database.determineUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        settings.connectWithin(),
                        settings.answerWithin()),
                pool,
                outage,
                settings);
    }
}
