package cn.qingsu.city.rule;

import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import cn.qingsu.city.data.Dated;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the situations beyond the hotline's remit. */
@Repository
@Order(4)
class KeptSituations implements OutOfScope, CityTable {

    private final JdbcClient sql;
    private final Batch batch;
    private final Snapshot<Register<SituationCode, Situation>> register;

    KeptSituations(JdbcClient sql, Batch batch, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.register = snapshots.of(() -> new Register<>(read(), Situation::code, clock));
    }

    @Override
    public Optional<Situation> find(SituationCode code) {
        return register.get().find(code);
    }

    @Override
    public List<Situation> all() {
        return register.get().valid();
    }

    @Override
    public List<Situation> named(String text, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return all().stream()
                .filter(situation ->
                        situation.text().contains(wanted) || situation.group().contains(wanted))
                .limit(limit)
                .toList();
    }

    private List<Dated<Situation>> read() {
        return sql.sql("select * from city.situation order by code, valid_from")
                .query((row, n) -> Dated.of(
                        new Situation(
                                new SituationCode(row.getString("code")),
                                row.getString("class"),
                                row.getString("situation"),
                                row.getString("wording")),
                        row))
                .list();
    }

    @Override
    public String name() {
        return "situations";
    }

    @Override
    public String label() {
        return "超职责情形";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(
                "insert into city.situation (code, class, situation, wording, valid_from) values (?, ?, ?, ?, ?)",
                files.rows(name()).stream()
                        .map(row -> Stream.concat(row.getFields().stream(), Stream.of(BEGINNING))
                                .toArray())
                        .toList());
    }
}
