package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three files of other cities, as they came. They are no part of the project: where they are absent, this is skipped. */
@TestInstance(Lifecycle.PER_CLASS)
class RealFilesTest {

    private static final Path DATA =
            Path.of(System.getProperty("qingsu.shared", "../../shared")).resolve("data");

    private RunningApplication qingsu;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA),
                () -> "no real files in " + DATA.toAbsolutePath().normalize()
                        + ": name another folder by -Dqingsu.shared");
        qingsu = RunningApplication.withoutPages(Map.of());
    }

    @AfterAll
    void stop() {
        if (Files.isDirectory(DATA)) {
            qingsu.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages_hotspot.csv       | title=title,text=text,time=time,source-number=id | 4326
            messages_replies.csv       | title=title,text=text,time=time,source-number=id,reply=reply | 2816
            fuzhou_river_requests.csv  | title=title,text=content,time=time,source-number=id,nature=nature,channel=channel,anonymous=anonymous,reply=reply | 1464
            """)
    void every_row_goes_in_once(String name, String mapping, int rows) {
        ImportOrder order =
                new ImportOrder(DATA.resolve(name), ImportMapping.parse(mapping).orElseThrow(), "政府网站", null);
        RequestImport imports = qingsu.bean(RequestImport.class);
        ImportResult first = imports.run(order, Author.SYSTEM, Progress.SILENT).orElseThrow();
        assertThat(first.rows()).isEmpty();
        assertThat(first.registered()).isEqualTo(rows);
        ImportResult second = imports.run(order, Author.SYSTEM, Progress.SILENT).orElseThrow();
        assertThat(second.registered()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(rows);
    }
}
