package cn.qingsu.city.geography;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.data.Batch;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the boundaries, the replaced ones too. */
@Repository
class Boundaries {

    private final JdbcClient sql;
    private final Batch batch;

    Boundaries(JdbcClient sql, Batch batch) {
        this.sql = sql;
        this.batch = batch;
    }

    List<Boundary> current() {
        return sql.sql("""
                        select area, boundary, approximate, source, attribution from city.area_boundary
                        where until is null order by area
                        """)
                .query((row, n) -> new Boundary(
                        new AreaCode(row.getString("area")),
                        shape(row.getBytes("boundary")),
                        row.getBoolean("approximate"),
                        row.getString("source"),
                        row.getString("attribution")))
                .list();
    }

    /** Ends the boundaries that these areas have had and begins the given ones. */
    void replace(List<Boundary> boundaries, Instant at) {
        Timestamp moment = Timestamp.from(at);
        batch.insert(
                "update city.area_boundary set until = ? where area = ? and until is null",
                boundaries.stream()
                        .map(boundary -> new Object[] {moment, boundary.area().value()})
                        .toList());
        batch.insert(
                """
                insert into city.area_boundary (area, boundary, approximate, source, attribution, since)
                values (?, ?, ?, ?, ?, ?)
                """,
                boundaries.stream()
                        .map(boundary -> new Object[] {
                            boundary.area().value(),
                            new WKBWriter().write(boundary.shape()),
                            boundary.approximate(),
                            boundary.source(),
                            boundary.attribution(),
                            moment
                        })
                        .toList());
    }

    private static Geometry shape(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("a boundary in the database cannot be read", e);
        }
    }
}
