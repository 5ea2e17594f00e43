package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code identity.account} and {@code identity.account_grant}. */
@Repository
class AccountRows {

    private static final String COLUMNS = """
            select id, login, name, unit, enabled, must_change_password, locked_until, last_login_at from identity.account
            """;

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What sign-in compares with. */
    record Credentials(
            AccountId id,
            String password,
            boolean enabled,
            @Nullable Instant lockedUntil) {

        boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    private record GrantRow(long account, GrantPeriod period) {}

    Optional<Credentials> credentials(String login) {
        return sql.sql("select id, password, enabled, locked_until from identity.account where login = ?")
                .param(login)
                .query((row, n) -> new Credentials(
                        new AccountId(row.getLong(1)),
                        row.getString(2),
                        row.getBoolean(3),
                        instant(row, "locked_until")))
                .optional();
    }

    Optional<Account> find(String login) {
        return withGrants(sql.sql(COLUMNS + "where login = ?")
                        .param(login)
                        .query((row, n) -> account(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Account> find(AccountId id) {
        return withGrants(sql.sql(COLUMNS + "where id = ?")
                        .param(id.value())
                        .query((row, n) -> account(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<Account> list(@Nullable UnitCode unit, @Nullable String after, int rows) {
        return withGrants(sql.sql(COLUMNS + """
                        where (:unit::text is null or unit = :unit) and login > :after order by login limit :rows
                        """)
                .param("unit", unit == null ? null : unit.value())
                .param("after", after == null ? "" : after)
                .param("rows", rows)
                .query((row, n) -> account(row))
                .list());
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select id, name from identity.account where id in (:ids)")
                    .param("ids", ids.stream().map(AccountId::value).toList())
                    .query(row -> {
                        names.put(new AccountId(row.getLong(1)), row.getString(2));
                    });
        }
        return names;
    }

    /** @return false if the login is taken */
    boolean insert(AccountId id, String login, NewAccount account, String hash, Instant at) {
        int inserted = sql.sql("""
                        insert into identity.account (id, login, name, unit, password, must_change_password, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing
                        """)
                .params(
                        id.value(),
                        login,
                        account.name().strip(),
                        account.unit().value(),
                        hash,
                        account.mustChangePassword(),
                        Timestamp.from(at))
                .update();
        if (inserted == 1) {
            insertGrants(id, account.grants());
        }
        return inserted == 1;
    }

    void replaceGrants(AccountId id, List<GrantPeriod> grants) {
        sql.sql("delete from identity.account_grant where account_id = ?")
                .param(id.value())
                .update();
        insertGrants(id, grants);
    }

    private void insertGrants(AccountId id, List<GrantPeriod> grants) {
        for (GrantPeriod period : grants) {
            sql.sql("""
                            insert into identity.account_grant (account_id, role, scope, valid_from, valid_until)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .param(id.value())
                    .param(period.grant().role().name())
                    .param(period.grant().scope().value())
                    .param(period.from())
                    .param(period.until())
                    .update();
        }
    }

    void setEnabled(AccountId id, boolean enabled) {
        sql.sql("update identity.account set enabled = ?, failures = 0, locked_until = null where id = ?")
                .params(enabled, id.value())
                .update();
    }

    void setPassword(AccountId id, String hash, boolean mustChange) {
        sql.sql("""
                        update identity.account
                        set password = ?, must_change_password = ?, failures = 0, locked_until = null where id = ?
                        """).params(hash, mustChange, id.value()).update();
    }

    void signedIn(AccountId id, Instant at) {
        sql.sql("update identity.account set failures = 0, locked_until = null, last_login_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /**
     * Counts a wrong password; the one that reaches {@code limit} locks.
     *
     * @return whether this one locked the account
     */
    boolean failed(AccountId id, int limit, Instant lockedUntil) {
        return sql.sql("""
                        update identity.account
                        set failures = case when failures + 1 >= :limit then 0 else failures + 1 end,
                            locked_until = case when failures + 1 >= :limit then :until else locked_until end
                        where id = :id
                        returning failures = 0
                        """)
                .param("limit", limit)
                .param("until", Timestamp.from(lockedUntil))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private List<Account> withGrants(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return accounts;
        }
        Map<Long, List<GrantPeriod>> grants = sql
                .sql("""
                        select account_id, role, scope, valid_from, valid_until from identity.account_grant
                        where account_id in (:ids) order by valid_from, role, scope
                        """)
                .param("ids", accounts.stream().map(each -> each.id().value()).toList())
                .query((row, n) -> new GrantRow(
                        row.getLong(1),
                        new GrantPeriod(
                                new Grant(Role.valueOf(row.getString(2)), new UnitCode(row.getString(3))),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        GrantRow::account, Collectors.mapping(GrantRow::period, Collectors.toList())));
        return accounts.stream()
                .map(each -> each.with(grants.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getLong("id")),
                row.getString("login"),
                row.getString("name"),
                new UnitCode(row.getString("unit")),
                List.of(),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                instant(row, "locked_until"),
                instant(row, "last_login_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
