package cn.qingsu.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.inside.Tap;
import cn.qingsu.demonstration.CityHistory;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Progress;
import cn.qingsu.operations.database.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code seed} does, so small that no index is taken away; BulkLoadTest has the rest. */
class SeedTest {

    private static final int REQUESTS = 2_000;

    @Test
    void a_seeded_city_is_counted_whole_followed_up_and_seeded_once(@TempDir Path folder) throws SQLException {
        try (Premises premises = Premises.in(folder, Durability.NONE)) {
            CityHistory.Written written =
                    Past.make(premises, REQUESTS, 1, Progress.SILENT).orElseThrow();
            Seeded seeded;
            try (Connection connection = premises.connect()) {
                seeded = Seeded.in(connection);
            }

            assertThat(written.requests()).isEqualTo(REQUESTS);
            assertThat(written.leftOut()).isZero();
            assertThat(seeded.requests()).isEqualTo(REQUESTS);
            assertThat(seeded.states()).containsKeys("IN_PROGRESS", "ANSWERED");
            assertThat(seeded.alarms()).isGreaterThan(REQUESTS / 2);
            Map<String, TableSize> tables =
                    seeded.tables().stream().collect(Collectors.toMap(TableSize::table, Function.identity()));
            assertThat(tables.get("request.request"))
                    .extracting(TableSize::rows)
                    .isEqualTo((long) REQUESTS);
            assertThat(tables.get("journal.entry"))
                    .extracting(TableSize::rows)
                    .asInstanceOf(InstanceOfAssertFactories.LONG)
                    .isGreaterThanOrEqualTo(written.entries());
            assertThat(seeded.bytes()).isGreaterThan(1_000L * REQUESTS);

            assertThat(Past.make(premises, REQUESTS, 1, Progress.SILENT)).isEmpty();
            try (Product product = premises.open(new Tap(), Past.quiet())) {
                assertThat(product.the(JournalCheck.class)
                                .verify(Progress.SILENT)
                                .broken())
                        .isEmpty();
                assertThat(product.the(Followers.class).states()).allMatch(state -> state.waiting() == 0);
            }
        }
    }
}
