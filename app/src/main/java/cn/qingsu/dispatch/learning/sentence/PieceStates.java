package cn.qingsu.dispatch.learning.sentence;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * What the language model makes of each piece of a text before its last layer, with eight bits for each dimension.
 *
 * @param packed the dimensions of the first piece, then those of the second, …
 * @param scales of each piece: what its numbers are to be multiplied by
 */
public record PieceStates(ByteBuffer packed, float[] scales) {

    /** Of a reader that does not tell. */
    public static final PieceStates NONE = new PieceStates(ByteBuffer.allocate(0), new float[0]);

    private static final float STEPS = 127;

    static PieceStates of(FloatBuffer states, int pieces, int dimensions) {
        byte[] packed = new byte[pieces * dimensions];
        float[] scales = new float[pieces];
        float[] state = new float[dimensions];
        for (int piece = 0; piece < pieces; piece++) {
            states.get(piece * dimensions, state);
            float longest = 1e-9f;
            for (float each : state) {
                longest = Math.max(longest, Math.abs(each));
            }
            scales[piece] = longest / STEPS;
            for (int d = 0; d < dimensions; d++) {
                packed[piece * dimensions + d] = (byte) Math.round(state[d] / scales[piece]);
            }
        }
        return new PieceStates(ByteBuffer.wrap(packed), scales);
    }

    /** The pieces of all, one after another. */
    static PieceStates joined(List<PieceStates> parts) {
        ByteBuffer packed = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> part.packed.remaining()).sum());
        float[] scales = new float[parts.stream().mapToInt(PieceStates::pieces).sum()];
        int size = 0;
        for (PieceStates part : parts) {
            packed.put(part.packed.duplicate());
            System.arraycopy(part.scales, 0, scales, size, part.pieces());
            size += part.pieces();
        }
        return new PieceStates(packed.flip(), scales);
    }

    public int pieces() {
        return scales.length;
    }

    public int dimensions() {
        return scales.length == 0 ? 0 : packed.remaining() / scales.length;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[packed.remaining()];
        packed.get(packed.position(), bytes);
        return bytes;
    }

    /** One row for each piece. */
    public float[][] rows() {
        byte[] bytes = bytes();
        int dimensions = dimensions();
        float[][] rows = new float[scales.length][dimensions];
        for (int piece = 0; piece < scales.length; piece++) {
            float[] row = rows[piece];
            float scale = scales[piece];
            for (int d = 0; d < dimensions; d++) {
                row[d] = scale * bytes[piece * dimensions + d];
            }
        }
        return rows;
    }

    /** One row for each dimension. */
    public float[][] byDimension() {
        byte[] bytes = bytes();
        int dimensions = dimensions();
        float[][] rows = new float[dimensions][scales.length];
        for (int d = 0; d < dimensions; d++) {
            float[] row = rows[d];
            for (int piece = 0; piece < row.length; piece++) {
                row[piece] = scales[piece] * bytes[piece * dimensions + d];
            }
        }
        return rows;
    }
}
