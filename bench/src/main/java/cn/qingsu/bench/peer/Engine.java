package cn.qingsu.bench.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable as its guide recommends it for many at once: a pool of connections, ids that need no database, history of the
 * default level written in the transaction itself, the executor that fires timers. Its parts that the life does not use
 * are off.
 */
final class Engine implements AutoCloseable {

    static final String PROCESS = "serviceRequest";

    /** As large as the product's pool. */
    private static final int POOL = 24;

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    private Engine(HikariDataSource pool, ProcessEngine engine) {
        this.pool = pool;
        this.engine = engine;
    }

    static Engine on(String url, String user, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(POOL);
        HikariDataSource pool = new HikariDataSource(settings);
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncHistoryEnabled(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAsyncExecutorActivate(true);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("peer/service-request.bpmn20.xml")
                .deploy();
        return new Engine(pool, engine);
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
