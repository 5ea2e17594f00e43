package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import cn.qingsu.city.data.Dated;
import cn.qingsu.kernel.Wgs84;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the areas; their boundaries are kept by {@link Boundaries}. */
@Repository
@Order(1)
class AreaTables implements CityTable {

    private final JdbcClient sql;
    private final Batch batch;
    private final Boundaries boundaries;

    AreaTables(JdbcClient sql, Batch batch, Boundaries boundaries) {
        this.sql = sql;
        this.batch = batch;
        this.boundaries = boundaries;
    }

    List<Dated<NamedArea>> all() {
        return sql.sql("select * from city.area order by code, valid_from")
                .query((row, n) -> Dated.of(area(row), row))
                .list();
    }

    private static NamedArea area(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        Double lon = row.getObject("centre_lon", Double.class);
        Double lat = row.getObject("centre_lat", Double.class);
        return new NamedArea(
                new Area(
                        new AreaCode(row.getString("code")),
                        row.getString("name"),
                        AreaLevel.valueOf(row.getString("level")),
                        parent == null ? null : new AreaCode(parent)),
                row.getString("committee"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getBoolean("bare"),
                lon == null || lat == null ? null : new Wgs84(lon, lat));
    }

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public String label() {
        return "行政区划";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(
                """
                insert into city.area (code, name, level, parent, committee, aliases, centre_lon, centre_lat,
                                       bare, valid_from)
                values (?, ?, ?, ?, ?, string_to_array(?, ' '), ?::float8, ?::float8, ?, ?)
                """,
                files.rows(name()).stream()
                        .map(row -> new @Nullable Object[] {
                            row.getField("code"),
                            row.getField("name"),
                            row.getField("level"),
                            Batch.text(row, "parent"),
                            Batch.text(row, "committee"),
                            row.getField("aliases"),
                            Batch.text(row, "lon"),
                            Batch.text(row, "lat"),
                            Boolean.valueOf(row.getField("bare")),
                            BEGINNING
                        })
                        .toList());
        boundaries.replace(DrawnBoundaries.of(files, all()), at);
    }
}
