package cn.qingsu.demonstration;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies on desks when a lively past ends: some of what came lately stays in a state that others pass quickly, so that every
 * list has something to show. How much that is, is our default.
 */
final class Unfinished {

    /**
     * @param least how long ago it came, at least
     * @param most less than so long ago
     * @param share of those that may come there at all
     */
    private record Kind(State state, Duration least, Duration most, double share) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(State.REGISTERED, Duration.ZERO, ofMinutes(100), 0.7),
            new Kind(State.DISPATCHED, Duration.ZERO, ofHours(9), 0.15),
            new Kind(State.TRANSFERRED, Duration.ZERO, ofDays(1), 1),
            new Kind(State.NOT_ACCEPTED, Duration.ZERO, ofDays(2), 0.04),
            new Kind(State.SUPPLEMENT_PENDING, Duration.ZERO, ofDays(2), 0.04),
            new Kind(State.RETURN_REVIEW, ofHours(6), ofDays(2), 0.04),
            new Kind(State.CONSULTING, ofDays(1), ofDays(5), 0.03),
            new Kind(State.REPLY_REJECTED, ofDays(2), ofDays(7), 0.05),
            new Kind(State.CALLED_BACK, ofDays(5), ofDays(12), 0.05),
            new Kind(State.REDO, ofDays(5), ofDays(14), 0.05),
            new Kind(State.IN_PROGRESS, ofDays(1), ofDays(8), 0.05),
            new Kind(State.IN_PROGRESS, ofDays(8), ofDays(16), 0.04));

    /** How much more of it lies where somebody looks. */
    private static final double LIT = 5;

    private static final double MOST = 0.7;

    private final Instant until;
    private final Set<AreaCode> spotlight;
    private final boolean lively;

    Unfinished(HistoryOrder order) {
        this.until = order.until();
        this.spotlight = order.spotlight();
        this.lively = order.lively();
    }

    /** In which state it is to stay; null as a rule. */
    @Nullable
    State of(Contact contact, Story.Opening opening, Instant at, Dice dice) {
        if (!lively) {
            return null;
        }
        Duration age = Duration.between(at, until);
        AreaCode street = contact.spot().place().street();
        double factor = street != null && spotlight.contains(street) ? LIT : 1;
        for (Kind kind : KINDS) {
            if (age.compareTo(kind.least()) >= 0
                    && age.compareTo(kind.most()) < 0
                    && comesTo(kind.state(), contact, opening)
                    && dice.chance(kind.share() < MOST ? Math.min(MOST, kind.share() * factor) : kind.share())) {
                return kind.state();
            }
        }
        return null;
    }

    private static boolean comesTo(State state, Contact contact, Story.Opening opening) {
        return switch (state) {
            case REGISTERED -> !contact.spokenTo(); // an agent does not hang up before
            case TRANSFERRED -> contact.category().flags().contains(CategoryFlag.EMERGENCY);
            case NOT_ACCEPTED -> opening == Story.Opening.ANSWER;
            default -> opening == Story.Opening.ACCEPT;
        };
    }

    /** What the hotline does at first with what is to come there. */
    static Story.Opening opening(State state, Story.Opening otherwise) {
        return switch (state) {
            case TRANSFERRED -> Story.Opening.TRANSFER;
            case NOT_ACCEPTED -> Story.Opening.NOT_ACCEPT;
            case SUPPLEMENT_PENDING -> Story.Opening.SUPPLEMENT;
            default -> otherwise;
        };
    }
}
