package cn.qingsu.dispatch.lesson;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.State;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What officers stated of cases for the catalogue's conditions. */
@Repository
public class Stated {

    /** The kind of subject that entries about stated facts are about; the number is the request's. */
    public static final String SUBJECT = "stated";

    private static final String CLAUSE = "规则 4：转办所依据的条件由转办人员认定";
    private static final List<Role> STATING = List.of(Role.DISPATCHER, Role.TEAM_LEADER, Role.DISTRICT_COORDINATOR);

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Stated(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Row(RequestId request, String key, String value) {}

    /** Values by key, by request. */
    public Map<RequestId, Map<String, String>> of(Collection<RequestId> requests) {
        Map<RequestId, Map<String, String>> stated = new HashMap<>();
        if (!requests.isEmpty()) {
            sql.sql("select request, key, value from dispatch.stated where request = any(?)")
                    .param(requests.stream().map(RequestId::value).toArray(Long[]::new))
                    .query((row, n) -> new Row(new RequestId(row.getLong(1)), row.getString(2), row.getString(3)))
                    .list()
                    .forEach(row -> stated.computeIfAbsent(row.request(), id -> new HashMap<>())
                            .put(row.key(), row.value()));
        }
        return stated;
    }

    /**
     * States what is new in {@code said}; what stands already needs nobody's right. Refused with {@code wrong-role} or {@code wrong-state}.
     *
     * @param said values by the names of conditions, each empty to take back what was stated
     * @param now where the case stands
     * @return whether anything has changed
     */
    public Decision<Boolean> state(RequestId request, Map<String, String> said, State now, Officer officer) {
        return Objects.requireNonNull(transaction.execute(status -> changed(request, said, now, officer)));
    }

    private Decision<Boolean> changed(RequestId request, Map<String, String> said, State now, Officer officer) {
        Map<String, String> before = of(List.of(request)).getOrDefault(request, Map.of());
        Map<String, String> news = new TreeMap<>(said);
        news.entrySet().removeIf(each -> each.getValue().equals(before.getOrDefault(each.getKey(), "")));
        if (news.isEmpty()) {
            return Decision.accepted(false);
        }
        Optional<Role> role = STATING.stream().filter(officer::has).findFirst();
        if (role.isEmpty()) {
            return Decision.refused("wrong-role", CLAUSE, "办理条件由转办人员填写，您的岗位不能修改。");
        }
        if (now.isFinal() || now.isSettled()) {
            return Decision.refused("wrong-state", CLAUSE, "这件诉求现在是“" + now.label() + "”，办理条件不能再修改。");
        }
        Instant at = clock.instant();
        news.forEach((key, value) -> {
            journal.append(
                    new Subject(SUBJECT, request.value()),
                    officer.as(role.get()),
                    at,
                    new FactStated(key, value.isEmpty() ? null : value));
            write(request, key, value, at, officer.account());
        });
        return Decision.accepted(true);
    }

    private void write(RequestId request, String key, String value, Instant at, AccountId by) {
        if (value.isEmpty()) {
            sql.sql("delete from dispatch.stated where request = ? and key = ?")
                    .params(request.value(), key)
                    .update();
            return;
        }
        sql.sql("""
                        insert into dispatch.stated (request, key, value, at, account) values (?, ?, ?, ?, ?)
                        on conflict (request, key) do update set value = excluded.value, at = excluded.at, account = excluded.account
                        where stated.value <> excluded.value
                        """)
                .params(request.value(), key, value, Timestamp.from(at), by.value())
                .update();
    }
}
