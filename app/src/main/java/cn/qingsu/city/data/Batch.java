package cn.qingsu.city.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many rows with one statement. */
@Component
public class Batch {

    private final JdbcTemplate template;

    Batch(JdbcTemplate template) {
        this.template = template;
    }

    public int insert(String statement, List<@Nullable Object[]> rows) {
        template.batchUpdate(statement, rows);
        return rows.size();
    }

    /** The field, or null where the file leaves it empty. */
    public static @Nullable String text(NamedCsvRecord row, String field) {
        String value = row.getField(field);
        return value.isEmpty() ? null : value;
    }
}
