package cn.qingsu.city.rule;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFace;
import cn.qingsu.city.CategoryFaces;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import cn.qingsu.city.data.Dated;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how citizens meet the categories. */
@Repository
@Order(9)
class KeptCategoryFaces implements CategoryFaces, CityTable {

    private static final String YES = "yes";

    private final JdbcClient sql;
    private final Batch batch;
    private final Snapshot<Map<CategoryCode, CategoryFace>> kept;

    KeptCategoryFaces(JdbcClient sql, Batch batch, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.kept = snapshots.of(() -> new Register<>(read(), CategoryFace::category, clock)
                .valid().stream().collect(Collectors.toUnmodifiableMap(CategoryFace::category, Function.identity())));
    }

    @Override
    public Map<CategoryCode, CategoryFace> current() {
        return kept.get();
    }

    private List<Dated<CategoryFace>> read() {
        return sql.sql("select * from city.category_face order by category, valid_from")
                .query((row, n) -> Dated.of(
                        new CategoryFace(
                                new CategoryCode(row.getString("category")),
                                row.getBoolean("open"),
                                row.getString("english")),
                        row))
                .list();
    }

    @Override
    public String name() {
        return "category_faces";
    }

    @Override
    public String label() {
        return "分类的公开与英文名";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(
                "insert into city.category_face (category, open, english, valid_from) values (?, ?, ?, ?)",
                files.rows(name()).stream()
                        .map(row -> new Object[] {
                            row.getField("category"),
                            row.getField("open").equals(YES),
                            row.getField("english"),
                            BEGINNING
                        })
                        .toList());
    }

    /** Cities that are older than the public map have none: they are given those that are shipped for categories that they have. */
    @Override
    public boolean isMissing() {
        return !sql.sql("select exists (select from city.category_face)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public int complete(CityFiles files, Instant at) {
        fill(files, at);
        sql.sql("delete from city.category_face where category not in (select code from city.category)")
                .update();
        return sql.sql("select count(*) from city.category_face")
                .query(Integer.class)
                .single();
    }
}
