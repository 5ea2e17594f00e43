package cn.qingsu.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.request.Filed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How rightly duplicates are found among invented tellings. The weights were learned from tellings in other words, at other
 * places, by {@code ./qingsu test -Dtest=DuplicateFiguresTest -Dupdate.docs=true}.
 */
class DuplicateFiguresTest {

    private static final Logger log = LoggerFactory.getLogger(DuplicateFiguresTest.class);
    private static final List<Telling> TELLINGS = Telling.all();
    private static final double SURE = 0.6;
    private static final double SHOWN = 0.15;
    private static final int STREETS = 6;
    private static final int INCIDENTS = 110;

    /** One comparison and whether both are of one incident. */
    private record Judged(double probability, boolean same) {}

    @Test
    void duplicates_told_in_words_never_learned_are_found_at_nine_in_ten_precision_and_eight_in_ten_recall() {
        List<Judged> judged = new ArrayList<>();
        int found = 0;
        int asked = 0;
        for (int n = 0; n < STREETS; n++) {
            InventedStreet street = new InventedStreet(1_000 + n, "held", TELLINGS, INCIDENTS);
            for (InventedStreet.Told told : street.told()) {
                List<InventedStreet.Told> before = before(street, told);
                List<Match> matches = new Comparison().of(described(told), filed(before), 0);
                matches.forEach(match ->
                        judged.add(new Judged(match.probability(), incidentOf(before, match) == told.incident())));
                if (before.stream().anyMatch(each -> each.incident() == told.incident())) {
                    asked++;
                    found += incidentOf(before, matches.getFirst()) == told.incident() ? 1 : 0;
                }
            }
        }
        report(judged, asked, found);
        assertThat(precision(judged, SURE)).as("precision from %s on", SURE).isGreaterThanOrEqualTo(0.9);
        assertThat(recall(judged, SURE)).as("recall from %s on", SURE).isGreaterThanOrEqualTo(0.8);
        assertThat(found / (double) asked).as("first suggestion right").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void six_hundred_on_file_are_compared_while_nobody_notices() {
        InventedStreet street = new InventedStreet(5, "held", TELLINGS, 420);
        List<Filed> candidates = filed(street.told()).stream().limit(600).toList();
        Described asked = described(street.told().getLast());
        Comparison comparison = new Comparison();
        List<Long> took = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            long began = System.nanoTime();
            comparison.of(asked, candidates, SHOWN);
            took.add(System.nanoTime() - began);
        }
        double median = took.subList(20, 60).stream().sorted().toList().get(20) / 1e6;
        log.info("comparing with {} on file takes {} ms", candidates.size(), Math.round(median * 10) / 10.0);
        assertThat(median).as("milliseconds").isLessThan(250);
    }

    private static void report(List<Judged> judged, int asked, int found) {
        long same = judged.stream().filter(Judged::same).count();
        log.info("{} comparisons, {} of one incident", judged.size(), same);
        for (double least : new double[] {0.1, SHOWN, 0.2, 0.3, 0.4, 0.5, SURE, 0.7, 0.8, 0.9}) {
            log.info(String.format(
                    Locale.ROOT,
                    "from %.2f on: precision %.3f, recall %.3f",
                    least,
                    precision(judged, least),
                    recall(judged, least)));
        }
        log.info(String.format(Locale.ROOT, "first suggestion right: %.3f of %d", found / (double) asked, asked));
        for (int tenth = 0; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            List<Judged> in = judged.stream()
                    .filter(each -> each.probability() >= from && each.probability() < from + 0.1)
                    .toList();
            log.info(String.format(
                    Locale.ROOT,
                    "said %.2f, was %.2f (%d)",
                    in.stream().mapToDouble(Judged::probability).average().orElse(0),
                    in.stream().filter(Judged::same).count() / (double) Math.max(1, in.size()),
                    in.size()));
        }
    }

    private static double precision(List<Judged> judged, double least) {
        List<Judged> said =
                judged.stream().filter(each -> each.probability() >= least).toList();
        return said.stream().filter(Judged::same).count() / (double) Math.max(1, said.size());
    }

    private static double recall(List<Judged> judged, double least) {
        List<Judged> same = judged.stream().filter(Judged::same).toList();
        return same.stream().filter(each -> each.probability() >= least).count() / (double) Math.max(1, same.size());
    }

    private static Described described(InventedStreet.Told told) {
        return Described.of(told.filed(), told.callers());
    }

    private static List<InventedStreet.Told> before(InventedStreet street, InventedStreet.Told told) {
        return street.told().stream()
                .filter(each ->
                        each.filed().registeredAt().isBefore(told.filed().registeredAt()))
                .toList();
    }

    private static List<Filed> filed(List<InventedStreet.Told> told) {
        return told.stream().map(InventedStreet.Told::filed).toList();
    }

    private static int incidentOf(List<InventedStreet.Told> told, Match match) {
        return told.stream()
                .filter(each -> each.filed().id().equals(match.filed().id()))
                .findFirst()
                .orElseThrow()
                .incident();
    }

    @Test
    @EnabledIfSystemProperty(named = "update.docs", matches = "true")
    void learn_the_weights() throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int n = 0; n < STREETS; n++) {
            InventedStreet street = new InventedStreet(n, "learn", TELLINGS, INCIDENTS);
            for (InventedStreet.Told told : street.told()) {
                learn(told, before(street, told), rows, same);
            }
        }
        double[] weights = learned(rows, same);
        String file = IntStream.range(0, weights.length)
                .mapToObj(n -> String.format(Locale.ROOT, "%s,%.3f", Sign.values()[n], weights[n]))
                .collect(Collectors.joining("\n", "sign,weight\n", "\n"));
        Files.writeString(Path.of("src/main/resources/intake/duplicate-weights.csv"), file);
        log.info("learned from {} comparisons:\n{}", rows.size(), file);
    }

    private static void learn(
            InventedStreet.Told told, List<InventedStreet.Told> before, List<double[]> rows, List<Boolean> same) {
        Wording said = wording(told);
        List<Wording> written =
                before.stream().map(DuplicateFiguresTest::wording).toList();
        List<Wording> all = new ArrayList<>(written);
        all.add(said);
        Rarity rarity = new Rarity(all);
        for (int i = 0; i < before.size(); i++) {
            rows.add(Signs.of(described(told), said, before.get(i).filed(), written.get(i), rarity)
                    .values());
            same.add(before.get(i).incident() == told.incident());
        }
    }

    private static Wording wording(InventedStreet.Told told) {
        Filed filed = told.filed();
        return Comparison.wording(filed.title(), filed.text(), filed.place().address());
    }

    /** Logistic regression by stochastic gradient, with a pull towards nothing. */
    private static double[] learned(List<double[]> rows, List<Boolean> same) {
        double[] weights = new double[Sign.values().length];
        weights[Sign.ALWAYS.ordinal()] = -3;
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            Collections.shuffle(order, random);
            double step = 0.5 / (1 + round * 0.5);
            for (int n : order) {
                double[] row = rows.get(n);
                double sum = 0;
                for (int i = 0; i < row.length; i++) {
                    sum += weights[i] * row[i];
                }
                double error = (same.get(n) ? 1 : 0) - 1 / (1 + Math.exp(-sum));
                for (int i = 0; i < row.length; i++) {
                    weights[i] += step * (error * row[i] - (i == 0 ? 0 : 2e-6 * weights[i]));
                }
            }
        }
        return weights;
    }
}
