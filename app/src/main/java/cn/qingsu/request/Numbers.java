package cn.qingsu.request;

import cn.qingsu.kernel.CityTime;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out numbers. Each node takes a block of them at a time in a transaction of its own, so that registrations do not
 * queue for one counter; numbers are unique and nearly in order, with gaps where a node stopped.
 */
@Component
class Numbers {

    private static final int BLOCK = 20;

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final String prefix;
    private LocalDate day = LocalDate.MIN;
    private int next;
    private int end;

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
            if (!today.equals(day) || next == end) {
                end = takeBlock(today);
                next = end - BLOCK;
                day = today;
            }
            return RequestNumber.of(prefix, today, next++);
        }
    }

    private int takeBlock(LocalDate today) {
        Integer taken = apart.execute(status -> sql.sql("""
                        insert into request.number_block (day, next) values (?, 1 + ?)
                        on conflict (day) do update set next = number_block.next + ? returning next
                        """)
                .param(Date.valueOf(today))
                .param(BLOCK)
                .param(BLOCK)
                .query(Integer.class)
                .single());
        return java.util.Objects.requireNonNull(taken);
    }
}
