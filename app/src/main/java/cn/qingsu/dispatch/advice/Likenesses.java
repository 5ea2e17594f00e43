package cn.qingsu.dispatch.advice;

import cn.qingsu.dispatch.advice.Advice.Similar;
import cn.qingsu.dispatch.catalogue.Enquiry;
import cn.qingsu.dispatch.lesson.TypicalCases;
import cn.qingsu.dispatch.training.Opinion;
import cn.qingsu.kernel.RequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds past orders like one: the category's typical cases first, then what the model holds for most like it, then the newest nearby. */
@Repository
class Likenesses {

    private static final int SHOWN = 3;
    private static final int TYPICAL = 2;

    private final TypicalCases typical;
    private final JdbcClient sql;

    Likenesses(TypicalCases typical, JdbcClient sql) {
        this.typical = typical;
        this.sql = sql;
    }

    List<Similar> of(Enquiry enquiry, Opinion opinion) {
        Map<RequestId, Similar> found = new LinkedHashMap<>();
        Set<RequestId> kept = enquiry.category() == null
                ? Set.of()
                : typical.of(enquiry.category(), TYPICAL).stream()
                        .map(each -> each.request())
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        kept.forEach(id -> found.put(id, new Similar(id, true, null)));
        if (opinion instanceof Opinion.Told told) {
            told.like()
                    .forEach(each ->
                            found.putIfAbsent(each.request(), new Similar(each.request(), false, each.likeness())));
        }
        if (found.size() < SHOWN && enquiry.category() != null) {
            nearby(enquiry).forEach(id -> found.putIfAbsent(id, new Similar(id, false, null)));
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    private List<RequestId> nearby(Enquiry enquiry) {
        return sql.sql("""
                        select request from (
                            select request, area, first_at from dispatch.lesson
                            where category = :category and first_at is not null order by first_at desc limit 50) newest
                        order by (area like :street) desc nulls last, (area like :district) desc nulls last, first_at desc limit 3
                        """)
                .param("category", String.valueOf(enquiry.category()))
                .param("street", begin(enquiry, 9))
                .param("district", begin(enquiry, 6))
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
    }

    /** An area's code begins with that of what it lies in. */
    private static String begin(Enquiry enquiry, int length) {
        String code = enquiry.place() == null ? "-" : enquiry.place().value();
        return code.substring(0, Math.min(length, code.length())) + "%";
    }
}
