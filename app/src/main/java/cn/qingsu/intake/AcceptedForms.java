package cn.qingsu.intake;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Registered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms that were accepted, by their keys. */
@Repository
class AcceptedForms {

    private final JdbcClient sql;
    private final JdbcTemplate template;

    AcceptedForms(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** A form that made a request; one row for each key under which it came. */
    record AcceptedForm(String key, long requestId, String number, String fingerprint) {

        static AcceptedForm of(String key, Registered registered, String text) {
            return new AcceptedForm(key, registered.id().value(), registered.number(), AcceptedForms.fingerprint(text));
        }

        Registered again() {
            return new Registered(new RequestId(requestId), number, true);
        }

        boolean hasText(String text) {
            return fingerprint.equals(AcceptedForms.fingerprint(text));
        }
    }

    /** Lets one transaction at a time go on with any of {@code keys}, on any node, until it ends. */
    void alone(Collection<String> keys) {
        sql.sql("""
                        select count(pg_advisory_xact_lock(hash))
                          from (select hashtextextended(key, 5) as hash
                                  from unnest(:keys) key
                                 order by 1) sorted
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The forms that were accepted under {@code keys}, by key. */
    Map<String, AcceptedForm> find(Collection<String> keys) {
        return sql.sql("""
                        select key, request_id, number, fingerprint
                          from intake.submission
                         where key = any(:keys)
                        """).param("keys", keys.toArray(String[]::new)).query(AcceptedForm.class).list().stream()
                .collect(Collectors.toMap(AcceptedForm::key, Function.identity()));
    }

    void keep(Collection<AcceptedForm> forms, Instant at) {
        template.batchUpdate(
                """
                insert into intake.submission (key, request_id, number, fingerprint, at)
                values (?, ?, ?, ?, ?)
                """,
                forms.stream()
                        .map(form -> new Object[] {
                            form.key(), form.requestId(), form.number(), form.fingerprint(), Timestamp.from(at)
                        })
                        .toList());
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
