package cn.qingsu.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that a scenario found, for programs: figures, settings and the machine. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String scenario;
    private final Instant at;
    private final Map<String, Object> parts = new LinkedHashMap<>();

    public Report(String scenario, Clock clock) {
        this.scenario = scenario;
        this.at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        parts.put("scenario", scenario);
        parts.put("at", at.toString());
        parts.put("machine", Machine.here());
    }

    /** @param value what Jackson writes: records, maps, lists, plain values */
    public void put(String name, Object value) {
        parts.put(name, value);
    }

    /** Writes it as SCENARIO-TIME.json into the folder, and says where. */
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(scenario + "-" + STAMP.format(at) + ".json");
            Files.write(file, JSON.writeValueAsBytes(parts));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
