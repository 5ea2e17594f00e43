package cn.qingsu.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code identity.city_kind}: whether this is a demonstration city. */
@Repository
class CityKind {

    private final JdbcClient sql;
    private final Clock clock;

    CityKind(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether it was decided to be one. */
    boolean isDemonstration() {
        return sql.sql("select demonstration from identity.city_kind")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Decides at the first start, of several nodes only once. A city that already has accounts is a demonstration if some of
     * {@code people} are among them, and else a real one.
     *
     * <p>A real city stays one, whatever is asked for; {@link #isDemonstration} tells.
     *
     * @param people logins and names of the demonstration's accounts
     */
    void decide(CityStart start, List<Object[]> people) {
        sql.sql("""
                        insert into identity.city_kind (demonstration, decided_at)
                        select case when exists (select 1 from identity.account)
                                    then exists (select 1 from identity.account where (login, name) in (:people))
                                    else :first end, :now
                        on conflict do nothing
                        """)
                .param("people", people)
                .param("first", start.isDemonstrationAtFirst())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (start == CityStart.REAL) {
            sql.sql("update identity.city_kind set demonstration = false where demonstration")
                    .update();
        }
    }
}
