package cn.qingsu.intake;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Trip;
import cn.qingsu.request.Registered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The forms that were accepted, by their keys. */
@Repository
class AcceptedForms {

    private final JdbcTemplate template;

    AcceptedForms(JdbcTemplate template) {
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

    /**
     * The forms that were accepted under {@code keys}, by key. Until the transaction ends nobody else, on any node, goes on with
     * any of them: that a key is taken once rests on this.
     */
    Map<String, AcceptedForm> alone(Collection<String> keys) {
        String[] wanted = keys.toArray(String[]::new);
        Trip trip = new Trip();
        trip.read("""
                select count(pg_advisory_xact_lock(hash))
                  from (select hashtextextended(key, 5) as hash
                          from unnest(?) key
                         order by 1) sorted
                """, (row, n) -> true, (Object) wanted);
        Trip.Rows<AcceptedForm> found = trip.read(
                """
                select key, request_id, number, fingerprint
                  from intake.submission
                 where key = any(?)
                """,
                (row, n) -> new AcceptedForm(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
                (Object) wanted);
        trip.run(template);
        return found.list().stream().collect(Collectors.toMap(AcceptedForm::key, Function.identity()));
    }

    void keep(Trip trip, Collection<AcceptedForm> forms, Instant at) {
        forms.forEach(form -> trip.write("""
                insert into intake.submission (key, request_id, number, fingerprint, at)
                values (?, ?, ?, ?, ?)
                """, form.key(), form.requestId(), form.number(), form.fingerprint(), at));
    }

    /** Makes the trip, which ends the transaction if nothing follows in it. */
    void send(Trip trip, boolean last) {
        if (last) {
            trip.runAndCommit(template);
        } else {
            trip.run(template);
        }
    }

    static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
