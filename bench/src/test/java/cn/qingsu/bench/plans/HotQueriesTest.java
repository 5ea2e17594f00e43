package cn.qingsu.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.operations.database.Durability;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large enough for a missing index to be seen: tables that grow have many thousands of rows in a month. {@code ./qingsu bench
 * plans} does the same on a whole city.
 */
class HotQueriesTest {

    private static final int REQUESTS = 20_000;
    private static final int DAYS = 45;
    private static final int SAMPLES = 3;

    @Test
    void no_hot_query_reads_a_growing_table_from_end_to_end_spills_or_is_far_misjudged(@TempDir Path folder) {
        try (Premises premises = Premises.in(folder, Durability.NONE)) {
            Past.fill(premises, REQUESTS, DAYS, 12_345);
            Inspection.Result result = new Inspection(premises, SAMPLES, null).run();

            assertThat(result.rows()).isGreaterThan(10.0 * REQUESTS);
            assertThat(result.explained()).hasSizeGreaterThan(100);
            assertThat(told(result.bad())).isEmpty();
        }
    }

    private static String told(List<Explained> bad) {
        return bad.stream()
                .map(each -> each.text() + "\n    " + each.findings())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
