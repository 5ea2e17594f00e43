package cn.qingsu.city.data;

import cn.qingsu.city.CityCompleted;
import cn.qingsu.city.CitySeed;
import cn.qingsu.city.CitySeeded;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Progress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the tables once, in one transaction, before anything else of the application starts. */
@Component
class Seeding implements CitySeed, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Seeding.class);

    private final List<CityTable> tables;
    private final CityFiles files;
    private final CityEdit edit;
    private final JdbcClient sql;
    private volatile boolean running;

    Seeding(List<CityTable> tables, CityFiles files, CityEdit edit, JdbcClient sql) {
        this.tables = List.copyOf(tables);
        this.files = files;
        this.edit = edit;
        this.sql = sql;
    }

    @Override
    public boolean seedIfEmpty(Progress progress) {
        return isEmpty() && edit.run(Author.SYSTEM, told -> isEmpty() && fill(told, progress));
    }

    private boolean fill(CityEdit.Told told, Progress progress) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(table.label(), table.count(files)));
        String city = files.rows("areas").getFirst().getField("name");
        Instant at = told.by(new CitySeeded(city, rows));
        int total = rows.values().stream().mapToInt(Integer::intValue).sum();
        int done = 0;
        for (CityTable table : tables) {
            table.fill(files, at);
            done += rows.getOrDefault(table.label(), 0);
            progress.at(done, total);
        }
        log.info("the city {} was put into the empty database: {}", city, rows);
        return true;
    }

    @Override
    public boolean completeIfOlder() {
        return tables.stream().anyMatch(CityTable::isMissing) && edit.run(Author.SYSTEM, this::complete);
    }

    private boolean complete(CityEdit.Told told) {
        List<CityTable> missing = tables.stream().filter(CityTable::isMissing).toList();
        if (missing.isEmpty()) {
            return false; // another node was faster
        }
        Map<String, Integer> rows = new LinkedHashMap<>();
        missing.forEach(table -> rows.put(table.label(), table.count(files)));
        Instant at = told.by(new CityCompleted(rows));
        missing.forEach(table -> log.info("the city was given {} rows of {}", table.complete(files, at), table.name()));
        return true;
    }

    private boolean isEmpty() {
        return !sql.sql("select exists (select from city.area)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void start() {
        if (!seedIfEmpty(Progress.SILENT)) {
            completeIfOlder();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, the followers and everyone who reads the city. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
