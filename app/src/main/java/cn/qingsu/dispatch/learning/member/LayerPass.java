package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import cn.qingsu.dispatch.learning.sentence.TopLayer;
import cn.qingsu.dispatch.learning.sentence.TopLayer.Part;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some texts go through the last layer of the language model: forward to what each means, and back to the slopes of its weights. Only the
 * first piece asks the others, so that a query can be moved to their space instead of all of them to the query's: a text costs four
 * million multiplications forward instead of three million for each piece.
 */
final class LayerPass {

    private static final int HEADS = TopLayer.HEADS;

    private final TopLayer layer;
    private final List<PieceStates> texts;
    private final int width;
    private final float[][][] states;
    private final float[][][] byDimension;
    private final float[][] firsts;
    private final float[][] queries;
    private final float[][][] attention;
    private final float[][][] seen;
    private final float[][] context;
    private final Evened first;
    private final float[][] firstOut;
    private final float[][] wide;
    private final float[][] bent;
    private final Evened last;
    private final @Nullable LeftOut outLeft;
    private final @Nullable LeftOut narrowLeft;

    /** @param leaving decides what is left out; null if nothing is */
    LayerPass(TopLayer layer, List<PieceStates> texts, LeftOut.@Nullable Lots leaving) {
        this.layer = layer;
        this.texts = texts;
        width = layer.dimensions() / HEADS;
        int size = texts.size();
        states = new float[size][][];
        byDimension = new float[size][][];
        firsts = new float[size][];
        for (int i = 0; i < size; i++) {
            states[i] = texts.get(i).rows();
            byDimension[i] = texts.get(i).byDimension();
            firsts[i] = states[i][0];
        }
        queries = Products.with(layer.row(Part.QUERY_BIAS), firsts, layer.matrix(Part.QUERY));
        attention = new float[size][][];
        seen = new float[size][][];
        context = context(asked());
        float[][] out = Products.with(layer.row(Part.OUT_BIAS), context, layer.matrix(Part.OUT));
        outLeft = leaving == null ? null : leaving.from(out);
        Products.addAll(firsts, out);
        first = new Evened(out, layer.row(Part.GAIN));
        firstOut = first.shifted(layer.row(Part.SHIFT));
        wide = Products.with(layer.row(Part.WIDEN_BIAS), firstOut, layer.matrix(Part.WIDEN));
        bent = Bend.of(wide);
        float[][] narrow = Products.with(layer.row(Part.NARROW_BIAS), bent, layer.matrix(Part.NARROW));
        narrowLeft = leaving == null ? null : leaving.from(narrow);
        Products.addAll(firstOut, narrow);
        last = new Evened(narrow, layer.row(Part.LAST_GAIN));
    }

    /** What each text means. */
    float[][] meanings() {
        return last.shifted(layer.row(Part.LAST_SHIFT));
    }

