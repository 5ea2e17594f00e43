package cn.qingsu.dispatch.learning.sentence;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of a language model's last layer, which makes the meaning of a text of what the layers before it make of its pieces. Only
 * the first piece's new state is of interest.
 *
 * @param weights a matrix for each {@link Part}; those of the model itself are not to be changed
 */
public record TopLayer(List<float[][]> weights) {

    /** The states of a text are looked at in so many ways. */
    public static final int HEADS = 8;

    /** Matrices have a row for each input, those of {@link #KEY} and {@link #VALUE} one for each output; the others are one row. */
    public enum Part {
        QUERY,
        QUERY_BIAS,
        KEY,
        VALUE,
        VALUE_BIAS,
        OUT,
        OUT_BIAS,
        GAIN,
        SHIFT,
        WIDEN,
        WIDEN_BIAS,
        NARROW,
        NARROW_BIAS,
        LAST_GAIN,
        LAST_SHIFT
    }

    public float[][] matrix(Part part) {
        return weights.get(part.ordinal());
    }

    public float[] row(Part part) {
        return matrix(part)[0];
    }

    public int dimensions() {
        return row(Part.QUERY_BIAS).length;
    }

    /** Of the same shape, to be changed. */
    public TopLayer copy() {
        return new TopLayer(weights.stream().map(TopLayer::copied).toList());
    }

    private static float[][] copied(float[][] matrix) {
        return Arrays.stream(matrix).map(float[]::clone).toArray(float[][]::new);
    }

    /** The weights of bge-small-zh-v1.5, which has four layers. */
    static TopLayer of(OnnxFile model) {
        String layer = "encoder.layer.3.";
        return new TopLayer(List.of(
                byInput(model.matrix("onnx::MatMul_580"), 512),
                biases(model, layer + "attention.self.query.bias"),
                byOutput(model.matrix("onnx::MatMul_581"), 512),
                byOutput(model.matrix("onnx::MatMul_584"), 512),
                biases(model, layer + "attention.self.value.bias"),
                byInput(model.matrix("onnx::MatMul_590"), 512),
                biases(model, layer + "attention.output.dense.bias"),
                biases(model, layer + "attention.output.LayerNorm.weight"),
                biases(model, layer + "attention.output.LayerNorm.bias"),
                byInput(model.matrix("onnx::MatMul_591"), 2048),
                biases(model, layer + "intermediate.dense.bias"),
                byInput(model.matrix("onnx::MatMul_592"), 512),
                biases(model, layer + "output.dense.bias"),
                biases(model, layer + "output.LayerNorm.weight"),
                biases(model, layer + "output.LayerNorm.bias")));
    }

    private static float[][] biases(OnnxFile model, String name) {
        return new float[][] {model.weights(name)};
    }

    private static float[][] byInput(float[] values, int columns) {
        float[][] rows = new float[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return rows;
    }

    private static float[][] byOutput(float[] values, int columns) {
        float[][] rows = new float[columns][values.length / columns];
        for (int i = 0; i < values.length; i++) {
            rows[i % columns][i / columns] = values[i];
        }
        return rows;
    }
}
