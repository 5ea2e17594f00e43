package cn.qingsu.request;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Due;
import cn.qingsu.city.Limit;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.Units;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.journal.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule decides by, besides the request: the moment, who asks, the rules and the calendar in force, the city.
 *
 * @param acting the assignment that the command acts on, where it acts on one
 */
record Context(
        Instant now,
        Author author,
        @Nullable Assignment acting,
        RulePack rules,
        WorkingCalendar calendar,
        Units units,
        Areas areas,
        Categories categories,
        OutOfScope outOfScope) {

    /** When what the rule pack calls {@code key} is due, counted from now. */
    Instant by(String key) {
        return due(rules.limit(key), now).at();
    }

    Deadline due(Limit limit, Instant from) {
        Due due = calendar.due(from, limit);
        return new Deadline(due.at(), rules.version(), due.calendarVersion(), due.provisional());
    }
}
