package cn.qingsu.desk.hold;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.hold.Held.Told;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.identity.Sealing;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Command;
import cn.qingsu.request.Commands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps commands that wait. */
@Repository
class HeldCommands {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Accounts accounts;

    HeldCommands(JdbcClient sql, Sealing sealing, Accounts accounts) {
        this.sql = sql;
        this.sealing = sealing;
        this.accounts = accounts;
    }

    /** A command as it is kept. */
    private record Kept(String action, JsonNode command) {}

    /** @throws org.springframework.dao.DuplicateKeyException if something waits for this case already */
    void keep(Held held, Instant at) {
        List<Kept> kept = held.commands().stream()
                .map(command -> new Kept(command.action(), JSON.valueToTree(command)))
                .toList();
        sql.sql("""
                        insert into desk.held (id, request, account, grants, version, draft, says, content, at, due_at)
                        values (:id, :request, :account, :grants, :version, :draft, :says, :content, :at, :due)
                        """)
                .param("id", held.id())
                .param("request", held.request().value())
                .param("account", held.account().value())
                .param("grants", grants(held.officer()))
                .param("version", held.version())
                .param("draft", held.draft())
                .param("says", held.says())
                .param("content", sealing.seal(JSON.writeValueAsString(kept), place(held.id())))
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(held.due()))
                .update();
    }

    private static String place(long id) {
        return "desk.held/" + id;
    }

    private static String grants(Officer officer) {
        return officer.grants().stream()
                .map(grant -> grant.role() + "@" + grant.scope().value())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The next that is due and that no other node has in its hands; held for this transaction. */
    Optional<Held> due(Instant now) {
        return sql.sql("""
                        select * from desk.held where refusal is null and due_at <= ? order by due_at, id limit 1
                        for update skip locked
                        """)
                .param(Timestamp.from(now))
                .query((row, n) -> held(row))
                .optional();
    }

    private Held held(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Held(
                id,
                new RequestId(row.getLong("request")),
                officer(new AccountId(row.getLong("account")), row.getString("grants")),
                row.getInt("version"),
                row.getString("draft"),
                row.getString("says"),
                commands(sealing.open(row.getBytes("content"), place(id))),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getString("refusal"));
    }

    /** By what he acted then, as far as it still holds. */
    private Officer officer(AccountId account, String grants) {
        Officer today = accounts.officer(account).orElseThrow();
        Set<Grant> then = Arrays.stream(grants.split(" "))
                .filter(grant -> grant.contains("@"))
                .map(grant -> grant.split("@", 2))
                .map(grant -> new Grant(Role.valueOf(grant[0]), new UnitCode(grant[1])))
                .filter(today.grants()::contains)
                .collect(Collectors.toSet());
        return new Officer(today.account(), today.login(), today.name(), today.unit(), then);
    }

    private static List<Command> commands(String json) {
        return Arrays.stream(JSON.readValue(json, Kept[].class))
                .<Command>map(kept -> JSON.treeToValue(
                        kept.command(), Commands.kind(kept.action()).orElseThrow()))
                .toList();
    }

    /** Takes it back. @return whether it still waited */
    boolean takeBack(long id, AccountId account) {
        return sql.sql("delete from desk.held where id = ? and account = ? and refusal is null")
                        .params(id, account.value())
                        .update()
                > 0;
    }

    void done(long id) {
        sql.sql("delete from desk.held where id = ?").param(id).update();
    }

    void refused(long id, String why) {
        sql.sql("update desk.held set refusal = ? where id = ?").params(why, id).update();
    }

    /** Something failed; it is tried again at {@code next}. @return how often it has been tried */
    int failed(long id, Instant next) {
        return sql.sql("update desk.held set attempts = attempts + 1, due_at = ? where id = ? returning attempts")
                .params(Timestamp.from(next), id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The officer has read why it was not done. */
    void read(long id, AccountId account) {
        sql.sql("delete from desk.held where id = ? and account = ? and refusal is not null")
                .params(id, account.value())
                .update();
    }

    /** What waits for an officer, and what was refused and he has not read. */
    List<Told> of(AccountId account, Instant now) {
        return sql.sql(
                        "select id, request, says, due_at, refusal from desk.held where account = ? order by id limit 100")
                .param(account.value())
                .query((row, n) -> new Told(
                        TimeSorted.text(row.getLong("id")),
                        TimeSorted.text(row.getLong("request")),
                        row.getString("says"),
                        Math.max(
                                0,
                                Duration.between(now, row.getTimestamp("due_at").toInstant())
                                        .toSeconds()),
                        row.getString("refusal")))
                .list();
    }

    /** What was refused so long ago that nobody will read why. */
    void forgetOld(Instant before) {
        sql.sql("delete from desk.held where refusal is not null and at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    /** The case for which something of the officer's waits. */
    Optional<RequestId> request(long id, AccountId account) {
        return sql.sql("select request from desk.held where id = ? and account = ?")
                .params(id, account.value())
                .query((row, n) -> new RequestId(row.getLong(1)))
                .optional();
    }
}
