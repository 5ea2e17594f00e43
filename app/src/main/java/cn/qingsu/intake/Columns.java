package cn.qingsu.intake;

import cn.qingsu.kernel.Decision;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where in a row of one file each target stands. */
record Columns(Map<ImportTarget, Integer> positions) {

    /** Refuses a header that lacks a mapped column, naming those that it has. */
    static Decision<Columns> of(ImportMapping mapping, List<String> header) {
        Map<ImportTarget, Integer> positions = new EnumMap<>(ImportTarget.class);
        mapping.columns().forEach((target, column) -> positions.put(target, header.indexOf(column)));
        List<String> missing = positions.entrySet().stream()
                .filter(each -> each.getValue() < 0)
                .map(each -> mapping.columns().get(each.getKey()))
                .toList();
        if (!missing.isEmpty()) {
            return Decision.refused(
                    "columns-missing",
                    "导入规则：对应关系里的列须在文件表头中",
                    "文件表头缺少列：" + String.join("、", missing) + "；现有的列：" + present(header) + "。");
        }
        return Decision.accepted(new Columns(positions));
    }

    /** What a row says of {@code target}; null if nothing. */
    @Nullable
    String in(List<String> row, ImportTarget target) {
        Integer position = positions.get(target);
        String value = position == null ? "" : row.get(position).strip();
        return value.isEmpty() ? null : value;
    }

    private static String present(List<String> header) {
        if (header.isEmpty()) {
            return "没有读到表头";
        }
        return header.stream()
                .limit(40)
                .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .collect(Collectors.joining("、"));
    }
}
