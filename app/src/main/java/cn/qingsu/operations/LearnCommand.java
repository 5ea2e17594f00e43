package cn.qingsu.operations;

import cn.qingsu.dispatch.learning.History;
import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.Learning;
import cn.qingsu.dispatch.learning.ModelFolder;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Terminal;
import cn.qingsu.operations.learning.FiguresTold;
import cn.qingsu.operations.learning.LearningTold;
import cn.qingsu.operations.learning.PastOrderFile;
import cn.qingsu.operations.task.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code learn}. */
@Command(
        name = "learn",
        header = "从历史工单学习：读文字，给出承办单位或分类；不需要数据库和服务",
        description = {
            "",
            "文件为 CSV，首行为列名，编码可为 UTF-8 或 GB18030，自动识别。标签可以是任何一列：单位、分类……",
            "先用较早的八成学习、以其后的两成检验并如实报告，再用全部工单学成后存入目录。",
            "目录里含历史工单的文字，请与数据库同样保管。"
        },
        footer = {
            "",
            "示例：",
            "  ./qingsu learn --history 历史工单.csv --text 内容 --label 承办单位 --time 来电时间 --model 模型/单位",
            "  ./qingsu learn --history orders.csv --text text --label category --model models/category"
        })
final class LearnCommand implements Callable<Integer> {

    @Option(names = "--history", paramLabel = "文件", required = true, description = "历史工单，CSV")
    private Path history = Path.of("");

    @Option(names = "--text", paramLabel = "列名", required = true, description = "文字所在的列")
    private String text = "";

    @Option(names = "--label", paramLabel = "列名", required = true, description = "要学会判断的列，如承办单位")
    private String label = "";

    @Option(names = "--time", paramLabel = "列名", description = "时间所在的列；不写则以文件中的先后为时间先后")
    private @Nullable String time;

    @Option(names = "--model", paramLabel = "目录", required = true, description = "学成后存放的目录；已有模型会在学成后被替换")
    private Path model = Path.of("");

    @Option(names = "--seed", paramLabel = "数字", description = "随机数的种子，默认 1；历史与种子相同则结果相同")
    private long seed = 1;

    private final Terminal terminal = Terminal.standard(Clock.systemUTC());

    @Override
    public Integer call() throws IOException, InterruptedException {
        ModelFolder folder = AssessCommand.accepted(new ModelFolder(model).free());
        PastOrderFile file = new PastOrderFile(Call.readable(history), text, label, time);
        Learning learning =
                Learning.withLanguageModel(seed, Runtime.getRuntime().availableProcessors());
        LearnedModel learned = AssessCommand.accepted(
                learning.learn(new History(label, file.read(terminal)), new LearningTold(terminal)));
        try {
            folder.keep(learned);
        } catch (IOException full) {
            throw new PlainFault("模型无法写入目录 " + model + "，请检查权限和磁盘空间。", full);
        }
        tell(learned);
        return 0;
    }

    private void tell(LearnedModel learned) {
        terminal.line("  用较早八成学习、其后两成检验：" + FiguresTold.line(learned.card().validation()));
        terminal.line(
                Mark.DONE,
                String.format(
                        Locale.ROOT,
                        "已从 %,d 件工单学会 %,d 种“%s”，存于 %s",
                        learned.card().examples(),
                        learned.card().labels(),
                        label,
                        model));
    }
}
