package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether cases stand in a queue, and how many do, without reading the queue. */
@Repository
class QueueMembers {

    /** So that officers of the same kind ask by the same statement, which is planned once. */
    private static final Comparator<Set<UnitCode>> BY_TEXT =
            Comparator.comparing(scopes -> CaseLists.isEverywhere(scopes) ? "" : scopes.toString());

    private final JdbcClient sql;
    private final CaseLists lists;

    QueueMembers(JdbcClient sql, CaseLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    boolean any(Collection<RequestId> ids, Queue queue, Set<UnitCode> scopes, Instant now) {
        return sql.sql("select exists (select 1 " + CaseLists.from(queue, scopes) + " and r.id = any(:ids))")
                .param("now", Timestamp.from(now))
                .param("units", lists.unitsBelow(scopes))
                .param("ids", ids.stream().map(RequestId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * How many stand in several queues, asked at once.
     *
     * @param scopes of each queue where it is read
     * @param most so far is counted
     */
    Map<Queue, Integer> counts(Map<Queue, Set<UnitCode>> scopes, int most, Instant now) {
        if (scopes.isEmpty()) {
            return Map.of();
        }
        List<Set<UnitCode>> distinct =
                scopes.values().stream().distinct().sorted(BY_TEXT).toList();
        List<String> counted = new ArrayList<>();
        for (int n = 0; n < distinct.size(); n++) {
            Set<UnitCode> scope = distinct.get(n);
            Map<Boolean, List<Queue>> here = scopes.entrySet().stream()
                    .filter(each -> each.getValue().equals(scope))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.partitioningBy(
                            queue -> queue.on() == Queue.On.ASSIGNMENT && !CaseLists.isEverywhere(scope)));
            List<Queue> held = here.getOrDefault(true, List.of());
            if (!held.isEmpty()) {
                counted.add(inOnePass(held, n));
            }
            for (Queue queue : here.getOrDefault(false, List.of())) {
                counted.add(alone(queue, scope, n));
            }
        }
        JdbcClient.StatementSpec query = sql.sql("select * from " + String.join(" cross join ", counted))
                .param("now", Timestamp.from(now))
                .param("limit", most);
        for (int n = 0; n < distinct.size(); n++) {
            query = query.param("units" + n, lists.unitsBelow(distinct.get(n)));
        }
        return query.query((row, n) -> {
                    Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
                    for (Queue queue : scopes.keySet()) {
                        counts.put(queue, row.getInt(queue.name()));
                    }
                    return counts;
                })
                .single();
    }

    private static String alone(Queue queue, Set<UnitCode> scope, int number) {
        return "(select count(*) as " + queue.name() + " from (select 1 "
                + CaseLists.from(queue, scope).replace(":units", ":units" + number) + " limit :limit) counted) "
                + queue.name() + "_";
    }

    /**
     * What a unit holds is gone through once for all its queues: one after another, each would go through all of it, as most of it stands in none
     * or in another.
     */
    private static String inOnePass(List<Queue> queues, int number) {
        return "(select "
                + queues.stream()
                        .map(queue ->
                                "least(count(*) filter (where " + queue.condition() + "), :limit) as " + queue.name())
                        .collect(Collectors.joining(", "))
                + " " + CaseLists.HELD + " and a.unit = any(:units" + number + ")) held" + number;
    }
}
