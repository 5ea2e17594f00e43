package cn.qingsu.intake.duplicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How much each sign counts: {@code intake/duplicate-weights.csv}, written by the test that learns them. */
record Weights(double[] values) {

    private static final Weights LEARNED = read();

    static Weights learned() {
        return LEARNED;
    }

    /** That two matters are one, from 0 to 1. */
    double probability(Signs signs) {
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            sum += values[n] * signs.values()[n];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Weights read() {
        double[] values = new double[Sign.values().length];
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(Weights.class.getResourceAsStream("/intake/duplicate-weights.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row ->
                    values[Sign.valueOf(row.getField("sign")).ordinal()] = Double.parseDouble(row.getField("weight")));
            return new Weights(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
