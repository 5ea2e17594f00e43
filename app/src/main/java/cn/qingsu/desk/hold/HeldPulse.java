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

    private final CarryingOut carryingOut;

    HeldPulse(CarryingOut carryingOut) {
        this.carryingOut = carryingOut;
    }

    @Override
    protected Pulse begin() {
        return new Pulse("held", PAUSE_MILLIS, carryingOut::next);
    }
}
