package cn.qingsu.intake;

import cn.qingsu.kernel.Decision;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of a file tells what: from target to the column's name in the header. */
public record ImportMapping(Map<ImportTarget, String> columns) {

    private static final String CLAUSE = "导入规则：对应关系写作 目标=列名，以逗号分隔";

    public ImportMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * Reads {@code title=title,text=content,source-number=id}.
     *
     * @return refused with {@code mapping-malformed}, {@code mapping-unknown-target}, {@code mapping-target-twice} or {@code
     *     mapping-without-text}
     */
    public static Decision<ImportMapping> parse(String text) {
        Map<ImportTarget, String> columns = new EnumMap<>(ImportTarget.class);
        for (String part : text.split("[,，]")) {
            int equals = part.indexOf('=');
            if (equals < 1 || part.substring(equals + 1).isBlank()) {
                return Decision.refused(
                        "mapping-malformed", CLAUSE, "“" + part.strip() + "”不是 目标=列名 的形式，例如 text=content。");
            }
            String word = part.substring(0, equals).strip();
            ImportTarget target = ImportTarget.named(word).orElse(null);
            if (target == null) {
                return Decision.refused(
                        "mapping-unknown-target", CLAUSE, "没有名为“" + word + "”的目标，可用的目标有：" + targets() + "。");
            }
            if (columns.put(target, part.substring(equals + 1).strip()) != null) {
                return Decision.refused("mapping-target-twice", CLAUSE, "目标“" + word + "”写了两次。");
            }
        }
        if (!columns.containsKey(ImportTarget.TEXT)) {
            return Decision.refused("mapping-without-text", CLAUSE, "请指明哪一列是诉求内容，例如 text=content。");
        }
        return Decision.accepted(new ImportMapping(columns));
    }

    private static String targets() {
        return Arrays.stream(ImportTarget.values()).map(ImportTarget::word).collect(Collectors.joining("、"));
    }
}
