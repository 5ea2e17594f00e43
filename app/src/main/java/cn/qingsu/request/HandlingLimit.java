package cn.qingsu.request;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.Limit;
import cn.qingsu.city.LimitUnit;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.SlaCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a matter may take, by the rule pack: urgency first, then what was agreed for the channel, then the limit of the
 * clause by which it was dispatched, or else the category's own, where it is shorter than the type's (our default: rules 3, handbook appendix A).
 */
final class HandlingLimit {

    private HandlingLimit() {}

    /** @param sla of the clause by which it was dispatched, in place of the category's own; null while there is none */
    static Limit of(Matter matter, @Nullable SlaCode sla, RulePack rules, Categories categories) {
        return switch (matter.urgency()) {
            case URGENT -> rules.limit("handle.URGENT");
            case TIMELY -> rules.limit("handle.TIMELY");
            case NORMAL -> normal(matter, sla, rules, categories);
        };
    }

    private static Limit normal(Matter matter, @Nullable SlaCode sla, RulePack rules, Categories categories) {
        Limit byChannel =
                rules.limits().get("handle.channel." + matter.channel().value());
        if (byChannel != null) {
            return byChannel;
        }
        Limit byType = rules.limit("handle." + matter.type().name());
        return Stream.concat(Stream.of(byType), byCategory(matter, sla, rules, categories).stream())
                .min((one, other) -> Integer.compare(workingDays(one), workingDays(other)))
                .orElse(byType);
    }

    private static Optional<Limit> byCategory(
            Matter matter, @Nullable SlaCode sla, RulePack rules, Categories categories) {
        return Optional.ofNullable(sla)
                .or(() -> Optional.ofNullable(matter.category())
                        .flatMap(categories::find)
                        .map(Category::sla))
                .map(code -> rules.limits().get("category." + code));
    }

    private static int workingDays(Limit limit) {
        return limit.unit() == LimitUnit.WORKING_DAYS ? limit.amount() : 0;
    }

    /** The same limit with the working days or the time that a clock stood still added to it. */
    static Limit prolonged(Limit limit, int days, long seconds) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> new Limit(limit.amount() + days, limit.unit());
            case HALF_WORKING_DAYS -> new Limit(limit.amount() + 2 * days, limit.unit());
            case MINUTES -> new Limit(limit.amount() + (int) (seconds / 60), limit.unit());
            case HOURS, WORKING_HOURS -> new Limit(limit.amount() + (int) Math.ceilDiv(seconds, 3_600L), limit.unit());
            case NATURAL_DAYS -> new Limit(limit.amount() + (int) Math.ceilDiv(seconds, 86_400L), limit.unit());
        };
    }
}
