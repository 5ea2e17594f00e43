package cn.qingsu.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that ships with this module: {@code demonstration/<name>.csv}. */
final class Table {

    private Table() {}

    static List<NamedCsvRecord> read(String name) {
        String path = "/demonstration/" + name + ".csv";
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(Table.class.getResourceAsStream(path)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
