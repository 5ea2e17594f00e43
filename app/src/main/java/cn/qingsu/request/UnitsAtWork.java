package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.RequestId;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds who is at work on cases: on a merged one, whoever is at work on the one that leads it. */
@Repository
class UnitsAtWork {

    private final JdbcClient sql;

    UnitsAtWork(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Where a case is handled.
     *
     * @param of the case
     * @param at itself, or the one that leads it
     * @param units with an open assignment there, and the one that led it last
     */
    record Work(RequestId of, RequestId at, Set<UnitCode> units) {

        /** Whether the officer acts for one of the units itself, not for one above it. */
        boolean isOf(Officer officer) {
            return officer.grants().stream()
                    .filter(grant -> grant.role() == Role.UNIT_CLERK || grant.role() == Role.UNIT_LEADER)
                    .map(Grant::scope)
                    .anyMatch(units::contains);
        }
    }

    List<Work> on(Collection<RequestId> ids) {
        return sql.sql("""
                        with recursive way (asked, place, state, merged_into, lead_unit) as (
                            select id, id, state, merged_into, lead_unit from request.request where id = any(:ids)
                            union
                            select way.asked, r.id, r.state, r.merged_into, r.lead_unit
                              from way join request.request r on r.id = way.merged_into
                             where way.state = 'MERGED')
                        select asked, place,
                               array(select a.unit from request.assignment a
                                      where a.request = way.place and a.closed_at is null
                                     union select way.lead_unit where way.lead_unit is not null) as units
                          from way where state <> 'MERGED'
                        """)
                .param("ids", ids.stream().map(RequestId::value).toArray(Long[]::new))
                .query((row, n) -> new Work(
                        new RequestId(row.getLong("asked")),
                        new RequestId(row.getLong("place")),
                        codes(row.getArray("units"))))
                .list();
    }

    private static Set<UnitCode> codes(Array units) throws SQLException {
        return Arrays.stream((String[]) units.getArray()).map(UnitCode::new).collect(Collectors.toSet());
    }
}
