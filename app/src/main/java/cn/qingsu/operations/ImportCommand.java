package cn.qingsu.operations;

import cn.qingsu.operations.task.Call;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import …}. */
@Command(
        name = "import",
        header = "导入诉求或区域边界",
        subcommands = {ImportRequestsCommand.class, ImportCommand.Areas.class})
final class ImportCommand {

    /** {@code import areas}. */
    @Command(
            name = "areas",
            header = "导入街道（镇）边界（GeoJSON），替换示意边界",
            description = {"", "每个要素须有 9 位统计用区划代码。可重复执行，结果不变；不合格的要素会逐个说明原因。"},
            footer = {
                "",
                "示例：",
                "  ./qingsu import areas qingdao_streets.geojson",
                "  ./qingsu import areas 街道.geojson --code-property 代码 --system gcj02"
            })
    static final class Areas implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Parameters(paramLabel = "文件", description = "GeoJSON 文件")
        private Path file = Path.of("");

        @Option(names = "--code-property", paramLabel = "属性", description = "存放区划代码的属性，默认 nbs_street_code")
        private @Nullable String codeProperty;

        @Option(names = "--system", paramLabel = "坐标系", description = "wgs84（默认）、gcj02 或 bd09")
        private @Nullable String system;

        @Option(names = "--attribution", paramLabel = "文字", description = "地图上须注明的来源，默认取自文件")
        private @Nullable String attribution;

        @Override
        public Integer call() {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("file", Call.readable(file).toAbsolutePath().toString());
            put(arguments, "code-property", codeProperty);
            put(arguments, "system", system);
            put(arguments, "attribution", attribution);
            return new TaskRun(where).run(new Call("import-areas", arguments));
        }
    }

    static void put(Map<String, String> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }
}
