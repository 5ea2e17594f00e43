package cn.qingsu.operations.console;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a task's report for people: a moving bar on a terminal, now and then a plain line where output goes to a file. */
public final class Terminal implements Report {

    private static final Duration REDRAW = Duration.ofMillis(120);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(5);
    private static final int CELLS = 30;

    private final PrintStream out;
    private final boolean moving;
    private final Clock clock;
    private @Nullable Instant began;
    private Instant drawn = Instant.EPOCH;
    private boolean barOpen;

    /** @param moving whether the output is a terminal on which a line can be drawn over */
    public Terminal(PrintStream out, boolean moving, Clock clock) {
        this.out = out;
        this.moving = moving;
        this.clock = clock;
    }

    /** The standard output; moving if a person looks at it. */
    public static Terminal standard(Clock clock) {
        boolean terminal = System.console() != null && System.console().isTerminal() && System.getenv("CI") == null;
        return new Terminal(System.out, terminal, clock);
    }

    @Override
    public synchronized void line(Mark mark, String text) {
        clearBar();
        out.println(mark == Mark.PLAIN ? text : mark.sign() + " " + text);
        out.flush();
    }

    @Override
    public synchronized void at(long done, long total) {
        Instant now = clock.instant();
        if (began == null) {
            began = now;
            drawn = moving ? Instant.EPOCH : now;
        }
        boolean last = total > 0 && done >= total;
        if (!last && Duration.between(drawn, now).compareTo(moving ? REDRAW : PLAIN_LINE) < 0) {
            return;
        }
        drawn = now;
        String text = bar(done, total, Duration.between(began, now));
        if (moving) {
            out.print("\r" + text + "\u001b[K");
            barOpen = true;
        } else {
            out.println(text);
        }
        if (last) {
            began = null;
            if (moving) {
                out.println();
                barOpen = false;
            }
        }
        out.flush();
    }

    /** {@code [██████░░░░] 60%  2,400/4,000  每秒 800  剩余约 2 秒}. */
    static String bar(long done, long total, Duration spent) {
        double seconds = spent.toMillis() / 1000.0;
        double rate = seconds > 0 ? done / seconds : 0;
        String speed = rate > 0 ? String.format(Locale.ROOT, "  每秒 %,d", Math.round(rate)) : "";
        if (total <= 0) {
            return String.format(Locale.ROOT, "  已处理 %,d%s", done, speed);
        }
        int filled = (int) Math.min(CELLS, done * CELLS / total);
        String left = done < total && rate > 0 ? "  剩余约 " + span(Math.round((total - done) / rate)) : "";
        String took = done >= total ? "  用时 " + span(Math.round(seconds)) : "";
        return String.format(
                Locale.ROOT,
                "  [%s%s] %3d%%  %,d/%,d%s%s%s",
                "█".repeat(filled),
                "░".repeat(CELLS - filled),
                Math.min(100, done * 100 / total),
                done,
                total,
                speed,
                left,
                took);
    }

    private static String span(long seconds) {
        return seconds < 90 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    }

    private void clearBar() {
        if (barOpen) {
            out.print("\r\u001b[K");
            barOpen = false;
        }
    }
}
