package cn.qingsu.intake;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Registered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms that were accepted, by their keys. */
@Repository
class AcceptedForms {

    private final JdbcClient sql;

    AcceptedForms(JdbcClient sql) {
        this.sql = sql;
    }

    /** A form that made {@code request}. */
    record AcceptedForm(long requestId, String number, byte[] fingerprint) {

        Registered again() {
            return new Registered(new RequestId(requestId), number, true);
        }

        boolean hasText(String text) {
            return MessageDigest.isEqual(fingerprint, AcceptedForms.fingerprint(text));
        }
    }

    /** Lets one transaction at a time go on with {@code key}, on any node, until it ends. */
    void alone(String key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 5))")
                .param("key", key)
                .query((row, n) -> "")
                .single();
    }

    Optional<AcceptedForm> find(String key) {
        return sql.sql("""
                        select request_id, number, fingerprint
                          from intake.submission
                         where key = :key
                        """)
                .param("key", key)
                .query(AcceptedForm.class)
                .optional();
    }

    void keep(String key, Registered registered, String text, Instant at) {
        sql.sql("""
                        insert into intake.submission (key, request_id, number, fingerprint, at)
                        values (:key, :request, :number, :fingerprint, :at)
                        """)
                .param("key", key)
                .param("request", registered.id().value())
                .param("number", registered.number())
                .param("fingerprint", fingerprint(text))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] fingerprint(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
