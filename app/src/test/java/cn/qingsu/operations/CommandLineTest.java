package cn.qingsu.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.CityStart;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private static final int WRONG_USAGE = 2;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Qingsu.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "doctor",
                "account admin",
                "import areas",
                "import requests",
                "journal verify",
                "journal rebuild"
            })
    void every_command_explains_itself_with_examples(String command) {
        String[] words = (command + " --help").split(" ");
        assertThat(run(words)).isZero();
        assertThat(out.toString()).contains("用法：./qingsu " + command, "示例：", "--data", "--port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learn", "assess"})
    void what_needs_no_installation_explains_itself_too(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString())
                .contains("用法：./qingsu " + command, "示例：", "--model")
                .doesNotContain("--data", "--port");
    }

    @Test
    void the_whole_is_explained_too() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("start", "import", "journal", "learn", "assess", "doctor", "test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "start --colour",
                "start --port many",
                "import",
                "import areas",
                "import requests file.csv",
                "journal",
                "account",
                "account admin one two",
                "doctor now",
                "learn --history file.csv",
                "assess --model folder"
            })
    void wrong_words_are_answered_in_one_chinese_line(String words) {
        assertThat(run(words.split(" "))).isEqualTo(WRONG_USAGE);
        assertThat(err.toString().lines().toList())
                .singleElement()
                .asString()
                .startsWith("✗ ")
                .contains("--help")
                .doesNotContain("Exception");
        assertThat(err.toString().codePoints().filter(point -> point >= 0x4E00).count())
                .isGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import areas", "import requests --map text=text"})
    void a_file_that_is_not_there_is_named(String command) {
        String missing = folder.resolve("没有.csv").toString();
        String[] words = (command + " " + missing).split(" ");
        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("✗ 找不到文件：" + missing + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"--port 99999, 端口 99999 无效", "--host 192.0.2.1 --port 0, 不是本机的地址", "--host no.invalid --port 0, 无法识别"})
    void an_address_that_cannot_be_served_is_named(String options, String said) {
        String data = folder.resolve("data").toString();
        assertThat(run(("start --data " + data + " " + options).split(" "))).isEqualTo(1);
        assertThat(err.toString().lines().toList()).singleElement().asString().contains(said);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_directory_that_cannot_be_used_is_named() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("start", "--port", "0", "--data", file.resolve("data").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines().toList())
                .singleElement()
                .asString()
                .startsWith("✗ 数据目录")
                .contains("无法写入");
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, AS_BEFORE_OR_DEMONSTRATION",
        "'', true, AS_BEFORE_OR_REAL",
        "--demo, true, DEMONSTRATION",
        "--demo, false, DEMONSTRATION",
        "--no-demo, true, REAL",
        "--no-demo, false, REAL"
    })
    void a_database_of_ones_own_is_a_demonstration_only_if_one_says_so(
            String options, boolean elsewhere, CityStart kind) {
        StartCommand start = new StartCommand();
        new CommandLine(start).parseArgs(options.isEmpty() ? new String[0] : new String[] {options});
        assertThat(start.kind(elsewhere)).isEqualTo(kind);
    }

    @Test
    void columns_line_up_though_chinese_is_twice_as_wide() {
        assertThat(Welcome.pad("转办员", 8)).isEqualTo("转办员  ");
        assertThat(Welcome.pad("abc", 8)).isEqualTo("abc     ");
    }
}
