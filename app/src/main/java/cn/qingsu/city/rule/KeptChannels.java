package cn.qingsu.city.rule;

import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import cn.qingsu.city.data.Dated;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the channels. */
@Repository
@Order(4)
class KeptChannels implements Channels, CityTable {

    private final JdbcClient sql;
    private final Batch batch;
    private final Snapshot<Register<ChannelCode, Channel>> register;

    KeptChannels(JdbcClient sql, Batch batch, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.register = snapshots.of(() -> new Register<>(read(), Channel::code, clock));
    }

    @Override
    public Optional<Channel> find(ChannelCode code) {
        return register.get().find(code);
    }

    @Override
    public Optional<Channel> named(String name) {
        String wanted = name.strip();
        return all().stream().filter(channel -> channel.name().equals(wanted)).findFirst();
    }

    @Override
    public List<Channel> all() {
        return register.get().valid();
    }

    private List<Dated<Channel>> read() {
        return sql.sql("select * from city.channel order by position, valid_from")
                .query((row, n) -> Dated.of(
                        new Channel(
                                new ChannelCode(row.getString("code")),
                                row.getString("name"),
                                row.getBoolean("partner"),
                                row.getBoolean("online"),
                                row.getBoolean("answers_back"),
                                row.getBoolean("callback"),
                                row.getBoolean("street_direct"),
                                row.getBoolean("enterprise")),
                        row))
                .list();
    }

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public String label() {
        return "受理渠道";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        List<Object[]> rows = new ArrayList<>();
        for (NamedCsvRecord row : files.rows(name())) {
            rows.add(new Object[] {
                row.getField("code"),
                row.getField("name"),
                Boolean.valueOf(row.getField("partner")),
                Boolean.valueOf(row.getField("online")),
                Boolean.valueOf(row.getField("answers_back")),
                Boolean.valueOf(row.getField("callback")),
                Boolean.valueOf(row.getField("street_direct")),
                Boolean.valueOf(row.getField("enterprise")),
                rows.size() + 1,
                BEGINNING
            });
        }
        batch.insert("""
                insert into city.channel (code, name, partner, online, answers_back, callback, street_direct, enterprise,
                                          position, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
