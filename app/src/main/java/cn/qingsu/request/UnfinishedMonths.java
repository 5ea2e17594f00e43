package cn.qingsu.request;

import cn.qingsu.retention.MonthGuard;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a month as long as one of its requests is not over. */
@Component
class UnfinishedMonths implements MonthGuard {

    private final JdbcClient sql;

    UnfinishedMonths(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> needs(YearMonth month) {
        return sql.sql("""
                        select number from request.request
                        where id >= retention.first_id(:first) and id < retention.first_id(:after)
                          and state not in ('CLOSED', 'ARCHIVED', 'WITHDRAWN', 'VOID')
                        order by id limit 1
                        """)
                .param("first", month.atDay(1))
                .param("after", month.plusMonths(1).atDay(1))
                .query(String.class)
                .optional()
                .map(number -> month + " 登记的诉求 " + number + " 尚未办结，这个月还不能删除。");
    }
}
