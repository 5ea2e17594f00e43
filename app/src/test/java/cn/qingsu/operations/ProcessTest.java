package cn.qingsu.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as an operator meets it: real processes, one data directory, one kill. */
@Tag("process")
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void an_installation_is_started_examined_killed_and_started_again() throws Exception {
        Path data = folder.resolve("data");
        long orphan;
        try (QingsuProcess server = QingsuProcess.server(data)) {
            assertThat(server.output()).contains("表结构    执行了", "青岛", server.address(), "演示账号");
            waitFor("no past is told of", () -> server.output().contains("示范历史  最近 60 天的诉求 3,000 件"));

            QingsuProcess doctor = QingsuProcess.command(data, "doctor");
            assertThat(doctor.exit()).as(doctor.output()).isZero();
            assertThat(doctor.output()).contains("正常", "fsync").doesNotContain("故障  ", "注意  ");

            refused(
                    QingsuProcess.command(data, "start", "--port", String.valueOf(QingsuProcess.freePort())),
                    "正被另一个青诉进程使用");
            refused(
                    QingsuProcess.command(folder.resolve("other"), "start", "--port", String.valueOf(server.port())),
                    "端口 " + server.port() + " 已被占用");
            theDatabaseDiesAndIsStartedAgain(server);
            orphan = server.databaseProcess();
            server.kill();
        }
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (QingsuProcess again = QingsuProcess.server(data)) {
            assertThat(again.output()).contains("表结构    已是最新", "上次没有正常停止").doesNotContain("示范历史");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("server.json")).doesNotExist();

        QingsuProcess verify = QingsuProcess.command(data, "journal", "verify");
        assertThat(verify.exit()).as(verify.output()).isZero();
        assertThat(verify.output()).contains("日志完整");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_real_city_that_is_started_without_a_word_stays_real() {
        Path data = folder.resolve("real");
        try (QingsuProcess first = QingsuProcess.server(data, "--no-demo")) {
            assertThat(first.output()).contains("管理员账号 admin").doesNotContain("演示账号");
        }
        try (QingsuProcess again = QingsuProcess.server(data)) {
            assertThat(again.output()).contains("网页服务  已就绪").doesNotContain("演示账号", "示范历史", "管理员账号");
        }
        refused(QingsuProcess.command(data, "start", "--demo", "--port", "0"), "这里是正式城市");
    }

    private static void theDatabaseDiesAndIsStartedAgain(QingsuProcess server) {
        long died = server.databaseProcess();
        int port = server.databasePort();
        ProcessHandle.of(died).orElseThrow().destroyForcibly();
        waitFor("the database stays dead", () -> server.databaseAnswers() && server.databaseProcess() != died);
        assertThat(server.databasePort()).isEqualTo(port);
    }

    private static void waitFor(String otherwise, BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void refused(QingsuProcess command, String why) {
        assertThat(command.exit()).isEqualTo(1);
        List<String> faults =
                command.output().lines().filter(line -> line.startsWith("✗")).toList();
        assertThat(faults).singleElement().asString().contains(why);
        assertThat(command.output()).doesNotContain("Exception", "\tat ");
    }
}
