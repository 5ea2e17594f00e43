package cn.qingsu.operations.outage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the database is waited for.
 *
 * @param startWithin how long a start waits for a connection: nobody is served yet, and a busy database is no reason to give up
 * @param connectWithin for a connection to be made, the greeting included
 * @param answerWithin how long the watcher waits for an answer to its question; twice in a row means that it is away
 * @param lookEvery how often the watcher asks
 * @param silence after which a single statement is given up although the database answers others: a network that swallowed its connection
 */
@ConfigurationProperties("qingsu.database")
record DatabaseSettings(
        @DefaultValue("30s") Duration startWithin,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("2s") Duration answerWithin,
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("5m") Duration silence) {}
