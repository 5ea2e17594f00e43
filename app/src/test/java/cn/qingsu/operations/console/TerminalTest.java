package cn.qingsu.operations.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.AdjustableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final AdjustableClock clock = AdjustableClock.at("2026-09-30T10:00:00+08:00");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void a_bar_shows_how_much_how_fast_and_how_long_still() {
        assertThat(Terminal.bar(1_000, 4_000, Duration.ofSeconds(2)))
                .contains("25%", "1,000/4,000", "每秒 500", "剩余约 6 秒");
        assertThat(Terminal.bar(4_000, 4_000, Duration.ofSeconds(8)))
                .contains("100%", "用时 8 秒")
                .doesNotContain("剩余");
        assertThat(Terminal.bar(70, 0, Duration.ofSeconds(1))).contains("已处理 70", "每秒 70");
    }

    @Test
    void on_a_terminal_the_bar_is_drawn_over_and_makes_room_for_lines() {
        Terminal terminal = terminal(true);
        terminal.at(1, 10);
        clock.advance(Duration.ofSeconds(1));
        terminal.line(Mark.NOTICE, "第 3 行：内容为空");
        terminal.at(10, 10);
        assertThat(text())
                .contains("\r")
                .contains("\n! 第 3 行：内容为空\n".substring(1))
                .endsWith("\n");
    }

    @Test
    void in_a_file_there_are_plain_lines_now_and_then_and_one_at_the_end() {
        Terminal terminal = terminal(false);
        for (int row = 1; row <= 100; row++) {
            clock.advance(Duration.ofMillis(100));
            terminal.at(row, 100);
        }
        assertThat(text()).doesNotContain("\r");
        assertThat(text().lines().count()).isBetween(2L, 4L);
        assertThat(text().lines().toList().getLast()).contains("100%");
    }

    private Terminal terminal(boolean moving) {
        return new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), moving, clock);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
