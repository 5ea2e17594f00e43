package cn.qingsu.city.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qingsu.TestDatabase;
import cn.qingsu.city.AreaBoundariesImported;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaFile;
import cn.qingsu.city.AreaImport;
import cn.qingsu.city.AreaShapes;
import cn.qingsu.city.Areas;
import cn.qingsu.city.AreasImported;
import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.CoordinateSystem;
import cn.qingsu.city.Coordinates;
import cn.qingsu.city.Located;
import cn.qingsu.city.Rejection;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.Wgs84;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaImportTest {

    private static final AreaCode HUDAO = new AreaCode("370203033");
    private static final Wgs84 INSIDE = new Wgs84(120.345, 36.125);
    private static final String REAL = "shared/data/qingdao_streets_osm_wgs84.geojson";

    @TempDir
    Path folder;

    private DataSource database;
    private CityOnDatabase city;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        city = new CityOnDatabase(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void a_real_boundary_replaces_the_drawn_cell_and_wins_over_its_neighbours() throws IOException {
        AreasImported result =
                run(file("370203033", square(INSIDE, 0.01, CoordinateSystem.WGS84)), CoordinateSystem.WGS84);
        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.replacedApproximate()).isEqualTo(1);
        assertThat(result.rejected()).isEmpty();
        assertThat(located(INSIDE)).satisfies(here -> {
            assertThat(here.street())
                    .isNotNull()
                    .extracting(street -> street.code())
                    .isEqualTo(HUDAO);
            assertThat(here.district().name()).isEqualTo("市北区");
            assertThat(here.approximate()).isFalse();
        });
        AreaShapes shapes = city.the(AreaShapes.class);
        assertThat(shapes.of(HUDAO)).contains("\"approximate\":false", "© 测绘单位");
        assertThat(shapes.attributions()).contains("© 测绘单位");
        assertThat(city.the(Journal.class).of(CityEdit.CITY).getLast())
                .matches(entry -> entry.is(AreaBoundariesImported.class));
    }

    @Test
    void shifted_coordinates_are_put_right() throws IOException {
        for (CoordinateSystem system : List.of(CoordinateSystem.GCJ02, CoordinateSystem.BD09)) {
            run(file("370203033", square(INSIDE, 0.001, system)), system);
            assertThat(located(INSIDE).approximate()).isFalse();
            Wgs84 shifted = new Wgs84(INSIDE.lon() + 0.005, INSIDE.lat());
            assertThat(located(shifted).approximate()).isTrue();
        }
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        Path file = file("370203033", square(INSIDE, 0.01, CoordinateSystem.WGS84));
        run(file, CoordinateSystem.WGS84);
        int entries = city.the(Journal.class).of(CityEdit.CITY).size();
        AreasImported again = run(file, CoordinateSystem.WGS84);
        assertThat(again.taken()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(city.the(Journal.class).of(CityEdit.CITY)).hasSize(entries);
    }

    @Test
    void each_feature_that_cannot_be_taken_is_named_and_the_rest_goes_in() throws IOException {
        String good = square(INSIDE, 0.01, CoordinateSystem.WGS84);
        Path file = write(
                feature("999999999", good),
                feature(
                        "370203032",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[120.3,36.1],[120.31,36.11],[120.31,36.1],[120.3,36.11],[120.3,36.1]]]}"),
                feature("370203031", square(new Wgs84(116.4, 39.9), 0.01, CoordinateSystem.WGS84)),
                feature("370203030", "{\"type\":\"Point\",\"coordinates\":[120.3,36.1]}"),
                feature(
                        "370203029",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[120.3,36.1],[120.31,36.1],[120.31,36.11]]]}"),
                feature("370203028", "null"),
                feature(
                        "370203027",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[4010000,400000],[4010001,400000],[4010001,400001],[4010000,400000]]]}"),
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"无代码\"},\"geometry\":" + good + "}",
                feature("370203", good),
                feature("370203033", good),
                feature("370203033", good));
        AreasImported result = run(file, CoordinateSystem.WGS84);
        assertThat(result.features()).isEqualTo(11);
        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.rejected()).extracting(Rejection::feature).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 11);
        assertThat(result.rejected().get(1).reason()).startsWith("边界自相交，位置约 120.305,36.105");
        assertThat(result.rejected().get(2).reason()).contains("市域以外");
        assertThat(result.rejected().get(7).name()).isEqualTo("无代码");
    }

    @Test
    void a_file_that_cannot_be_read_as_a_whole_is_refused() throws IOException {
        assertThat(refusal(folder.resolve("none.geojson"))).isEqualTo("no-such-file");
        assertThat(refusal(folder)).isEqualTo("no-such-file");
        assertThat(refusal(Files.writeString(folder.resolve("a"), "{\"type\":\"FeatureColl")))
                .isEqualTo("no-json");
        assertThat(refusal(Files.writeString(folder.resolve("b"), "[1,2]"))).isEqualTo("no-feature-collection");
        assertThat(refusal(Files.writeString(folder.resolve("c"), ""))).isEqualTo("no-feature-collection");
        assertThat(refusal(Files.write(folder.resolve("d"), new byte[] {(byte) 0xff, 0, 1})))
                .isEqualTo("no-json");
        assertThat(refusal(Files.writeString(
                        folder.resolve("e"),
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"id\":\"1\"}}]}")))
                .isEqualTo("no-code-property");
    }

    @Test
    void another_node_sees_an_import_within_moments() throws IOException {
        try (CityOnDatabase other = new CityOnDatabase(database, Clock.systemUTC())) {
            Areas there = other.the(Areas.class);
            assertThat(there.locate(INSIDE)).get().matches(Located::approximate);
            run(file("370203033", square(INSIDE, 0.01, CoordinateSystem.WGS84)), CoordinateSystem.WGS84);
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (there.locate(INSIDE).orElseThrow().approximate() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(there.locate(INSIDE)).get().matches(here -> !here.approximate());
        }
    }

    @Test
    void the_real_boundaries_of_the_city_go_in_and_a_point_is_found_in_microseconds() {
        Path real = real().orElse(null);
        assumeTrue(real != null, "../" + REAL + " is not here; nothing to import");
        AtomicLong seen = new AtomicLong();
        AreasImported result = city.the(AreaImport.class)
                .run(
                        new AreaFile(real, AreaFile.CODE_PROPERTY, CoordinateSystem.WGS84, null),
                        Author.SYSTEM,
                        (done, total) -> seen.set(done))
                .orElseThrow();
        System.out.println("AreaImportTest: " + result.taken() + " of " + result.features() + " boundaries, rejected "
                + result.rejected());
        assertThat(seen).hasValue(result.features());
        assertThat(result.attribution()).contains("OpenStreetMap", "ODbL");
        assertThat(result.taken() + result.rejected().size()).isEqualTo(135);
        assertThat(result.taken()).isGreaterThanOrEqualTo(130);

        Areas areas = city.the(Areas.class);
        Random random = new Random(12345);
        Wgs84[] points = Stream.generate(
                        () -> new Wgs84(119.6 + 1.4 * random.nextDouble(), 35.6 + 1.4 * random.nextDouble()))
                .limit(50_000)
                .toArray(Wgs84[]::new);
        int found = 0;
        long started = 0;
        for (int round = 0; round < 3; round++) {
            found = 0;
            started = System.nanoTime();
            for (Wgs84 point : points) {
                found += areas.locate(point).isPresent() ? 1 : 0;
            }
        }
        double micros = (System.nanoTime() - started) / 1000.0 / points.length;
        System.out.printf(
                Locale.ROOT,
                "AreaImportTest: point to street in %.2f µs, %d of %d in the city%n",
                micros,
                found,
                points.length);
        assertThat(found).isGreaterThan(points.length / 4);
        assertThat(micros).isLessThan(50);
        assertThat(areas.locate(new Wgs84(120.345, 36.06))).get().satisfies(here -> {
            assertThat(here.street())
                    .isNotNull()
                    .extracting(street -> street.name())
                    .isEqualTo("八大关街道");
            assertThat(here.approximate()).isFalse();
        });
        System.out.println("AreaImportTest: streets for maps "
                + city.the(AreaShapes.class).streets().length() + " characters");
    }

    private Located located(Wgs84 point) {
        return city.the(Areas.class).locate(point).orElseThrow();
    }

    private AreasImported run(Path file, CoordinateSystem system) {
        return city.the(AreaImport.class)
                .run(new AreaFile(file, AreaFile.CODE_PROPERTY, system, null), Author.SYSTEM, Progress.SILENT)
                .orElseThrow();
    }

    private String refusal(Path file) {
        AreaFile wanted = new AreaFile(file, AreaFile.CODE_PROPERTY, CoordinateSystem.WGS84, null);
        return switch (city.the(AreaImport.class).run(wanted, Author.SYSTEM, Progress.SILENT)) {
            case Decision.Accepted<AreasImported> accepted -> "accepted";
            case Decision.Refused<AreasImported> refused -> refused.refusal().code();
        };
    }

    private Path file(String code, String geometry) throws IOException {
        return write(feature(code, geometry));
    }

    private Path write(String... features) throws IOException {
        return Files.writeString(
                folder.resolve("streets.geojson"),
                "{\"type\":\"FeatureCollection\",\"attribution\":\"© 测绘单位\",\"features\":[" + String.join(",", features)
                        + "]}");
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"nbs_street_code\":\"" + code + "\"},\"geometry\":" + geometry
                + "}";
    }

    private static String square(Wgs84 centre, double half, CoordinateSystem system) {
        StringBuilder ring = new StringBuilder();
        for (int[] corner : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}) {
            Wgs84 point = new Wgs84(centre.lon() + corner[0] * half, centre.lat() + corner[1] * half);
            double[] written = switch (system) {
                case WGS84 -> new double[] {point.lon(), point.lat()};
                case GCJ02 -> Coordinates.toGcj02(point);
                case BD09 -> Coordinates.toBd09(point);
            };
            ring.append(ring.isEmpty() ? "" : ",").append("[" + written[0] + "," + written[1] + "]");
        }
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
    }

    /** The file beside the project, wherever the project lies. */
    private static Optional<Path> real() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isReadable(at.resolve(REAL))) {
                return Optional.of(at.resolve(REAL));
            }
        }
        return Optional.empty();
    }
}
