package cn.qingsu.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlameGraphTest {

    @Test
    void a_frame_is_as_wide_as_it_was_often_seen_and_stands_above_its_caller() {
        Flame all = new Flame("all");
        all.add(List.of("cn.qingsu.A.run", "java.util.List.of"));
        all.add(List.of("cn.qingsu.A.run"));
        all.add(List.of("cn.qingsu.A.run", "java.util.List.of"));
        all.add(List.of("org.Other.<init>"));
        assertThat(all.samples()).isEqualTo(4);
        assertThat(all.depth()).isEqualTo(3);
        assertThat(FlameGraph.svg(all))
                .contains("<title>cn.qingsu.A.run: 3, 75.0 %</title><rect x=\"0.0\" y=\"17\" width=\"1200.0\"")
                .contains("<title>java.util.List.of: 2, 50.0 %</title><rect x=\"0.0\" y=\"0\" width=\"800.0\"")
                .contains("<title>org.Other.&lt;init&gt;: 1, 25.0 %</title><rect x=\"1200.0\"");
    }
}
