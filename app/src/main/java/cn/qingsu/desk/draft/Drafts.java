package cn.qingsu.desk.draft;

import cn.qingsu.identity.Sealing;
import cn.qingsu.kernel.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what an officer has typed and not sent: for that account alone, until it is sent, for a day at most. The texts may hold
 * personal data.
 */
@Repository
public class Drafts {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    Drafts(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param content the form's fields as JSON */
    public void keep(AccountId account, String key, String content) {
        sql.sql("""
                insert into desk.draft (account, key, content, at) values (:account, :key, :content, :at)
                on conflict (account, key) do update set content = excluded.content, at = excluded.at
                """)
                .param("account", account.value())
                .param("key", key)
                .param("content", sealing.seal(content, place(account, key)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<String> find(AccountId account, String key) {
        return sql.sql("select content from desk.draft where account = :account and key = :key and at > :since")
                .param("account", account.value())
                .param("key", key)
                .param("since", Timestamp.from(oldest()))
                .query(byte[].class)
                .optional()
                .map(content -> sealing.open(content, place(account, key)));
    }

    private static String place(AccountId account, String key) {
        return "desk.draft/" + account + "/" + key;
    }

    public void forget(AccountId account, String key) {
        sql.sql("delete from desk.draft where account = :account and key = :key")
                .param("account", account.value())
                .param("key", key)
                .update();
    }

    /** Deletes what was never sent. */
    void forgetOld() {
        sql.sql("delete from desk.draft where at <= :since")
                .param("since", Timestamp.from(oldest()))
                .update();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
