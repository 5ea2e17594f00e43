package cn.qingsu.portal;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.identity.Proofs;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which requests somebody has shown to be hers. A phone that is typed into a form proves nothing: anybody may type it. So a list
 * holds what was sent under the same query code, and what was added by its own number and the phone that was left with it; never
 * all that was ever said under a phone.
 */
@Repository
class OwnRequests {

    private static final String PURPOSE = "own-requests";
    private static final String PHONE = "own-phone";
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Proofs proofs;
    private final Clock clock;

    OwnRequests(JdbcClient sql, Proofs proofs, Clock clock) {
        this.sql = sql;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** By which the same phone is known again within a visit. */
    String phoneKey(PhoneNumber phone) {
        return proofs.of(PHONE, phone.value());
    }

    /** Whose list a new code opens with this phone. */
    String owner(PhoneNumber phone, QueryCode code) {
        return proofs.of(PURPOSE, message(phone, code));
    }

    /** Whose list phone and code open; empty if they open none. */
    Optional<String> find(PhoneNumber phone, QueryCode code) {
        return proofs.every(PURPOSE, message(phone, code)).stream()
                .filter(owner -> !of(owner).isEmpty())
                .findFirst();
    }

    private static String message(PhoneNumber phone, QueryCode code) {
        return phone.value() + "/" + code.value();
    }

    void add(String owner, RequestId request) {
        sql.sql("insert into portal.own_request (owner, request, at) values (?, ?, ?) on conflict do nothing")
                .params(owner, request.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<RequestId> of(String owner) {
        return sql.sql("select request from portal.own_request where owner = ? order by request desc limit ?")
                .params(owner, MOST)
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
    }
}
