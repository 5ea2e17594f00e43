package cn.qingsu.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void a_name_with_brackets_and_blanks_does_not_shift_the_fields() {
        assertThat(Processes.fields("42 (postgres: a) b) S 7 42 42\n")).startsWith("S", "7", "42");
    }

    @Test
    void this_process_has_used_time_and_memory() {
        assertThat(Processes.busy(SELF)).isPositive();
        assertThat(Processes.busyWithChildren(SELF)).isGreaterThanOrEqualTo(Duration.ofMillis(10));
        assertThat(Processes.busyMachine())
                .isGreaterThanOrEqualTo(Processes.busy(SELF).dividedBy(2));
        assertThat(Processes.resident(SELF)).isGreaterThan(1 << 20);
        assertThat(Processes.proportional(SELF)).isBetween(1L << 20, Processes.resident(SELF) * 2);
    }

    @Test
    void a_process_that_has_gone_used_nothing() {
        assertThat(Processes.busy(Long.MAX_VALUE)).isZero();
        assertThat(Processes.resident(Long.MAX_VALUE)).isZero();
    }
}
