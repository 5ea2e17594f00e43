package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Precedents in the tables. A place that contains the case's decides too, such as the district's for one of its streets. */
@Repository
class StoredPrecedents implements Precedents {

    private final JdbcClient sql;

    StoredPrecedents(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Precedent> latest(CategoryCode category, List<AreaCode> places) {
        for (AreaCode place : places) {
            Optional<Precedent> found = sql.sql("""
                            select request, lead from (
                                select request, lead, 0 as rank, since as at from dispatch.typical
                                where category = :category and ended_at is null and area like :below
                                union all
                                select request, lead, 1, decided_at from dispatch.precedent
                                where category = :category and area like :below) decided
                            order by rank, at desc limit 1
                            """)
                    .param("category", category.value())
                    .param("below", place.value() + "%") // an area's code begins with that of what it lies in
                    .query((row, n) ->
                            new Precedent(new RequestId(row.getLong("request")), new UnitCode(row.getString("lead"))))
                    .optional();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
