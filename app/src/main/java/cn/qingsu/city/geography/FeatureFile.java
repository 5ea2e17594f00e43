package cn.qingsu.city.geography;

import cn.qingsu.city.AreaFile;
import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON feature collection that could be read.
 *
 * @param name of the file, kept as the boundaries' source
 * @param attribution what must be shown beside the map
 */
record FeatureFile(String name, String attribution, List<JsonNode> features) {

    private static final String CLAUSE = "导入街道边界：须为 GeoJSON 要素集";
    private static final String OPEN_STREET_MAP = "© OpenStreetMap 贡献者（ODbL 1.0）";
    private static final long LARGEST = 256L << 20;
    private static final int SHOWN = 8;

    static Decision<FeatureFile> open(AreaFile file) {
        Path path = file.file();
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return refused("no-such-file", "找不到文件“" + name + "”，或没有读取权限。");
        }
        JsonNode root;
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) > LARGEST) {
                return refused("file-too-large", "文件超过 256 MB，请先按区(市)拆分。");
            }
            root = JsonMapper.shared().readTree(in);
        } catch (JacksonException e) {
            return refused("no-json", "文件不是完整的 JSON，" + where(e) + "请检查导出是否中断。");
        } catch (IOException e) {
            return refused("unreadable", "读取文件时出错，请检查磁盘和权限。");
        }
        JsonNode features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            return refused("no-feature-collection", "文件不是 GeoJSON 要素集（FeatureCollection）。");
        }
        List<JsonNode> all = new ArrayList<>();
        features.forEach(all::add);
        if (all.stream().noneMatch(each -> each.path("properties").has(file.codeProperty()))) {
            return refused(
                    "no-code-property",
                    "没有要素带有代码属性“" + file.codeProperty() + "”；文件里的属性有：" + properties(all) + "。请用 --code-property 指定。");
        }
        return Decision.accepted(new FeatureFile(name, attribution(file.attribution(), root, all, name), all));
    }

    int count() {
        return features.size();
    }

    private static String attribution(@Nullable String given, JsonNode root, List<JsonNode> features, String name) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String stated = root.path("attribution").asString("");
        if (!stated.isBlank()) {
            return stated.strip();
        }
        boolean openStreetMap =
                features.stream().anyMatch(each -> each.path("properties").has("osm_id"));
        return openStreetMap ? OPEN_STREET_MAP : "来源：" + name;
    }

    private static String properties(List<JsonNode> features) {
        Set<String> names = new LinkedHashSet<>();
        features.forEach(each -> names.addAll(each.path("properties").propertyNames()));
        return names.isEmpty()
                ? "（无）"
                : String.join("、", names.stream().limit(SHOWN).toList());
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : "在第 " + e.getLocation().getLineNr() + " 行第 " + e.getLocation().getColumnNr() + " 列附近；";
    }

    private static Decision<FeatureFile> refused(String code, String message) {
        return Decision.refused(code, CLAUSE, message);
    }
}
