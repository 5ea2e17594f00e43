package cn.qingsu.city.rule;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFaceEditor.Span;
import cn.qingsu.city.data.Batch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code city.category_face} as spans. */
@Repository
class FaceTable {

    private final JdbcClient sql;
    private final Batch batch;

    FaceTable(JdbcClient sql, Batch batch) {
        this.sql = sql;
        this.batch = batch;
    }

    Map<CategoryCode, FacePlan> plans() {
        return sql
                .sql(
                        "select category, open, valid_from, valid_to from city.category_face order by category, valid_from")
                .query((row, n) -> new Span(
                        new CategoryCode(row.getString(1)),
                        row.getBoolean(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Span::category, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new FacePlan(each.getKey(), each.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Puts these spans in the place of those that the category had. @param english its name, of which it keeps the newest */
    void replace(FacePlan plan, String english) {
        List<String> names = sql.sql(
                        "select english from city.category_face where category = ? order by valid_from desc limit 1")
                .param(plan.category().value())
                .query(String.class)
                .list();
        String name = names.isEmpty() ? english : names.getFirst();
        sql.sql("delete from city.category_face where category = ?")
                .param(plan.category().value())
                .update();
        batch.insert(
                "insert into city.category_face (category, open, english, valid_from, valid_to) values (?, ?, ?, ?, ?)",
                plan.spans().stream()
                        .map(span -> new Object[] {plan.category().value(), span.open(), name, span.from(), span.to()})
                        .toList());
    }
}
