package cn.qingsu.desk.inhand;

import cn.qingsu.desk.setting.DeskSetting;
import cn.qingsu.desk.setting.DeskSettings;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who does which case, one officer a case; what has run out is as if it were not there. */
@Repository
public class CasesInHand {

    private final JdbcClient sql;
    private final DeskSettings settings;
    private final Clock clock;

    CasesInHand(JdbcClient sql, DeskSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    private Instant until(Instant now) {
        return now.plus(Duration.ofMinutes(settings.number(DeskSetting.IN_HAND_MINUTES)));
    }

    /** Takes the case, unless another has it. @return whoever has it now */
    public InHand take(RequestId request, Officer officer) {
        Instant now = clock.instant();
        sql.sql("""
                        insert into desk.in_hand (request, account, name, unit, since, until, given)
                        values (:request, :account, :name, :unit, :now, :until, false)
                        on conflict (request) do update
                           set account = excluded.account, name = excluded.name, unit = excluded.unit, since = excluded.since,
                               until = excluded.until, given = excluded.given
                         where desk.in_hand.until <= :now or desk.in_hand.account = excluded.account
                        """)
                .param("request", request.value())
                .param("account", officer.account().value())
                .param("name", officer.name())
                .param("unit", officer.unit().value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until(now)))
                .update();
        return of(request).orElseThrow();
    }

    /** Gives the case to {@code to}, whoever has it, until the given end. */
    void give(RequestId request, Account to, Instant until) {
        sql.sql("""
                        insert into desk.in_hand (request, account, name, unit, since, until, given)
                        values (:request, :account, :name, :unit, :now, :until, true)
                        on conflict (request) do update
                           set account = excluded.account, name = excluded.name, unit = excluded.unit, since = excluded.since,
                               until = excluded.until, given = true
                        """)
                .param("request", request.value())
                .param("account", to.id().value())
                .param("name", to.name())
                .param("unit", to.unit().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Lets the case go, if {@code account} has it. */
    public boolean release(RequestId request, AccountId account) {
        return sql.sql("delete from desk.in_hand where request = :request and account = :account")
                        .param("request", request.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** The case has moved on: whoever did it has done it. */
    public void done(RequestId request, AccountId account) {
        sql.sql("delete from desk.in_hand where request = :request and account = :account and not given")
                .param("request", request.value())
                .param("account", account.value())
                .update();
    }

    /** It is still before the officer's eyes. */
    void stays(RequestId request, AccountId account) {
        Instant now = clock.instant();
        sql.sql("""
                        update desk.in_hand set until = greatest(until, :until)
                         where request = :request and account = :account and until > :now
                        """)
                .param("request", request.value())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until(now)))
                .update();
    }

    public Optional<InHand> of(RequestId request) {
        return Optional.ofNullable(of(List.of(request)).get(request));
    }

    /** Who has which of {@code requests}, read at once. */
    public Map<RequestId, InHand> of(List<RequestId> requests) {
        return sql
                .sql("select * from desk.in_hand where request = any(:requests) and until > :now")
                .param("requests", requests.stream().map(RequestId::value).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> inHand(row))
                .list()
                .stream()
                .collect(Collectors.toMap(InHand::request, Function.identity()));
    }

    /** All that is in hand, newest first; as many as there are staff at work, about. */
    List<InHand> all() {
        return sql.sql("select * from desk.in_hand where until > :now order by since desc limit 5000")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> inHand(row))
                .list();
    }

    /** What the officers of a unit have in hand. */
    List<InHand> ofUnit(String unit) {
        return sql.sql(
                        "select * from desk.in_hand where unit = :unit and until > :now order by until, request limit 500")
                .param("unit", unit)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> inHand(row))
                .list();
    }

    /** What has run out, and what its officer took himself and left: none of his pages is open any more. */
    void forgetOld() {
        sql.sql("""
                        delete from desk.in_hand
                         where until <= :now
                            or not given and since <= :silent
                               and not exists (select 1 from desk.open_case o where o.account = in_hand.account and o.seen_at > :silent)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("silent", Timestamp.from(clock.instant().minus(OpenCases.SILENT)))
                .update();
    }

    private static InHand inHand(ResultSet row) throws SQLException {
        return new InHand(
                new RequestId(row.getLong("request")),
                new AccountId(row.getLong("account")),
                row.getString("name"),
                row.getString("unit"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getBoolean("given"));
    }
}
