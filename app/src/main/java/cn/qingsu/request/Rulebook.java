package cn.qingsu.request;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.Units;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.journal.Author;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the rules and the city's data as they are at a moment. */
@Component
class Rulebook {

    private final SlaRules rules;
    private final WorkingCalendar calendar;
    private final Units units;
    private final Areas areas;
    private final Categories categories;
    private final OutOfScope outOfScope;
    private final Clock clock;

    Rulebook(
            SlaRules rules,
            WorkingCalendar calendar,
            Units units,
            Areas areas,
            Categories categories,
            OutOfScope outOfScope,
            Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.units = units;
        this.areas = areas;
        this.categories = categories;
        this.outOfScope = outOfScope;
        this.clock = clock;
    }

    /** The present moment, to the microsecond that the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The alarms that watch {@code request} by the rules in force now. */
    Attention attention(ServiceRequest request) {
        return attention(request, now());
    }

    /** As they watched it at a moment. */
    Attention attention(ServiceRequest request, Instant at) {
        return Attention.of(Alarm.of(request, rules.at(at), calendar), calendar);
    }

    Context context(Author author, @Nullable Assignment acting) {
        Instant now = now();
        return new Context(now, author, acting, rules.at(now), calendar, units, areas, categories, outOfScope);
    }
}
