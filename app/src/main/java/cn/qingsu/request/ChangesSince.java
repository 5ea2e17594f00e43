package cn.qingsu.request;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells an officer whose page is old what has happened meanwhile. */
@Component
class ChangesSince {

    private final Journal journal;

    ChangesSince(Journal journal) {
        this.journal = journal;
    }

    /** Such as {@code 11-23 10:21 已签收；11-23 10:25 已联系诉求人}. */
    String told(RequestId id, int version) {
        String told = journal.of(Subject.of(id)).stream()
                .filter(entry -> entry.version() > version)
                .map(ChangesSince::line)
                .collect(Collectors.joining("；"));
        return told.isEmpty() ? "页面版本与系统记录不一致" : told;
    }

    /** Whether nothing has happened but that limits passed, which takes nothing from what the officer saw and decided. */
    boolean onlyLimitsPassed(ServiceRequest request, int version) {
        return version < request.head().version()
                && journal.of(Subject.of(request.id)).stream()
                        .filter(entry -> entry.version() > version)
                        .allMatch(entry -> entry.is(ClockEvent.LimitPassed.class));
    }

    private static String line(Entry entry) {
        return CityTime.minute(entry.at()).substring(5) + " " + EventTitles.of(entry);
    }
}
