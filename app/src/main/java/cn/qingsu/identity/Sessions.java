package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is signed in, kept in {@code identity.session} so that any node knows. What was read is believed for a few seconds:
 * so long may another node still take a session that has just ended.
 */
@Repository
class Sessions {

    private static final Duration BELIEVED = Duration.ofSeconds(3);
    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** How a token comes: a browser's cookie, or a program's Authorization header. Neither is taken for the other. */
    enum Kind {
        COOKIE,
        BEARER
    }

    /** A session that holds. */
    record Session(AccountId account, @Nullable Grant acting, Instant touched, Instant expires) {}

    /** A session and its officer as of now. */
    record Held(Session session, Officer officer, boolean mustChangePassword) {}

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Held> believed =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(BELIEVED).build();
    private final JdbcClient sql;
    private final AccountRows accounts;
    private final SignInRules rules;
    private final Clock clock;

    Sessions(JdbcClient sql, AccountRows accounts, SignInRules rules, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return the new session's token, which is kept nowhere else */
    String open(AccountId account, Kind kind) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sql.sql("delete from identity.session where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        sql.sql("""
                        insert into identity.session (token_hash, kind, account_id, created_at, touched_at, expires_at)
                        values (:hash, :kind, :account, :now, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("kind", kind.name())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires(now)))
                .update();
        return token;
    }

    Instant expires(Instant opened) {
        return opened.plus(rules.sessionLife());
    }

    /** The officer whose token this is; empty if the session ended, ran out, idled too long, or the account is barred. */
    Optional<Held> find(String token, Kind kind) {
        byte[] hash = hash(token);
        String key = kind + HexFormat.of().formatHex(hash);
        Held held = believed.get(key, missing -> read(hash, kind).orElse(null));
        if (held == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Session session = held.session();
        if (!now.isBefore(session.expires()) || !now.isBefore(session.touched().plus(rules.sessionIdle()))) {
            end(token);
            return Optional.empty();
        }
        if (!now.isBefore(session.touched().plus(TOUCH))) {
            sql.sql("update identity.session set touched_at = ? where token_hash = ?")
                    .params(Timestamp.from(now), hash)
                    .update();
            believed.invalidate(key);
        }
        return Optional.of(held);
    }

    private Optional<Held> read(byte[] hash, Kind kind) {
        return sql.sql("""
                        select account_id, acting_role, acting_scope, touched_at, expires_at
                        from identity.session where token_hash = ? and kind = ?
                        """)
                .params(hash, kind.name())
                .query((row, n) -> new Session(
                        new AccountId(row.getLong("account_id")),
                        row.getString("acting_role") == null
                                ? null
                                : new Grant(
                                        Role.valueOf(row.getString("acting_role")),
                                        new UnitCode(row.getString("acting_scope"))),
                        row.getTimestamp("touched_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .flatMap(session -> accounts.find(session.account())
                        .filter(Account::enabled)
                        .map(account -> new Held(session, acting(account, session), account.mustChangePassword())));
    }

    private Officer acting(Account account, Session session) {
        Officer officer = account.officerOn(CityTime.day(clock.instant()));
        Grant acting = session.acting();
        return acting == null ? officer : officer.actingBy(acting);
    }

    /** From now on the session's officer acts by {@code grant} alone; by all of them again if it is null. */
    void act(String token, @Nullable Grant grant) {
        sql.sql("update identity.session set acting_role = :role, acting_scope = :scope where token_hash = :hash")
                .param("role", grant == null ? null : grant.role().name())
                .param("scope", grant == null ? null : grant.scope().value())
                .param("hash", hash(token))
                .update();
        forget();
    }

    void end(String token) {
        sql.sql("delete from identity.session where token_hash = ?")
                .param(hash(token))
                .update();
        forget();
    }

    void endAll(AccountId account) {
        sql.sql("delete from identity.session where account_id = ?")
                .param(account.value())
                .update();
        forget();
    }

    /** Reads everything anew, since an account has changed. */
    void forget() {
        believed.invalidateAll();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
