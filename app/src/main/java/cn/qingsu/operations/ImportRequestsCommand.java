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

/** {@code import requests}. */
@Command(
        name = "requests",
        header = "从 CSV 文件导入诉求，经与其他渠道相同的受理规则登记",
        description = {
            "",
            "编码可为 UTF-8 或 GB18030，自动识别。不合格的行按行号说明原因，其余照常导入；",
            "重复执行不会重复登记，中断后再执行一次即可。",
            "",
            "对应关系的目标：title 标题、text 内容（必需）、time 时间、source-number 原编号、anonymous 匿名、",
            "channel 渠道、nature 类型、address 地址、district 区（市）、category 分类、name 姓名、phone 电话。"
        },
        footer = {
            "",
            "示例：",
            "  ./qingsu import requests 来信.csv --map title=title,text=text,time=time,source-number=id --channel 政府网站",
            "  ./qingsu import requests river.csv --map text=content,channel=channel,nature=nature,anonymous=anonymous"
        })
final class ImportRequestsCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Parameters(paramLabel = "文件", description = "CSV 文件，首行为列名")
    private Path file = Path.of("");

    @Option(names = "--map", paramLabel = "对应关系", required = true, description = "目标=列名，以逗号分隔")
    private String map = "";

    @Option(names = "--channel", paramLabel = "渠道", description = "渠道的名称或代码；文件有渠道列时可不写")
    private @Nullable String channel;

    @Option(names = "--source", paramLabel = "来源", description = "原编号所属系统的名称，默认为文件名；同一来源的同一编号视为同一诉求")
    private @Nullable String source;

    @Override
    public Integer call() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("file", Call.readable(file).toAbsolutePath().toString());
        arguments.put("map", map);
        ImportCommand.put(arguments, "channel", channel);
        ImportCommand.put(arguments, "source", source);
        return new TaskRun(where).run(new Call("import-requests", arguments));
    }
}
