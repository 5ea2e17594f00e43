package cn.qingsu.city.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of the city that is shipped, as they lie on the class path. */
@Component
public class CityFiles {

    private final String folder;

    CityFiles(CityProperties properties) {
        folder = "/city/" + properties.folder() + "/";
    }

    /** The rows of {@code name.csv}, whose first line names the fields. */
    public List<NamedCsvRecord> rows(String name) {
        try (InputStream in = open(name + ".csv");
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if the build left the file out */
    public InputStream open(String name) {
        InputStream in = CityFiles.class.getResourceAsStream(folder + name);
        if (in == null) {
            throw new IllegalStateException("the file " + folder + name + " is missing from the class path");
        }
        return in;
    }
}
