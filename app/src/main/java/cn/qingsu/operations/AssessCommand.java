package cn.qingsu.operations;

import cn.qingsu.dispatch.learning.Assessment;
import cn.qingsu.dispatch.learning.Example;
import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.ModelFolder;
import cn.qingsu.dispatch.learning.Recommendation;
import cn.qingsu.kernel.Decision;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Terminal;
import cn.qingsu.operations.learning.Durations;
import cn.qingsu.operations.learning.FiguresTold;
import cn.qingsu.operations.learning.PastOrderFile;
import cn.qingsu.operations.learning.WorkedExample;
import cn.qingsu.operations.task.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code assess}. */
@Command(
        name = "assess",
        header = "用已知结果的工单检验学成的模型；不需要数据库和服务",
        description = {"", "请用模型没有学过的、时间在后的工单，否则结果会过于乐观。"},
        footer = {
            "",
            "示例：",
            "  ./qingsu assess --model 模型/单位 --cases 新工单.csv --text 内容 --label 承办单位 --json 结果.json",
            "  ./qingsu assess --model models/unit --cases later.csv --text text --label unit --json out.json --explain 5"
        })
final class AssessCommand implements Callable<Integer> {

    private static final int WARMING = 20;

    @Option(names = "--model", paramLabel = "目录", required = true, description = "./qingsu learn 学成的模型")
    private Path model = Path.of("");

    @Option(names = "--cases", paramLabel = "文件", required = true, description = "已知结果的工单，CSV")
    private Path cases = Path.of("");

    @Option(names = "--text", paramLabel = "列名", required = true, description = "文字所在的列")
    private String text = "";

    @Option(names = "--label", paramLabel = "列名", required = true, description = "正确答案所在的列")
    private String label = "";

    @Option(names = "--json", paramLabel = "文件", required = true, description = "结果写入这个文件")
    private Path json = Path.of("");

    @Option(names = "--explain", paramLabel = "件数", description = "另外逐件说明前几件：候选、依据的字词、相似的历史工单")
    private int explain;

    private final Terminal terminal = Terminal.standard(Clock.systemUTC());

    @Override
    public Integer call() throws IOException {
        LearnedModel learned = accepted(new ModelFolder(model).load());
        List<Example> examples = new PastOrderFile(Call.readable(cases), text, label, null).read(terminal);
        noticeUnknown(learned, examples);
        examples.stream().limit(WARMING).forEach(each -> learned.recommend(each.text()));
        Assessment assessment = new Assessment(learned.labels().size());
        Durations durations = new Durations();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            long began = System.nanoTime();
            Recommendation said = learned.recommend(example.text());
            durations.add(System.nanoTime() - began);
            assessment.add(said.suggestions(), example.label());
            terminal.at(i + 1L, examples.size());
        }
        for (int i = 0; i < Math.min(explain, examples.size()); i++) {
            Example example = examples.get(i);
            WorkedExample.tell(i + 1, example, learned.explain(example.text()), terminal);
        }
        write(assessment.figures(), durations);
        return 0;
    }

    private void write(Figures figures, Durations durations) {
        try {
            Files.writeString(
                    json, JsonMapper.shared().writeValueAsString(FiguresTold.fields(figures, durations)) + "\n");
        } catch (IOException failed) {
            throw new PlainFault("结果无法写入文件 " + json + "，请检查路径和权限。", failed);
        }
        terminal.line(Mark.DONE, FiguresTold.line(figures));
        terminal.line(String.format(
                Locale.ROOT,
                "  每件用时：中位数 %.1f 毫秒，95%% 在 %.1f 毫秒以内；结果已写入 %s",
                durations.quantile(0.5),
                durations.quantile(0.95),
                json));
    }

    private void noticeUnknown(LearnedModel learned, List<Example> examples) {
        Set<String> known = new HashSet<>(learned.labels());
        long unknown =
                examples.stream().filter(each -> !known.contains(each.label())).count();
        if (unknown == examples.size()) {
            throw new PlainFault(
                    "“" + label + "”列的标签模型一个也没有学过：它学的是“" + learned.card().subject() + "”。");
        }
        if (unknown > 0) {
            terminal.line(Mark.NOTICE, String.format(Locale.ROOT, "%,d 件的标签模型没有学过，计为错误", unknown));
        }
    }

    /** @throws PlainFault if refused */
    static <T> T accepted(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T>(T value) -> value;
            case Decision.Refused<T>(var refusal) -> throw new PlainFault(refusal.message());
        };
    }
}
