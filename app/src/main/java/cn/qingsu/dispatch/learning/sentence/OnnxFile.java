package cn.qingsu.dispatch.learning.sentence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A model in the format of ONNX, which is a protocol buffer, as far as it must be known here: its weights can be read, and what the model
 * holds in between can be made one of its outputs.
 */
final class OnnxFile {

    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int OUTPUT = 12;
    private static final int TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int NAME = 8;
    private static final int RAW = 9;
    private static final int FLOAT = 1;
    /** A value of the type "tensor of floats" of any shape. */
    private static final byte[] ANY_FLOATS = {0x12, 4, 0x0A, 2, 0x08, FLOAT};

    private final byte[] bytes;
    private final int graphTag;
    private final int graphStart;
    private final int graphEnd;
    private final Map<String, Span> weights = new HashMap<>();

    private record Span(int start, int end) {}

    OnnxFile(byte[] bytes) {
        this.bytes = bytes;
        Fields fields = new Fields(0, bytes.length);
        while (fields.next() && fields.number != GRAPH) {
            continue;
        }
        graphTag = fields.tag;
        graphStart = fields.start;
        graphEnd = fields.end;
        for (Fields graph = new Fields(graphStart, graphEnd); graph.next(); ) {
            if (graph.number == INITIALIZER) {
                Span span = new Span(graph.start, graph.end);
                weights.put(name(span), span);
            }
        }
    }

    /** Goes through the fields of a message. */
    private final class Fields {
        private final int last;
        private int at;
        private int tag;
        private int number;
        private long value;
        private int start;
        private int end;

        Fields(int from, int last) {
            at = from;
            this.last = last;
        }

        boolean next() {
            if (at >= last) {
                return false;
            }
            tag = at;
            long key = variable();
            number = (int) (key >>> 3);
            switch ((int) key & 7) {
                case 0 -> value = variable();
                case 1 -> at += Long.BYTES;
                case 2 -> {
                    int length = (int) variable();
                    start = at;
                    at += length;
                    end = at;
                }
                case 5 -> at += Integer.BYTES;
                default -> throw new IllegalStateException("not an ONNX model");
            }
            return true;
        }

        private long variable() {
            long result = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                result |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return result;
                }
            }
        }
    }

    private String name(Span tensor) {
        for (Fields fields = new Fields(tensor.start, tensor.end); fields.next(); ) {
            if (fields.number == NAME) {
                return new String(bytes, fields.start, fields.end - fields.start, StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /** Weights that are kept as floats or as signed bytes. */
    float[] weights(String name) {
        Span tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalStateException("the model has no weights " + name);
        }
        long type = 0;
        Span kept = null;
        for (Fields fields = new Fields(tensor.start, tensor.end); fields.next(); ) {
            switch (fields.number) {
                case TYPE -> type = fields.value;
                case RAW, FLOAT_DATA -> kept = new Span(fields.start, fields.end);
                default -> {}
            }
        }
        if (kept == null) {
            throw new IllegalStateException("the weights " + name + " are kept in a way that is not known here");
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes, kept.start, kept.end - kept.start).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[type == FLOAT ? buffer.remaining() / Float.BYTES : buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = type == FLOAT ? buffer.getFloat() : buffer.get();
        }
        return values;
    }

    /** A matrix that is kept with eight bits and a scale for each column, as the numbers that it stands for. */
    float[] matrix(String name) {
        float[] values = weights(name + "_quantized");
        float[] scales = weights(name + "_scale");
        for (int i = 0; i < values.length; i++) {
            values[i] *= scales[i % scales.length];
        }
        return values;
    }

    /** The same model, with what {@code inside} names as its last output. */
    byte[] alsoTelling(String inside) {
        byte[] name = inside.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(0x0A);
        variable(value, name.length);
        value.writeBytes(name);
        value.writeBytes(ANY_FLOATS);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        variable(output, OUTPUT << 3 | 2);
        variable(output, value.size());
        output.writeBytes(value.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + 256);
        whole.write(bytes, 0, graphTag);
        variable(whole, GRAPH << 3 | 2);
        variable(whole, graphEnd - graphStart + output.size());
        whole.write(bytes, graphStart, graphEnd - graphStart);
        whole.writeBytes(output.toByteArray());
        whole.write(bytes, graphEnd, bytes.length - graphEnd);
        return whole.toByteArray();
    }

    private static void variable(ByteArrayOutputStream out, int value) {
        int left = value;
        for (; left > 0x7F; left >>>= 7) {
            out.write(left & 0x7F | 0x80);
        }
        out.write(left);
    }
}
