package cn.qingsu.city.rule;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.SlaCode;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the taxonomy. */
@Repository
@Order(3)
class KeptCategories implements Categories, CityTable {

    private final JdbcClient sql;
    private final Batch batch;
    private final Snapshot<Register<CategoryCode, Category>> register;

    KeptCategories(JdbcClient sql, Batch batch, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.register = snapshots.of(() -> new Register<>(read(), Category::code, clock));
    }

    @Override
    public Optional<Category> find(CategoryCode code) {
        return register.get().find(code);
    }

    @Override
    public List<Category> all() {
        return register.get().valid();
    }

    @Override
    public List<Category> named(String text, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return Stream.<Function<Category, String>>of(Category::l3, Category::l2, Category::l1)
                .flatMap(name ->
                        all().stream().filter(category -> name.apply(category).contains(wanted)))
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<Dated<Category>> read() {
        return sql.sql("select * from city.category order by code, valid_from")
                .query((row, n) -> Dated.of(category(row), row))
                .list();
    }

    private static Category category(ResultSet row) throws SQLException {
        char level = row.getString("level").charAt(0);
        String letters = row.getString("flags");
        return new Category(
                new CategoryCode(row.getString("code")),
                row.getString("l1"),
                row.getString("l2"),
                row.getString("l3"),
                row.getString("lead_rule"),
                Arrays.stream(HandlingLevel.values())
                        .filter(each -> each.letter() == level)
                        .findFirst()
                        .orElseThrow(),
                SlaCode.valueOf(row.getString("sla")),
                Arrays.stream(CategoryFlag.values())
                        .filter(flag -> letters.indexOf(flag.letter()) >= 0)
                        .collect(Collectors.toSet()),
                row.getString("note"));
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public String label() {
        return "诉求分类";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(
                """
                insert into city.category (code, l1, l2, l3, lead_rule, level, sla, flags, note, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                files.rows(name()).stream()
                        .map(row -> Stream.concat(row.getFields().stream(), Stream.of(BEGINNING))
                                .toArray())
                        .toList());
    }
}
