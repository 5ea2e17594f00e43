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
            (acknowledge, record-contact, reply): 2 trips, 9 statements
            (classify, accept, dispatch): 2 trips, 8 statements
            accept: 2 trips, 5 statements
            acknowledge: 2 trips, 6 statements
            answer: 2 trips, 6 statements
            approve: 2 trips, 8 statements
            archive: 2 trips, 5 statements
            ask-extension: 2 trips, 5 statements
            ask-parking: 2 trips, 5 statements
            ask-supplement: 2 trips, 6 statements
            bounce-transfer: 2 trips, 5 statements
            classify: 2 trips, 5 statements
            close: 2 trips, 6 statements
            confirm-not-accepted: 2 trips, 6 statements
            confirm-transfer: 2 trips, 6 statements
            consult: 2 trips, 5 statements
            decide-consultation: 2 trips, 6 statements
            dispatch: 2 trips, 6 statements or 2 trips, 7 statements
            end-parking: 2 trips, 6 statements
            end-supervision: 2 trips, 4 statements
            explain: 2 trips, 7 statements
            follow-master: 6 trips, 10 statements
            give-supplement: 2 trips, 6 statements
            grant-extension: 2 trips, 7 statements
            grant-parking: 2 trips, 7 statements
            merge: 4 trips, 9 statements
            not-accept: 2 trips, 6 statements
            note-callback-try: 2 trips, 4 statements
            note-progress: 2 trips, 4 statements
            object-to-not-accepted: 2 trips, 6 statements
            pause-clock: 2 trips, 5 statements
            record-callback: 2 trips, 6 statements or 2 trips, 7 statements
            record-contact: 2 trips, 6 statements
            redo: 2 trips, 6 statements
            refuse-return: 2 trips, 6 statements
            register: 2 trips, 7 statements or 3 trips, 8 statements
            reject-reply: 2 trips, 6 statements
            reply: 2 trips, 6 statements or 2 trips, 7 statements
            report: 2 trips, 6 statements
            resume-clock: 2 trips, 5 statements
            return: 2 trips, 6 statements
            sub-dispatch: 2 trips, 6 statements
            supervise: 2 trips, 4 statements
            transfer: 2 trips, 5 statements
            unmerge: 2 trips, 5 statements
            uphold-return: 2 trips, 8 statements
            void: 2 trips, 6 statements
            withdraw: 2 trips, 7 statements or 2 trips, 9 statements
            """;
}
