package cn.qingsu.portal.publiccase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is projected, by the batch. */
@Repository
class CaseTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    CaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Long, ProjectedCase> rows(Collection<Long> requests) {
        return sql
                .sql("select * from portal.public_case where request = any(?)")
                .param(requests.toArray(Long[]::new))
                .query((row, n) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ProjectedCase::request, Function.identity()));
    }

    void write(Collection<ProjectedCase> rows) {
        sql.sql("""
                        insert into portal.public_case
                        select * from json_populate_recordset(null::portal.public_case, ?::json)
                        on conflict (request) do update
                        set category = excluded.category, fit = excluded.fit, stage = excluded.stage,
                            district = excluded.district, street = excluded.street, lon = excluded.lon, lat = excluded.lat,
                            rough = excluded.rough, master = excluded.master
                        """).param(JSON.writeValueAsString(rows)).update();
    }

    void empty() {
        sql.sql("truncate portal.public_case").update();
    }

    private static ProjectedCase row(ResultSet row) throws SQLException {
        return new ProjectedCase(
                row.getLong("request"),
                row.getString("ref"),
                row.getString("category"),
                row.getBoolean("fit"),
                PublicStage.valueOf(row.getString("stage")),
                row.getString("district"),
                row.getString("street"),
                degrees(row, "lon"),
                degrees(row, "lat"),
                row.getBoolean("rough"),
                row.getString("day"),
                (Long) row.getObject("master"));
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        return (Double) row.getObject(column);
    }
}
