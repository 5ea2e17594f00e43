package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.LeadScope;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the empty catalogue: one clause for each category of the city, by its lead rule, and what is shipped beside. */
@Component
class CatalogueSeeding implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CatalogueSeeding.class);
    private static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);

    private final ClauseTable table;
    private final KeptCatalogue catalogue;
    private final Categories categories;
    private final LeadUnits leads;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String file;
    private volatile boolean running;

    CatalogueSeeding(
            ClauseTable table,
            KeptCatalogue catalogue,
            Categories categories,
            LeadUnits leads,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qingsu.city.folder:qingdao}") String city) {
        this.table = table;
        this.catalogue = catalogue;
        this.categories = categories;
        this.leads = leads;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.file = "/city/" + city + "/catalogue.csv";
    }

    @Override
    public void start() {
        if (table.isEmpty()) {
            transaction.executeWithoutResult(status -> fill());
            catalogue.forget();
        }
        running = true;
    }

    private void fill() {
        table.hold();
        if (!table.isEmpty()) {
            return;
        }
        SortedMap<String, LeadScope> rules = leads.rules();
        List<Clause> clauses = new ArrayList<>();
        categories.all().forEach(category -> clauses.add(general(category, rules)));
        int general = clauses.size();
        shipped().forEach(row -> clauses.add(special(row)));
        Instant at = clock.instant();
        journal.append(
                new Subject(ClauseChanged.SUBJECT, 0),
                Author.SYSTEM,
                at,
                new CatalogueSeeded(general, clauses.size() - general));
        table.insert(clauses, at, null, "随系统安装录入");
        log.info("the dispatch catalogue was filled with {} clauses", clauses.size());
    }

    private Clause general(Category category, SortedMap<String, LeadScope> rules) {
        return new Clause(
                table.nextNumber(),
                1,
                category.code(),
                null,
                Map.of(),
                ground(rules.getOrDefault(category.leadRule(), LeadScope.CENTRE)),
                new Lead.ByRule(category.leadRule()),
                List.of(),
                category.level(),
                category.level() == HandlingLevel.STREET,
                null,
                "",
                category.note(),
                BEGINNING,
                null);
    }

    private static Ground ground(LeadScope scope) {
        return switch (scope) {
            case UTILITY -> Ground.UTILITY;
            case DEPARTMENT -> Ground.LINE;
            case BUREAU -> Ground.COMPETENCE;
            case STREET, DISTRICT, CENTRE -> Ground.PLACE;
        };
    }

    private List<NamedCsvRecord> shipped() {
        try (InputStream in = CatalogueSeeding.class.getResourceAsStream(file)) {
            if (in == null) {
                return List.of();
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Clause special(NamedCsvRecord row) {
        String unit = row.getField("lead_unit");
        String area = row.getField("area");
        return new Clause(
                table.nextNumber(),
                1,
                new CategoryCode(row.getField("category")),
                area.isEmpty() ? null : new AreaCode(area),
                conditions(row.getField("conditions")),
                Ground.valueOf(row.getField("ground")),
                unit.isEmpty() ? new Lead.ByRule(row.getField("lead_rule")) : new Lead.Direct(new UnitCode(unit)),
                Stream.of(row.getField("co_handlers").split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(UnitCode::new)
                        .toList(),
                HandlingLevel.valueOf(row.getField("level")),
                Boolean.parseBoolean(row.getField("street_direct")),
                sla(row.getField("sla")),
                row.getField("legal_basis"),
                row.getField("note"),
                BEGINNING,
                null);
    }

    private static @Nullable SlaCode sla(String code) {
        return code.isEmpty() ? null : SlaCode.valueOf(code);
    }

    private static Map<ConditionKey, String> conditions(String text) {
        Map<ConditionKey, String> conditions = new EnumMap<>(ConditionKey.class);
        Stream.of(text.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .forEach(each -> conditions.put(ConditionKey.valueOf(each[0]), each[1]));
        return conditions;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the city, before the web server and the followers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2000;
    }
}
