package cn.qingsu.desk.hold;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.Pulse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Carries out what is due, several times a second, on whichever node. */
@Component
@ConditionalOnWebApplication
class HeldPulse extends Beating {

    private static final long PAUSE_MILLIS = 300;

    /** About every hour. */
    private static final int SWEEP_EVERY = 10_000;

    private final CarryingOut carryingOut;
    private int beats;

    HeldPulse(CarryingOut carryingOut) {
        this.carryingOut = carryingOut;
    }

    private boolean beat() {
        if (beats++ % SWEEP_EVERY == 0) {
            carryingOut.forgetOld();
        }
        return carryingOut.next();
    }

    @Override
    protected Pulse begin() {
        return new Pulse("held", PAUSE_MILLIS, this::beat);
    }
}
