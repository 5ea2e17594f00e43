package cn.qingsu.desk.admin;

import cn.qingsu.city.CalendarChanged;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Accounts;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells who has changed the working calendar, as the journal has it. */
@Component
class CalendarEdits {

    private static final int MOST = 20;

    private final Journal journal;
    private final Accounts accounts;

    CalendarEdits(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /** One edit of the past. */
    record Edit(String at, String who, int year, int version, String source) {}

    /** The newest first. */
    List<Edit> newest() {
        return all().limit(MOST).map(this::edit).toList();
    }

    /** Those of a year after the version that somebody has seen, the newest first. */
    List<Edit> since(int year, int seen) {
        return all().filter(entry -> entry.as(CalendarChanged.class).year() == year
                        && entry.as(CalendarChanged.class).version() > seen)
                .limit(MOST)
                .map(this::edit)
                .toList();
    }

    private Stream<Entry> all() {
        return journal.of(new Subject("city", 0)).stream()
                .filter(entry -> entry.is(CalendarChanged.class))
                .toList()
                .reversed()
                .stream();
    }

    private Edit edit(Entry entry) {
        CalendarChanged changed = entry.as(CalendarChanged.class);
        AccountId who = entry.author().account();
        String name = who == null ? "系统" : accounts.names(Set.of(who)).getOrDefault(who, "工作人员");
        return new Edit(Moments.withYear(entry.at()), name, changed.year(), changed.version(), changed.source());
    }
}