    private float[][] ofHead(float[][] rows, int head) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, head * width, (head + 1) * width))
                .toArray(float[][]::new);
    }

    private float[][] weightsOfHead(Part part, int head) {
        return Arrays.copyOfRange(layer.matrix(part), head * width, (head + 1) * width);
    }

    /** What every text's first piece asks of the others, by text and head. */
    private float[][][] asked() {
        float[][][] asked = new float[texts.size()][HEADS][];
        float scale = (float) (1 / Math.sqrt(width));
        for (int head = 0; head < HEADS; head++) {
            float[][] query = ofHead(queries, head);
            for (float[] row : query) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= scale;
                }
            }
            float[][] moved = Products.of(query, weightsOfHead(Part.KEY, head));
            for (int i = 0; i < moved.length; i++) {
                asked[i][head] = moved[i];
            }
        }
        return asked;
    }

    private float[][] context(float[][][] asked) {
        float[][] result = new float[asked.length][];
        float[][] values = layer.matrix(Part.VALUE);
        for (int i = 0; i < asked.length; i++) {
            attention[i] = Products.of(asked[i], byDimension[i]);
            for (float[] row : attention[i]) {
                Softmax.in(row);
            }
            seen[i] = Products.of(attention[i], states[i]);
            result[i] = layer.row(Part.VALUE_BIAS).clone();
            for (int k = 0; k < result[i].length; k++) {
                result[i][k] += Rows.product(values[k], seen[i][k / width]);
            }
        }
        return result;
    }

    /** @param back matrices of the layer, transposed; the slopes of all weights are added to {@code slopes} */
    void back(float[][] meaningSlopes, Transposed back, TopLayer slopes) {
        float[][] narrow = last.back(meaningSlopes, slopes.row(Part.LAST_GAIN), slopes.row(Part.LAST_SHIFT));
        float[][] onFirst = copied(narrow);
        leave(narrowLeft, narrow);
        weightSlopes(bent, narrow, Part.NARROW, Part.NARROW_BIAS, slopes);
        float[][] widened = Products.of(narrow, back.narrow());
        Bend.back(wide, widened);
        weightSlopes(firstOut, widened, Part.WIDEN, Part.WIDEN_BIAS, slopes);
        Products.add(widened, back.widen(), onFirst);
        float[][] out = first.back(onFirst, slopes.row(Part.GAIN), slopes.row(Part.SHIFT));
        leave(outLeft, out);
        weightSlopes(context, out, Part.OUT, Part.OUT_BIAS, slopes);
        backToQueries(Products.of(out, back.out()), slopes);
    }

    private static void leave(@Nullable LeftOut left, float[][] slopes) {
        if (left != null) {
            left.from(slopes);
        }
    }

    private static float[][] copied(float[][] rows) {
        return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    }

    private static void weightSlopes(float[][] in, float[][] out, Part weights, Part bias, TopLayer slopes) {
        Products.add(Products.transposed(in), out, slopes.matrix(weights));
        Rows.add(1, Products.sum(out), slopes.row(bias));
    }

    private void backToQueries(float[][] contextSlopes, TopLayer slopes) {
        Rows.add(1, Products.sum(contextSlopes), slopes.row(Part.VALUE_BIAS));
        float[][] querySlopes = new float[texts.size()][layer.dimensions()];
        float[][][] askedSlopes = new float[HEADS][texts.size()][];
        float[][][] seenSlopes = new float[HEADS][][];
        for (int head = 0; head < HEADS; head++) {
            float[][] ofHead = ofHead(contextSlopes, head);
            seenSlopes[head] = Products.of(ofHead, weightsOfHead(Part.VALUE, head));
            addOfHead(ofHead, rowsOf(seen, head), Part.VALUE, head, slopes);
        }
        for (int i = 0; i < texts.size(); i++) {
            float[][] scores = Products.of(rowsOf(seenSlopes, i), byDimension[i]);
            for (int head = 0; head < HEADS; head++) {
                Softmax.back(attention[i][head], scores[head]);
            }
            float[][] asked = Products.of(scores, states[i]);
            for (int head = 0; head < HEADS; head++) {
                askedSlopes[head][i] = asked[head];
            }
        }
        float scale = (float) (1 / Math.sqrt(width));
        for (int head = 0; head < HEADS; head++) {
            for (float[] row : askedSlopes[head]) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= scale;
                }
            }
            addOfHead(ofHead(queries, head), askedSlopes[head], Part.KEY, head, slopes);
            for (int i = 0; i < texts.size(); i++) {
                for (int k = 0; k < width; k++) {
                    querySlopes[i][head * width + k] =
                            Rows.product(layer.matrix(Part.KEY)[head * width + k], askedSlopes[head][i]);
                }
            }
        }
        weightSlopes(firsts, querySlopes, Part.QUERY, Part.QUERY_BIAS, slopes);
    }

    private void addOfHead(float[][] outputs, float[][] inputs, Part part, int head, TopLayer slopes) {
        Products.add(
                Products.transposed(outputs),
                inputs,
                Arrays.copyOfRange(slopes.matrix(part), head * width, (head + 1) * width));
    }

    /** Of each the row of this number. */
    private static float[][] rowsOf(float[][][] many, int row) {
        return Arrays.stream(many).map(each -> each[row]).toArray(float[][]::new);
    }
}
