package cn.qingsu.followup;

import cn.qingsu.city.SlaRules;
import cn.qingsu.city.WorkingCalendar;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When a call-back begins whose reply was approved at a moment, by the rules of that moment. */
@Component
class CallbackStart {

    private final SlaRules rules;
    private final WorkingCalendar calendar;

    CallbackStart(SlaRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** When the first try must have been made. */
    Instant startBy(Instant approved) {
        return calendar.due(approved, rules.at(approved).limit("callback-start"))
                .at();
    }

    /** When to make the first try. */
    Instant firstTry(Instant approved) {
        return CallbackRules.firstTry(approved, rules.at(approved));
    }
}
