package cn.qingsu.dispatch.learning.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import cn.qingsu.dispatch.learning.sentence.LanguageModel;
import cn.qingsu.dispatch.learning.sentence.PieceStates;
import cn.qingsu.dispatch.learning.sentence.Sentence;
import cn.qingsu.dispatch.learning.sentence.TopLayer;
import cn.qingsu.dispatch.learning.sentence.TopLayer.Part;
import cn.qingsu.dispatch.learning.text.GramWeights;
import cn.qingsu.kernel.Progress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayerPassTest {

    private static final int DIMENSIONS = 16;
    private static final int WIDE = 24;

    private final SplittableRandom random = new SplittableRandom(5);
    private final TopLayer layer = layer();
    private final List<PieceStates> texts = List.of(text(3), text(1), text(7));

    private TopLayer layer() {
        List<float[][]> weights = new ArrayList<>();
        for (Part part : Part.values()) {
            weights.add(
                    switch (part) {
                        case QUERY, KEY, VALUE, OUT -> drawn(DIMENSIONS, DIMENSIONS);
                        case WIDEN -> drawn(DIMENSIONS, WIDE);
                        case NARROW -> drawn(WIDE, DIMENSIONS);
                        case WIDEN_BIAS -> drawn(1, WIDE);
                        case QUERY_BIAS, VALUE_BIAS, OUT_BIAS, GAIN, SHIFT, NARROW_BIAS, LAST_GAIN, LAST_SHIFT ->
                            drawn(1, DIMENSIONS);
                    });
        }
        return new TopLayer(weights);
    }

    private float[][] drawn(int rows, int columns) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int k = 0; k < columns; k++) {
                row[k] = (float) random.nextGaussian(0, 0.5);
            }
        }
        return matrix;
    }

    private PieceStates text(int pieces) {
        byte[] packed = new byte[pieces * DIMENSIONS];
        random.nextBytes(packed);
        float[] scales = new float[pieces];
        Arrays.fill(scales, 0.01f);
        return new PieceStates(ByteBuffer.wrap(packed), scales);
    }

    private static double sum(float[][] meanings) {
        double sum = 0;
        for (int i = 0; i < meanings.length; i++) {
            for (int k = 0; k < meanings[i].length; k++) {
                sum += meanings[i][k] * Math.sin(1 + i * 7 + k);
            }
        }
        return sum;
    }

    /** What moves by a small change of the weights is what the slopes foretell. */
    @ParameterizedTest
    @EnumSource(Part.class)
    void the_slopes_are_those_of_the_way_forward(Part part) {
        float[][] slopes = new float[texts.size()][DIMENSIONS];
        for (int i = 0; i < slopes.length; i++) {
            for (int k = 0; k < DIMENSIONS; k++) {
                slopes[i][k] = (float) Math.sin(1 + i * 7 + k);
            }
        }
        TopLayer found = layer.copy();
        found.weights().forEach(matrix -> Arrays.stream(matrix).forEach(row -> Arrays.fill(row, 0)));
        new LayerPass(layer, texts, null).back(slopes, Transposed.of(layer), found);
        double foretold = 0;
        TopLayer more = layer.copy();
        TopLayer less = layer.copy();
        for (int row = 0; row < layer.matrix(part).length; row++) {
            for (int k = 0; k < layer.matrix(part)[row].length; k++) {
                float change = (float) random.nextGaussian(0, 2e-3);
                more.matrix(part)[row][k] += change;
                less.matrix(part)[row][k] -= change;
                foretold += change * found.matrix(part)[row][k];
            }
        }
        double moved =
                (sum(new LayerPass(more, texts, null).meanings()) - sum(new LayerPass(less, texts, null).meanings()))
                        / 2;
        assertThat(moved).isCloseTo(foretold, offset(2e-4 + 0.02 * Math.abs(foretold)));
    }

    @Test
    void the_layer_as_it_comes_says_what_the_language_model_says() {
        LanguageModel model = (LanguageModel) LanguageModel.reading(64);
        Sentence sentence = model.sentence("小区门口自来水管爆裂，水流了一上午没有人来修。");
        float[] own = new LayerPass(model.topLayer().orElseThrow(), List.of(sentence.pieces()), null).meanings()[0];
        double product = 0;
        double squares = 0;
        for (int d = 0; d < own.length; d++) {
            product += own[d] * sentence.meaning()[d];
            squares += own[d] * own[d];
        }
        assertThat(product / Math.sqrt(squares)).isGreaterThan(0.99);
    }

    @Test
    void it_learns_what_only_the_pieces_tell() {
        List<Reading> readings = new ArrayList<>();
        int[] answers = new int[120];
        for (int i = 0; i < answers.length; i++) {
            PieceStates text = text(4);
            answers[i] = i % 2;
            Arrays.fill(text.packed().array(), 2 * DIMENSIONS, 2 * DIMENSIONS + 8, (byte) (i % 2 == 0 ? 90 : -90));
            readings.add(new Reading(new GramWeights(new int[0], new float[0]), new float[DIMENSIONS], text));
        }
        float[] care = new float[answers.length];
        Arrays.fill(care, 1);
        Rereading learned =
                new RereadingLearning(layer, 60).learn(new Lesson(readings, answers, care, 2, 0), 3, Progress.SILENT);
        int right = 0;
        for (int i = 0; i < answers.length; i++) {
            float[] scores = learned.scores(readings.get(i));
            right += scores[answers[i]] > scores[1 - answers[i]] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(90);
    }
}
