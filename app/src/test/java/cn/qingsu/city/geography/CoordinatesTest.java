package cn.qingsu.city.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qingsu.city.CoordinateSystem;
import cn.qingsu.city.Coordinates;
import cn.qingsu.kernel.Wgs84;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

    @Test
    void there_and_back_returns_within_a_metre_all_over_the_city() {
        long seed = new Random().nextLong();
        System.out.println("CoordinatesTest seed " + seed);
        Random random = new Random(seed);
        double worst = 0;
        for (int n = 0; n < 20_000; n++) {
            Wgs84 point = new Wgs84(119.5 + 2 * random.nextDouble(), 35.5 + 1.7 * random.nextDouble());
            double[] gcj = Coordinates.toGcj02(point);
            double[] bd = Coordinates.toBd09(point);
            worst = Math.max(worst, point.metresTo(Coordinates.from(CoordinateSystem.GCJ02, gcj[0], gcj[1])));
            worst = Math.max(worst, point.metresTo(Coordinates.from(CoordinateSystem.BD09, bd[0], bd[1])));
            assertThat(point.metresTo(new Wgs84(gcj[0], gcj[1]))).isBetween(100.0, 900.0);
        }
        System.out.println("CoordinatesTest worst round trip " + worst + " m");
        assertThat(worst).isLessThan(1.0);
    }

    @Test
    void the_shift_is_the_published_one() {
        double[] gcj = Coordinates.toGcj02(new Wgs84(116.404, 39.915)); // Tian'anmen, as the published examples have it
        assertThat(gcj[0]).isCloseTo(116.410244, within(1e-5));
        assertThat(gcj[1]).isCloseTo(39.916404, within(1e-5));
    }

    @Test
    void nothing_is_shifted_outside_mainland_china() {
        Wgs84 london = new Wgs84(-0.1276, 51.5072);
        assertThat(Coordinates.toGcj02(london)).containsExactly(-0.1276, 51.5072);
        assertThat(Coordinates.from(CoordinateSystem.GCJ02, -0.1276, 51.5072)).isEqualTo(london);
    }

    @Test
    void systems_are_read_by_name() {
        assertThat(CoordinateSystem.named("gcj02")).contains(CoordinateSystem.GCJ02);
        assertThat(CoordinateSystem.named(" BD-09 ")).contains(CoordinateSystem.BD09);
        assertThat(CoordinateSystem.named("utm")).isEmpty();
    }
}
