package cn.qingsu.dispatch.learning.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

    private final SplittableRandom random = new SplittableRandom(11);

    private float[][] rows(int rows, int columns) {
        float[][] all = new float[rows][columns];
        for (float[] row : all) {
            float width = (float) Math.exp(random.nextDouble() * 6 - 3);
            for (int k = 0; k < columns; k++) {
                row[k] = (float) ((random.nextDouble() * 2 - 1) * width);
            }
        }
        return all;
    }

    @Test
    void a_weight_is_off_by_half_a_step_of_its_row_at_most() {
        float[][] rows = rows(50, 40);
        PackedRows packed = PackedRows.of(rows);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                assertThat(packed.at(i, k)).isCloseTo(rows[i][k], offset(0.501f * packed.scales()[i]));
            }
        }
    }

    @Test
    void adding_a_row_adds_each_of_its_weights() {
        PackedRows packed = PackedRows.of(rows(3, 7));
        float[] sums = {1, 2, 3, 4, 5, 6, 7};
        packed.add(-0.5f, 1, sums);
        for (int k = 0; k < sums.length; k++) {
            assertThat(sums[k]).isCloseTo(k + 1 - 0.5f * packed.at(1, k), offset(1e-5f));
        }
    }

    @Test
    void a_row_of_nothing_stays_nothing() {
        PackedRows packed = PackedRows.of(new float[1][4]);
        float[] sums = new float[4];
        packed.add(3, 0, sums);
        assertThat(sums).containsOnly(0);
    }

    /** Of 150,000 runs of characters and 243 labels, the largest model that was measured: about 41 MB instead of 150. */
    @Test
    void a_weight_takes_little_more_than_a_byte_of_memory() {
        int rows = 20_000;
        int columns = 243;
        float[][] wide = rows(rows, columns);
        PackedRows.of(rows(10, 10));
        long before = allocated();
        PackedRows packed = PackedRows.of(wide);
        assertThat(packed.steps()).hasNumberOfRows(rows);
        assertThat(allocated() - before).isLessThan((long) (1.2 * rows * columns));
    }

    /** By this thread so far, in bytes; what others do meanwhile does not count. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
