package cn.qingsu.dispatch.learning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PieceFileTest {

    @Test
    void what_was_kept_is_the_same_even_after_the_file_was_closed() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        List<PieceStates> given = new ArrayList<>();
        List<PieceStates> kept = new ArrayList<>();
        try (PieceFile file = new PieceFile()) {
            for (int i = 0; i < 5; i++) {
                byte[] packed = new byte[16 * (i + 1) * 100_000];
                random.nextBytes(packed);
                given.add(new PieceStates(ByteBuffer.wrap(packed), new float[] {0.5f, i}));
                kept.add(file.keep(given.getLast()));
            }
        }
        for (int i = 0; i < given.size(); i++) {
            assertThat(kept.get(i).rows()).isDeepEqualTo(given.get(i).rows());
            assertThat(kept.get(i).byDimension()).isDeepEqualTo(given.get(i).byDimension());
            assertThat(kept.get(i).packed().isDirect()).isTrue();
        }
    }
}
