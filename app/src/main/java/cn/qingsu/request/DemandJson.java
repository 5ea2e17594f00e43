package cn.qingsu.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demands of a reply as one column. */
final class DemandJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DemandJson() {}

    static @Nullable String write(@Nullable List<Demand> demands) {
        return demands == null || demands.isEmpty() ? null : JSON.writeValueAsString(demands);
    }

    static List<Demand> read(@Nullable String column) {
        return column == null ? List.of() : JSON.readValue(column, new TypeReference<List<Demand>>() {});
    }
}
