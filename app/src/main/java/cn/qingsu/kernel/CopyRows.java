package cn.qingsu.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, gathered in memory in PostgreSQL's binary COPY format. The values of a row are put in the order of the
 * columns, each by the method of its column's type. Not for several threads.
 */
public final class CopyRows {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int BIGINT = 20;
    private static final int TEXT = 25;

    private final String table;
    private final List<String> columns;
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int rows;

    /** @param columns all that are given a value; the others get their defaults */
    public CopyRows(String table, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    public String table() {
        return table;
    }

    /** The command that takes what {@link #writeTo} writes. */
    public String command() {
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    }

    public int rows() {
        return rows;
    }

    /** How many bytes they take. */
    public int size() {
        return size;
    }

    /** Writes all rows, as the command takes them. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(SIGNATURE);
        out.write(bytes, 0, size);
        out.write(TRAILER);
    }

    public void clear() {
        size = 0;
        rows = 0;
    }

    /** A place to go {@linkplain #back(Mark) back} to. */
    public record Mark(int size, int rows) {}

    public Mark mark() {
        return new Mark(size, rows);
    }

    /** Forgets what was put since {@code mark}. */
    public void back(Mark mark) {
        size = mark.size();
        rows = mark.rows();
    }

    public CopyRows row() {
        rows++;
        return raw(columns.size(), Short.BYTES);
    }

    public CopyRows bigint(long value) {
        return raw(Long.BYTES, Integer.BYTES).raw(value, Long.BYTES);
    }

    public CopyRows bigint(@Nullable Long value) {
        return value == null ? none() : bigint(value.longValue());
    }

    public CopyRows integer(int value) {
        return raw(Integer.BYTES, Integer.BYTES).raw(value, Integer.BYTES);
    }

    public CopyRows integer(@Nullable Integer value) {
        return value == null ? none() : integer(value.intValue());
    }

    public CopyRows smallint(int value) {
        return raw(Short.BYTES, Integer.BYTES).raw(value, Short.BYTES);
    }

    public CopyRows bool(boolean value) {
        return raw(1, Integer.BYTES).raw(value ? 1 : 0, 1);
    }

    public CopyRows bool(@Nullable Boolean value) {
        return value == null ? none() : bool(value.booleanValue());
    }

    public CopyRows decimal(@Nullable Double value) {
        return value == null
                ? none()
                : raw(Double.BYTES, Integer.BYTES).raw(Double.doubleToLongBits(value), Long.BYTES);
    }

    /** A moment with zone, kept to the microsecond. */
    public CopyRows at(@Nullable Instant moment) {
        return moment == null
                ? none()
                : bigint((moment.getEpochSecond() - EPOCH.getEpochSecond()) * 1_000_000 + moment.getNano() / 1_000);
    }

    public CopyRows day(@Nullable LocalDate day) {
        return day == null ? none() : integer((int) (day.toEpochDay() - EPOCH_DAY));
    }

    /** A text, or JSON that is kept as a text. */
    public CopyRows text(@Nullable String value) {
        return value == null ? none() : binary(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows name(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    public CopyRows binary(byte @Nullable [] value) {
        if (value == null) {
            return none();
        }
        raw(value.length, Integer.BYTES);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    public CopyRows bigints(Collection<Long> values) {
        array(BIGINT, values.size(), values.size() * (Integer.BYTES + Long.BYTES));
        values.forEach(value -> bigint(value.longValue()));
        return this;
    }

    public CopyRows texts(List<String> values) {
        List<byte[]> encoded = values.stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
        array(
                TEXT,
                values.size(),
                encoded.stream().mapToInt(each -> Integer.BYTES + each.length).sum());
        encoded.forEach(this::binary);
        return this;
    }

    /** An array's head: one dimension, no nulls, counted from 1; an empty one has no dimension. */
    private void array(int type, int length, int body) {
        int dimensions = length == 0 ? 0 : 1;
        raw(3 * Integer.BYTES + dimensions * 2 * Integer.BYTES + body, Integer.BYTES);
        raw(dimensions, Integer.BYTES).raw(0, Integer.BYTES).raw(type, Integer.BYTES);
        if (dimensions > 0) {
            raw(length, Integer.BYTES).raw(1, Integer.BYTES);
        }
    }

    private CopyRows none() {
        return raw(-1, Integer.BYTES);
    }

    /** The lowest {@code width} bytes of {@code value}, highest first. */
    private CopyRows raw(long value, int width) {
        reserve(width);
        for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
