package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.member.PackedRows;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers in a model's files. Weights keep half precision, or eight bits where there are many; neither changes a judgement that can be measured. */
final class Halves {

    private static final int PIECE = 1 << 15;

    private Halves() {}

    static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer piece = ByteBuffer.allocate(Math.min(values.length, PIECE) * Short.BYTES);
        for (int from = 0; from < values.length; from += PIECE) {
            piece.clear();
            for (int i = from; i < Math.min(values.length, from + PIECE); i++) {
                piece.putShort(Float.floatToFloat16(values[i]));
            }
            out.write(piece.array(), 0, piece.position());
        }
    }

    static void write(DataOutputStream out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            write(out, row);
        }
    }

    static float[][] readRows(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = read(in);
        }
        return rows;
    }

    static float[] read(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] piece = new byte[Math.min(values.length, PIECE) * Short.BYTES];
        for (int from = 0; from < values.length; from += PIECE) {
            int count = Math.min(values.length - from, PIECE);
            in.readFully(piece, 0, count * Short.BYTES);
            ShortBuffer halves = ByteBuffer.wrap(piece).asShortBuffer();
            for (int i = 0; i < count; i++) {
                values[from + i] = Float.float16ToFloat(halves.get(i));
            }
        }
        return values;
    }

    static void write(DataOutputStream out, PackedRows rows) throws IOException {
        out.writeInt(rows.steps().length);
        out.writeInt(rows.steps().length == 0 ? 0 : rows.steps()[0].length);
        for (int i = 0; i < rows.steps().length; i++) {
            out.writeFloat(rows.scales()[i]);
            out.write(rows.steps()[i]);
        }
    }

    static PackedRows readPacked(DataInputStream in) throws IOException {
        byte[][] steps = new byte[in.readInt()][];
        int columns = in.readInt();
        float[] scales = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            scales[i] = in.readFloat();
            steps[i] = new byte[columns];
            in.readFully(steps[i]);
        }
        return new PackedRows(steps, scales);
    }

    static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    static void write(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    static int[] readInts(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static List<String> readTexts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
        return List.of(texts);
    }
}
