package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.TimeSorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code identity.viewed}: one inserted row for each look, which nobody changes afterwards. */
@Repository
class LoggedViews implements Views {

    private final JdbcClient sql;
    private final Clock clock;

    LoggedViews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void viewed(Officer officer, RequestId request, String what) {
        insert(officer, request, what, null, null);
    }

    @Override
    public Decision<String> viewedFor(Officer officer, RequestId request, Sight sight, String what, String purpose) {
        return Purpose.checked(sight, purpose, "您的岗位不能查看遮挡前的原件。如确需查看，请联系热线值班长。").map(stated -> {
            insert(officer, request, what, null, stated);
            return stated;
        });
    }

    void revealed(Officer officer, RequestId request, RequesterId requester, String fields, String purpose) {
        insert(officer, request, fields, requester, purpose);
    }

    private void insert(
            Officer officer,
            RequestId request,
            String what,
            @Nullable RequesterId requester,
            @Nullable String purpose) {
        String roles = officer.grants().stream()
                .map(grant -> grant.role().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        sql.sql("""
                        insert into identity.viewed
                            (id, request_id, account_id, roles, unit, at, what, requester_id, purpose)
                        values (:id, :request, :account, string_to_array(:roles, ','), :unit, :at, :what,
                                :requester::bigint, :purpose)
                        """)
                .param("id", TimeSorted.next())
                .param("request", request.value())
                .param("account", officer.account().value())
                .param("roles", roles)
                .param("unit", officer.unit().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("what", what)
                .param("requester", requester == null ? null : requester.value())
                .param("purpose", purpose)
                .update();
    }

    @Override
    public List<View> of(RequestId request) {
        return sql.sql("""
                        select v.account_id, coalesce(a.name, '') as name, v.roles, v.unit, v.at, v.what, v.purpose
                        from identity.viewed v left join identity.account a on a.id = v.account_id
                        where v.request_id = ? order by v.id desc
                        """).param(request.value()).query((row, n) -> view(row)).list();
    }

    @Override
    public List<ManyViews> many(Duration within, int atLeast) {
        // stands in the text, so that the plan knows how much of the log it is
        Instant since = clock.instant().minus(within);
        return sql.sql("""
                        select v.account_id, coalesce(max(a.name), '') as name,
                               count(distinct v.request_id) as cases, count(v.requester_id) as reveals
                        from identity.viewed v left join identity.account a on a.id = v.account_id
                        where v.at > '""" + since + """
                        '::timestamptz
                        group by v.account_id having count(distinct v.request_id) >= :least
                        order by cases desc, v.account_id
                        """)
                .param("least", atLeast)
                .query((row, n) ->
                        new ManyViews(new AccountId(row.getLong(1)), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private static View view(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new View(
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                roles,
                new UnitCode(row.getString("unit")),
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getString("purpose"));
    }
}
