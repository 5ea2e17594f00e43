package cn.qingsu.intake;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Registered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
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
    record AcceptedForm(long requestId, String number, String fingerprint) {

        Registered again() {
            return new Registered(new RequestId(requestId), number, true);
        }

        boolean hasText(String text) {
            return fingerprint.equals(AcceptedForms.fingerprint(text));
        }
    }

    /** Lets one transaction at a time go on with any of {@code keys}, on any node, until it ends. */
    void alone(List<String> keys) {
        keys.forEach(key -> sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 5))")
                .param("key", key)
                .query((row, n) -> key)
                .single());
    }

    /** The form that was accepted under one of {@code keys}. */
    Optional<AcceptedForm> find(List<String> keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return sql.sql("""
                        select request_id, number, fingerprint
                          from intake.submission
                         where key in (:keys)
                         order by at
                         limit 1
                        """).param("keys", keys).query(AcceptedForm.class).optional();
    }

    void keep(List<String> keys, Registered registered, String text, Instant at) {
        keys.forEach(key -> sql.sql("""
                        insert into intake.submission (key, request_id, number, fingerprint, at)
                        values (:key, :request, :number, :fingerprint, :at)
                        """)
                .param("key", key)
                .param("request", registered.id().value())
                .param("number", registered.number())
                .param("fingerprint", fingerprint(text))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
