package cn.qingsu.request;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.Units;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.identity.Access;
import cn.qingsu.kernel.PastIds;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens {@linkplain Chronicle chronicles} by the rules and the city's data as they stand. */
@Component
public class Chronicles {

    private final JdbcClient sql;
    private final PlatformTransactionManager transactions;
    private final String prefix;
    private final Access access;
    private final ChangesSince changes;
    private final Chronicle.RulebookAt rulebooks;

    Chronicles(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            @Value("${qingsu.city.number-prefix:QD}") String prefix,
            Access access,
            ChangesSince changes,
            SlaRules rules,
            WorkingCalendar calendar,
            Units units,
            Areas areas,
            Categories categories,
            OutOfScope outOfScope) {
        this.sql = sql;
        this.transactions = transactions;
        this.prefix = prefix;
        this.access = access;
        this.changes = changes;
        this.rulebooks = clock -> new Rulebook(rules, calendar, units, areas, categories, outOfScope, clock);
    }

    /**
     * @param ids with which {@link cn.qingsu.kernel.TimeSorted#inThePast} is called around all that is told
     * @param lateness how long after its moment each alarm fires: less than a second where a node runs
     */
    public Chronicle open(PastIds ids, Supplier<Duration> lateness) {
        return new Chronicle(
                ids,
                rulebooks,
                rulebook -> new Admission(access, rulebook, changes),
                new Numbers(sql, transactions, prefix),
                lateness);
    }
}
