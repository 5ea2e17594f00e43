package cn.qingsu.demonstration;

import cn.qingsu.city.Category;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.Life;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of one life while it is told: how it is meant to go, and how far it has come. */
final class Story {

    /** What the hotline makes of it. */
    enum Opening {
        ACCEPT,
        ANSWER,
        NOT_ACCEPT,
        TRANSFER,
        SUPPLEMENT,
        MERGE,
        VOID
    }

    final Life life;
    final Contact contact;
    final Officer registrar;
    final Dice dice;

    Opening opening;

    /** The request that it is to be merged into. */
    @Nullable
    RequestId master;

    /** The unit that ought to have it; known once it is to be dispatched. */
    @Nullable
    UnitCode right;

    /** Whether it is first sent to another. */
    boolean astray;

    /** Whether the unit tries to return what is its own. */
    boolean unwilling;

    /** Whether the requester takes it back. */
    boolean regretted;

    /** The state in which it stays until the past ends. */
    @Nullable
    State stays;

    boolean extended;
    boolean parked;
    boolean paused;
    boolean supervised;
    boolean handedDown;

    /** What the unit that leads is still going to do; each tells its step when its turn comes. */
    final Deque<Supplier<@Nullable Step>> work = new ArrayDeque<>();

    /** Whose work that is. */
    @Nullable
    AssignmentId working;

    /** How often nobody answered in this round. */
    int missed;

    int rejected;

    @Nullable
    Officer judge;

    Story(Life life, Contact contact, Officer registrar, Opening opening, Dice dice) {
        this.life = life;
        this.contact = contact;
        this.registrar = registrar;
        this.opening = opening;
        this.dice = dice;
    }

    /** The category as the story knows it, whether or not the case has it yet. */
    Category category() {
        return contact.category();
    }

    boolean isHurried() {
        return life.matter().urgency() != Urgency.NORMAL;
    }

    Assignment lead() {
        return life.lead().orElseThrow();
    }

    Instant after(Duration delay) {
        return life.moment().plus(delay);
    }

    /** {@code moment}, or soon after what was told last if that is later. */
    Instant notBefore(Instant moment) {
        Instant soon = life.moment().plusSeconds(1);
        return moment.isBefore(soon) ? soon : moment;
    }
}
