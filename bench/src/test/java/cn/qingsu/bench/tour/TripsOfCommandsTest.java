package cn.qingsu.bench.tour;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.inside.Recording;
import cn.qingsu.bench.inside.Sum;
import cn.qingsu.bench.inside.Tap;
import cn.qingsu.operations.database.Durability;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query more in a command is a decision; whoever makes it changes the number here. */
class TripsOfCommandsTest {

    private static final String PHONE = "13900000012";

    @Test
    void every_command_asks_the_database_no_more_than_it_did(@TempDir Path folder) throws Exception {
        Map<String, Set<Sum>> sums = new TreeMap<>();
        Tap tap = new Tap();
        Thread own = Thread.currentThread();
        Recording recording = new Recording(own::equals);
        try (Premises premises = Premises.in(folder, Durability.NONE);
                Product product = premises.open(tap, Past.quiet());
                AutoCloseable listening = tap.listen(recording)) {
            Officers officers = new Officers(product);
            new LifeTour(product, officers, PHONE, action -> {}).go(); // what is remembered is remembered then
            recording.cut();
            new LifeTour(
                            product,
                            officers,
                            PHONE,
                            action -> sums.computeIfAbsent(
                                            action, first -> new TreeSet<>(Comparator.comparing(Sum::toString)))
                                    .add(Sum.of(recording.cut())))
                    .go();
        }
        String found = sums.entrySet().stream()
                .map(each -> each.getKey() + ": "
                        + each.getValue().stream().map(Sum::toString).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(found).isEqualTo(EXPECTED);
    }

    private static final String EXPECTED = """
            """;
}
