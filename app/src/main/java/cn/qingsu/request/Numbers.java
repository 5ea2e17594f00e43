package cn.qingsu.request;

import cn.qingsu.kernel.CityTime;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out numbers. Each node takes a block of a sequence at a time, so that registrations do not queue for one counter;
 * numbers are unique and nearly in order, with gaps where a node stopped.
 */
@Component
class Numbers {

    /** As the sequence's increment. */
    private static final int BLOCK = 20;

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final String prefix;
    private LocalDate day = LocalDate.MIN;
    private long base;
    private long next;
    private long end;

    Numbers(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            @Value("${qingsu.city.number-prefix:QD}") String prefix) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.prefix = prefix;
    }

    RequestNumber next(Instant now) {
        LocalDate today = CityTime.day(now);
        synchronized (this) {
            if (!today.equals(day)) {
                base = base(today);
                day = today;
                end = next;
            }
            if (next == end) {
                next = block();
                end = next + BLOCK;
            }
            return RequestNumber.of(prefix, today, (int) (next++ - base));
        }
    }

    /** The block at which the day began, on whatever node. */
    private long base(LocalDate today) {
        return sql.sql("select base from request.number_day where day = ?")
                .param(Date.valueOf(today))
                .query(Long.class)
                .optional()
                .orElseGet(() -> settled(today));
    }

    /** Settles it once a day, in a transaction of its own: the number must stand though the caller's is rolled back. */
    private long settled(LocalDate today) {
        return Objects.requireNonNull(apart.execute(status ->
                sql.sql("""
                        insert into request.number_day (day, base) values (?, nextval('request.number_block') - 1)
                        on conflict (day) do update set base = number_day.base returning base
                        """).param(Date.valueOf(today)).query(Long.class).single()));
    }

    private long block() {
        return sql.sql("select nextval('request.number_block')")
                .query(Long.class)
                .single();
    }
}
