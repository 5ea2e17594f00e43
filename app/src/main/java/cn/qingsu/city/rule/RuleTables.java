package cn.qingsu.city.rule;

import cn.qingsu.city.Limit;
import cn.qingsu.city.LimitUnit;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rule packs. */
@Repository
@Order(6)
class RuleTables implements CityTable {

    private static final String PACK = "insert into city.rule_pack (version, valid_from, reason) values (?, ?, ?)";
    private static final String LIMIT =
            "insert into city.rule_limit (version, key, amount, unit, what) values (?, ?, ?, ?, ?)";
    private static final String NUMBER = "insert into city.rule_number (version, key, value, what) values (?, ?, ?, ?)";

    private final JdbcClient sql;
    private final Batch batch;

    RuleTables(JdbcClient sql, Batch batch) {
        this.sql = sql;
        this.batch = batch;
    }

    List<RulePack> all() {
        Map<Integer, Map<String, Limit>> limits = new HashMap<>();
        sql.sql("select version, key, amount, unit from city.rule_limit").query(row -> {
            limits.computeIfAbsent(row.getInt("version"), version -> new HashMap<>())
                    .put(
                            row.getString("key"),
                            new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit"))));
        });
        Map<Integer, Map<String, Integer>> numbers = new HashMap<>();
        sql.sql("select version, key, value from city.rule_number").query(row -> {
            numbers.computeIfAbsent(row.getInt("version"), version -> new HashMap<>())
                    .put(row.getString("key"), row.getInt("value"));
        });
        return sql.sql("select version, valid_from from city.rule_pack order by version")
                .query((row, n) -> new RulePack(
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        limits.getOrDefault(row.getInt("version"), Map.of()),
                        numbers.getOrDefault(row.getInt("version"), Map.of())))
                .list();
    }

    /** Writes a pack that keeps the descriptions of {@code base}. */
    void add(RulePack pack, int base, String reason) {
        batch.insert(PACK, List.<Object[]>of(new Object[] {pack.version(), pack.validFrom(), reason}));
        Map<String, String> limits = descriptions("city.rule_limit", base);
        batch.insert(
                LIMIT,
                pack.limits().entrySet().stream()
                        .map(entry -> new Object[] {
                            pack.version(),
                            entry.getKey(),
                            entry.getValue().amount(),
                            entry.getValue().unit().name(),
                            limits.getOrDefault(entry.getKey(), "")
                        })
                        .toList());
        Map<String, String> numbers = descriptions("city.rule_number", base);
        batch.insert(
                NUMBER,
                pack.numbers().entrySet().stream()
                        .map(entry -> new Object[] {
                            pack.version(), entry.getKey(), entry.getValue(), numbers.getOrDefault(entry.getKey(), "")
                        })
                        .toList());
    }

    Map<String, String> descriptions(int version) {
        Map<String, String> all = descriptions("city.rule_limit", version);
        all.putAll(descriptions("city.rule_number", version));
        return all;
    }

    private Map<String, String> descriptions(String table, int version) {
        Map<String, String> what = new HashMap<>();
        sql.sql("select key, what from " + table + " where version = ?")
                .param(version)
                .query(row -> {
                    what.put(row.getString("key"), row.getString("what"));
                });
        return what;
    }

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String label() {
        return "时限";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        batch.insert(PACK, List.<Object[]>of(new Object[] {1, BEGINNING, "随系统提供的默认值"}));
        batch.insert(
                NUMBER,
                files.rows("numbers").stream()
                        .map(row -> new Object[] {
                            1, row.getField("key"), Integer.valueOf(row.getField("value")), row.getField("what")
                        })
                        .toList());
        batch.insert(
                LIMIT,
                files.rows(name()).stream()
                        .map(row -> new Object[] {
                            1,
                            row.getField("key"),
                            Integer.valueOf(row.getField("amount")),
                            LimitUnit.valueOf(row.getField("unit")).name(),
                            row.getField("what")
                        })
                        .toList());
    }
}
