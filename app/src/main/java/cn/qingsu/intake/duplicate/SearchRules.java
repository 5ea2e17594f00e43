package cn.qingsu.intake.duplicate;

import cn.qingsu.kernel.CityTime;
import java.sql.Date;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how widely to look, which a city may change from a day on. */
@Component
class SearchRules {

    private final JdbcClient sql;
    private final Clock clock;

    SearchRules(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    SearchRule today() {
        return sql.sql("""
                        select days, metres, most, least, sure from intake.duplicate_rule
                        where valid_from <= ? order by valid_from desc limit 1
                        """)
                .param(Date.valueOf(CityTime.day(clock.instant())))
                .query((row, n) ->
                        new SearchRule(row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4), row.getDouble(5)))
                .single();
    }
}
