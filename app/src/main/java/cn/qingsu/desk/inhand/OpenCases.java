package cn.qingsu.desk.inhand;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which page of an officer has which case open. A page says so every half minute, hidden ones now and then; one that is silent for longer is
 * gone.
 */
@Repository
class OpenCases {

    static final Duration SILENT = Duration.ofSeconds(150);

    private final JdbcClient sql;
    private final Clock clock;

    OpenCases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param request null where the page shows no case */
    void open(String page, @Nullable RequestId request, Officer officer) {
        sql.sql("""
                        insert into desk.open_case (page, request, account, name, unit, seen_at)
                        values (:page, :request, :account, :name, :unit, :now)
                        on conflict (account, page) do update set request = excluded.request, seen_at = excluded.seen_at
                        """)
                .param("page", page)
                .param("request", request == null ? null : request.value())
                .param("account", officer.account().value())
                .param("name", officer.name())
                .param("unit", officer.unit().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether this page has had the case open already, so that the right to see it need not be asked again. */
    boolean isOpen(String page, RequestId request, AccountId account) {
        return sql.sql("select 1 from desk.open_case where account = ? and page = ? and request = ?")
                .params(account.value(), page, request.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void close(String page, AccountId account) {
        sql.sql("delete from desk.open_case where account = ? and page = ?")
                .params(account.value(), page)
                .update();
    }

    List<AtCase> all() {
        return sql.sql(
                        "select * from desk.open_case where seen_at > ? and request is not null order by page limit 10000")
                .param(Timestamp.from(clock.instant().minus(SILENT)))
                .query((row, n) -> at(row))
                .list();
    }

    /** Who has any of {@code requests} open. */
    List<AtCase> at(List<RequestId> requests) {
        return sql.sql(
                        "select * from desk.open_case where request = any(:requests) and seen_at > :since order by page limit 1000")
                .param("requests", requests.stream().map(RequestId::value).toArray(Long[]::new))
                .param("since", Timestamp.from(clock.instant().minus(SILENT)))
                .query((row, n) -> at(row))
                .list();
    }

    private static AtCase at(ResultSet row) throws SQLException {
        return new AtCase(
                row.getString("page"),
                new RequestId(row.getLong("request")),
                new AccountId(row.getLong("account")),
                row.getString("name"),
                row.getString("unit"));
    }

    /** Who of a unit has any page open. */
    Set<AccountId> here(String unit) {
        return Set.copyOf(
                sql.sql("select distinct account from desk.open_case where unit = ? and seen_at > ? limit 2000")
                        .params(unit, Timestamp.from(clock.instant().minus(SILENT)))
                        .query((row, n) -> new AccountId(row.getLong(1)))
                        .list());
    }

    void forgetOld() {
        sql.sql("delete from desk.open_case where seen_at <= ?")
                .param(Timestamp.from(clock.instant().minus(SILENT)))
                .update();
    }
}
