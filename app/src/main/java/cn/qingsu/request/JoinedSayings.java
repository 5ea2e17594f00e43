package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.CaseFacts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.RequestId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the requesters of merged cases have added, for whoever handles the case that leads them: he could not open those cases, which no
 * unit holds, and has to know it all the same. It is always masked.
 */
@Component
class JoinedSayings {

    private final JdbcClient sql;
    private final Access access;
    private final Views views;

    JoinedSayings(JdbcClient sql, Access access, Views views) {
        this.sql = sql;
        this.access = access;
        this.views = views;
    }

    /** What was added to one merged case. */
    record Added(
            RequestId request,
            PrivacyLevel privacy,
            @Nullable UnitCode complainedAbout,
            Said said) {}

    List<Added> of(RequestId lead) {
        return sql.sql("""
                        select w.*, r.privacy, r.complained_about
                          from request.request r join request.words w on w.request = r.id
                         where r.merged_into = ? and r.state = 'MERGED' and w.kind in ('SUPPLEMENT', 'REMINDER')
                         order by w.id
                        """)
                .param(lead.value())
                .query((row, n) -> new Added(
                        new RequestId(row.getLong("request")),
                        PrivacyLevel.valueOf(row.getString("privacy")),
                        RequestRows.code(row, "complained_about", UnitCode::new),
                        Sayings.said(row)))
                .list();
    }

    /** What of it the officer may read, which is logged for each of the cases. */
    List<Said> seen(List<Added> added, ServiceRequest lead, Officer officer) {
        Set<UnitCode> units = lead.facts().units();
        Set<RequestId> logged = new HashSet<>();
        return added.stream()
                .filter(each -> mayRead(officer, units, each.privacy(), each.complainedAbout()))
                .map(each -> {
                    if (logged.add(each.request())) {
                        views.viewed(officer, each.request(), "诉求人的补充（在主件中）");
                    }
                    return each.said().masked();
                })
                .toList();
    }

    /** The cases merged into the lead of which the officer may read what was added; nothing is shown, so nothing is logged. */
    Set<RequestId> readable(ServiceRequest lead, Officer officer) {
        Set<UnitCode> units = lead.facts().units();
        return sql
                .sql("""
                        select id, privacy, complained_about from request.request
                         where merged_into = ? and state = 'MERGED'
                        """)
                .param(lead.id.value())
                .query((row, n) -> mayRead(
                                officer,
                                units,
                                PrivacyLevel.valueOf(row.getString("privacy")),
                                RequestRows.code(row, "complained_about", UnitCode::new))
                        ? Optional.of(new RequestId(row.getLong("id")))
                        : Optional.<RequestId>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** As if the units of the lead held the merged case too. */
    private boolean mayRead(
            Officer officer, Set<UnitCode> units, PrivacyLevel privacy, @Nullable UnitCode complainedAbout) {
        return access.of(officer, new CaseFacts(privacy, units, complainedAbout))
                .mayOpen();
    }
}
