package cn.qingsu.knowledge;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.DemoAccounts;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts invented articles into the empty knowledge base of a demonstration city, and into no other. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class DemonstrationArticles implements ApplicationRunner {

    private static final String FILE = "/knowledge/demonstration.csv";

    private final DemoAccounts city;
    private final ArticleTable table;
    private final KeptArticles articles;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationArticles(
            DemoAccounts city,
            ArticleTable table,
            KeptArticles articles,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.city = city;
        this.table = table;
        this.articles = articles;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (city.isDemonstration() && table.isEmpty()) {
            transaction.executeWithoutResult(status -> fill());
            articles.forget();
        }
    }

    private void fill() {
        table.hold(0);
        if (!table.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        List<ArticleRow> rows = lines().stream().map(line -> row(line, at)).toList();
        journal.append(
                new Subject(ArticleEvent.SUBJECT, 0), Author.SYSTEM, at, new ArticleEvent.ArticlesSeeded(rows.size()));
        table.keep(rows);
    }

    private static List<NamedCsvRecord> lines() {
        try (InputStream stream = Objects.requireNonNull(DemonstrationArticles.class.getResourceAsStream(FILE));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArticleRow row(NamedCsvRecord line, Instant at) {
        ArticleState state = ArticleState.valueOf(line.getField("state"));
        LocalDate today = CityTime.day(at);
        ArticleContent content = new ArticleContent(
                line.getField("title"),
                line.getField("question"),
                line.getField("answer"),
                line.getField("aliases"),
                codes(line.getField("categories"), CategoryCode::new),
                codes(line.getField("areas"), AreaCode::new),
                line.getField("source"),
                new UnitCode(line.getField("owner")),
                Boolean.parseBoolean(line.getField("for_citizens")),
                today.plusDays(Long.parseLong(line.getField("from"))),
                day(line.getField("last"), today));
        return new ArticleRow(
                new Article(table.nextNumber(), 1, 1, state, content),
                List.of(),
                at,
                null,
                state == ArticleState.PUBLISHED ? at : null,
                "");
    }

    /** Days count from the day on which the city begins. */
    private static @Nullable LocalDate day(String days, LocalDate today) {
        return days.isEmpty() ? null : today.plusDays(Long.parseLong(days));
    }

    private static <T> List<T> codes(String text, Function<String, T> code) {
        return Arrays.stream(text.split(" "))
                .filter(each -> !each.isEmpty())
                .map(code)
                .toList();
    }
}
