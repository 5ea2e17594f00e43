package cn.qingsu.city.geography;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaNames;
import cn.qingsu.city.Gazetteer;
import cn.qingsu.city.Landmark;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import cn.qingsu.city.data.Dated;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the landmarks, and tells all names of places together. */
@Repository
@Order(7)
class KeptGazetteer implements Gazetteer, CityTable {

    private final JdbcClient sql;
    private final Batch batch;
    private final Snapshot<Edition> edition;

    KeptGazetteer(JdbcClient sql, Batch batch, AreaTables areas, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.edition = snapshots.of(() -> new Edition(
                new Register<>(areas.all(), NamedArea::code, clock)
                        .valid().stream()
                                .sorted(Comparator.comparing(
                                                (NamedArea each) -> each.area().level())
                                        .thenComparing(NamedArea::code))
                                .map(KeptGazetteer::names)
                                .toList(),
                new Register<>(landmarks(), Landmark::name, clock).valid()));
    }

    private static AreaNames names(NamedArea each) {
        List<String> others = new ArrayList<>(each.aliases());
        String committee = each.committee();
        if (committee != null) {
            others.add(committee);
        }
        return new AreaNames(each.area(), others, each.bare());
    }

    @Override
    public Edition current() {
        return edition.get();
    }

    private List<Dated<Landmark>> landmarks() {
        return sql.sql("select * from city.landmark order by name, valid_from")
                .query((row, n) -> Dated.of(
                        new Landmark(
                                row.getString("name"),
                                texts(row, "aliases"),
                                texts(row, "areas").stream().map(AreaCode::new).toList()),
                        row))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public String name() {
        return "landmarks";
    }

    @Override
    public String label() {
        return "地标";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(
                """
                insert into city.landmark (name, aliases, areas, valid_from)
                values (?, string_to_array(?, ' '), string_to_array(?, ' '), ?)
                """,
                files.rows(name()).stream()
                        .map(row -> Stream.concat(row.getFields().stream(), Stream.of(BEGINNING))
                                .<@Nullable Object>toArray(Object[]::new))
                        .toList());
    }
}
