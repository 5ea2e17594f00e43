package cn.qingsu.dispatch.auto;

import cn.qingsu.kernel.Pulse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps opinions forming while the application runs. Off with {@code qingsu.followers.run=false}, since nobody then tells of new requests. */
@Component
@ConditionalOnProperty(name = "qingsu.followers.run", matchIfMissing = true)
class Considering implements SmartLifecycle {

    private static final long PAUSE_MILLIS = 1_000;

    private final AutoDispatcher dispatcher;
    private @Nullable Pulse pulse;

    Considering(AutoDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void start() {
        pulse = new Pulse("considering", PAUSE_MILLIS, dispatcher::considerSome);
    }

    @Override
    public void stop() {
        if (pulse != null) {
            pulse.close();
            pulse = null;
        }
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }
}
