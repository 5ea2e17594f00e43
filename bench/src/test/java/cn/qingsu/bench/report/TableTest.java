package cn.qingsu.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbers_stand_to_the_right_and_chinese_is_two_wide() {
        Table table = new Table("step", "count", "ms");
        table.row("register", 12_345, 1.5);
        table.row("签收", 7, 123.45);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("step       count     ms", "register  12,345   1.50", "签收           7  123.5", "");
    }
}
