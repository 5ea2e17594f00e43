package cn.qingsu.city.rule;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryWords;
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
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the everyday words of the categories. */
@Repository
@Order(8)
class KeptCategoryWords implements CategoryWords, CityTable {

    private record Words(CategoryCode category, List<String> words) {}

    private final JdbcClient sql;
    private final Batch batch;
    private final Snapshot<Map<CategoryCode, List<String>>> kept;

    KeptCategoryWords(JdbcClient sql, Batch batch, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.kept = snapshots.of(() -> new Register<>(read(), Words::category, clock)
                .valid().stream().collect(Collectors.toUnmodifiableMap(Words::category, Words::words)));
    }

    @Override
    public Map<CategoryCode, List<String>> current() {
        return kept.get();
    }

    private List<Dated<Words>> read() {
        return sql.sql("select * from city.category_words order by category, valid_from")
                .query((row, n) -> Dated.of(
                        new Words(new CategoryCode(row.getString("category")), List.of((String[])
                                row.getArray("words").getArray())),
                        row))
                .list();
    }

    @Override
    public String name() {
        return "category_words";
    }

    @Override
    public String label() {
        return "分类的日常说法";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(
                "insert into city.category_words (category, words, valid_from) values (?, string_to_array(?, ' '), ?)",
                files.rows(name()).stream()
                        .map(row -> new Object[] {row.getField("category"), row.getField("words"), BEGINNING})
                        .toList());
    }
}
