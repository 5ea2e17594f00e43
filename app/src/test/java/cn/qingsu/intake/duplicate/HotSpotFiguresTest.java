package cn.qingsu.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Filed;
import cn.qingsu.request.Place;
import cn.qingsu.request.State;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How duplicates are found among real messages of another city, by their words alone: places are anonymised, there are
 * neither categories nor pins. A few hot spots are known by the name of what they are about. Skipped where the messages are
 * not at hand; they are no part of this project.
 */
class HotSpotFiguresTest {

    private static final Logger log = LoggerFactory.getLogger(HotSpotFiguresTest.class);
    private static final String MESSAGES = "shared/data/messages_hotspot.csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/M/d H:mm[:ss]", Locale.ROOT);
    private static final Duration BACK = Duration.ofDays(60);

    /** What a message must speak of to be of a hot spot: a name, and one of these words. */
    private static final Map<String, List<String>> HOT_SPOTS = Map.of(
            "伊景园", List.of("车位"),
            "丽发新城", List.of("搅拌"),
            "58车贷", List.of("车贷"),
            "魅力之城", List.of("油烟", "烧烤", "噪", "餐馆", "饭店"),
            "泉星公园", List.of("公园"));

    private record Message(Filed filed, @Nullable String spot) {}

    /** How many were compared, called the same, and the same. */
    private static final class Tally {
        int same;
        int called;
        int rightly;
        int asked;
        int first;
    }

    @Test
    void hot_spots_of_another_city_are_found_by_their_words() throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(MESSAGES))
                .filter(Files::exists)
                .findFirst();
        assumeThat(file).as("the messages are not at hand").isPresent();
        List<Message> messages = read(file.orElseThrow());
        Map<Double, Tally> tallies = new HashMap<>();
        List.of(0.15, 0.5, 0.7).forEach(least -> tallies.put(least, new Tally()));
        for (int n = 0; n < messages.size(); n++) {
            Message asked = messages.get(n);
            if (asked.spot() != null) {
                compare(asked, before(messages, n), tallies);
            }
        }
        tallies.forEach((least, tally) -> log.info(String.format(
                Locale.ROOT,
                "real messages, from %.2f on: precision %.3f, recall %.3f of %d pairs; first suggestion right %.3f of %d",
                least,
                tally.rightly / (double) Math.max(1, tally.called),
                tally.rightly / (double) Math.max(1, tally.same),
                tally.same,
                tally.first / (double) Math.max(1, tally.asked),
                tally.asked)));
        assertThat(Objects.requireNonNull(tallies.get(0.15)).first).isPositive();
    }

    private static List<Message> before(List<Message> messages, int n) {
        Instant since = messages.get(n).filed().registeredAt().minus(BACK);
        return messages.subList(Math.max(0, n - 600), n).stream()
                .filter(each -> each.filed().registeredAt().isAfter(since))
                .toList();
    }

    private static void compare(Message asked, List<Message> before, Map<Double, Tally> tallies) {
        Map<RequestId, Message> byId = new HashMap<>();
        before.forEach(each -> byId.put(each.filed().id(), each));
        List<Match> matches = new Comparison()
                .of(
                        Described.of(asked.filed(), Set.of()),
                        before.stream().map(Message::filed).toList(),
                        0);
        long same = before.stream()
                .filter(each -> Objects.equals(each.spot(), asked.spot()))
                .count();
        tallies.forEach((least, tally) -> {
            tally.same += (int) same;
            for (Match match : matches) {
                if (match.probability() >= least) {
                    tally.called++;
                    tally.rightly += is(asked, byId, match) ? 1 : 0;
                }
            }
            if (same > 0) {
                tally.asked++;
                tally.first += is(asked, byId, matches.getFirst()) ? 1 : 0;
            }
        });
    }

    private static boolean is(Message asked, Map<RequestId, Message> byId, Match match) {
        return Objects.equals(
                Objects.requireNonNull(byId.get(match.filed().id())).spot(), asked.spot());
    }

    private static List<Message> read(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> messages.add(message(row)));
        }
        messages.sort(Comparator.comparing(each -> each.filed().registeredAt()));
        return messages;
    }

    private static Message message(NamedCsvRecord row) {
        String text = row.getField("text").strip();
        String whole = row.getField("title") + text;
        Filed filed = new Filed(
                new RequestId(Long.parseLong(row.getField("id"))),
                State.REGISTERED,
                LocalDateTime.parse(row.getField("time").strip().replace('-', '/'), TIME)
                        .atZone(CityTime.ZONE)
                        .toInstant(),
                PrivacyLevel.OPEN,
                (RequesterId) null,
                null,
                Place.UNKNOWN,
                row.getField("title"),
                text.substring(0, Math.min(600, text.length())),
                null);
        return new Message(
                filed,
                HOT_SPOTS.entrySet().stream()
                        .filter(spot -> whole.contains(spot.getKey())
                                && spot.getValue().stream().anyMatch(whole::contains))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null));
    }
}
