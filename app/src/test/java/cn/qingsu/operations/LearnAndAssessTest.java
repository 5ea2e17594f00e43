package cn.qingsu.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two commands as an operator gives them, with the real language model. */
class LearnAndAssessTest {

    private static final String[][] MATTERS = {
        {"交警支队", "路口红绿灯不亮", "门口机动车违停", "路口拥堵无人疏导"},
        {"水务公司", "自来水管爆裂", "停水一整天", "水表读数不对"},
        {"城管局", "夜市油烟扰民", "工地夜间施工噪音", "商户占道经营"}
    };

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private Path history = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void write() throws IOException {
        history = folder.resolve("历史.csv");
        model = folder.resolve("模型");
        Files.writeString(history, orders(90), Charset.forName("GB18030"));
    }

    private static String orders(int count) {
        StringBuilder rows = new StringBuilder("编号,内容,承办单位,来电时间,空列,同列\n");
        for (int i = 0; i < count; i++) {
            String[] matter = MATTERS[i % MATTERS.length];
            rows.append(i)
                    .append(",\"市民来电反映：人民路")
                    .append(i)
                    .append("号")
                    .append(matter[1 + i / 3 % 3])
                    .append("\",")
                    .append(matter[0])
                    .append(",2018-01-01 08:")
                    .append(59 - i % 60)
                    .append(",,同\n");
        }
        return rows.append("1000,,公安局,2018-01-01 08:00,,同\n").toString();
    }

    private int run(String... arguments) {
        CommandLine line = Qingsu.commandLine();
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private int learn(String text, String label) {
        return run(
                "learn",
                "--history",
                history.toString(),
                "--text",
                text,
                "--label",
                label,
                "--time",
                "来电时间",
                "--model",
                model.toString());
    }

    private int assess(Path out) {
        return run(
                "assess",
                "--model",
                model.toString(),
                "--cases",
                history.toString(),
                "--text",
                "内容",
                "--label",
                "承办单位",
                "--json",
                out.toString(),
                "--explain",
                "2");
    }

    @Test
    void a_city_judges_it_on_its_own_history() throws IOException {
        PrintStream standard = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Path out = folder.resolve("结果.json");
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            assertThat(learn("内容", "承办单位")).isZero();
            assertThat(assess(out)).isZero();
        } finally {
            System.setOut(standard);
        }
        JsonNode figures = JsonMapper.shared().readTree(out.toFile());
        assertThat(figures.propertyNames())
                .containsExactly(
                        "cases",
                        "labels",
                        "top1",
                        "top3",
                        "macro_f1",
                        "coverage_at_95_precision",
                        "coverage_at_90_precision",
                        "calibration_error",
                        "median_ms_per_case",
                        "p95_ms_per_case");
        assertThat(figures.get("cases").asInt()).isEqualTo(90);
        assertThat(figures.get("labels").asInt()).isEqualTo(3);
        assertThat(figures.get("top1").asDouble()).isGreaterThan(0.95);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("1 行没有文字", "用较早八成学习", "例 2", "依据：", "相似 ");
    }

    @ParameterizedTest
    @CsvSource({"没有这列,承办单位,没有“没有这列”列", "内容,同列,只有一种标签", "空列,承办单位,没有一行既有“空列”又有“承办单位”"})
    void what_cannot_be_learned_from_is_said_in_one_chinese_line(String text, String label, String said) {
        assertThat(learn(text, label)).isEqualTo(1);
        assertThat(err.toString().lines().toList())
                .singleElement()
                .asString()
                .startsWith("✗ ")
                .contains(said);
        assertThat(model).doesNotExist();
    }

    @Test
    void without_a_model_nothing_is_assessed() {
        assertThat(assess(folder.resolve("out.json"))).isEqualTo(1);
        assertThat(err.toString().lines().toList()).singleElement().asString().contains("没有模型");
    }

    @Test
    void a_damaged_model_is_not_used() throws IOException {
        Files.createDirectory(model);
        Files.writeString(model.resolve("model.json"), "{\"kind\":");
        assertThat(assess(folder.resolve("out.json"))).isEqualTo(1);
        assertThat(err.toString().lines().toList()).singleElement().asString().contains("已损坏");
    }
}
