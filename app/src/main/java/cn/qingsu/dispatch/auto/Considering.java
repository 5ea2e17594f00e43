package cn.qingsu.dispatch.auto;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.Pulse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps opinions forming while the application runs. Off with {@code qingsu.followers.run=false}, since nobody then tells of new requests. */
@Component
@ConditionalOnProperty(name = "qingsu.followers.run", matchIfMissing = true)
class Considering extends Beating {

    private static final long PAUSE_MILLIS = 1_000;

    private final AutoDispatcher dispatcher;

    Considering(AutoDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    protected Pulse begin() {
        return new Pulse("considering", PAUSE_MILLIS, dispatcher::considerSome);
    }
}
