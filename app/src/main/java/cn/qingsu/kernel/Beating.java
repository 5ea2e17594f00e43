package cn.qingsu.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Something that does its work by a {@link Pulse} for as long as the application runs. */
public abstract class Beating implements SmartLifecycle {

    private volatile @Nullable Pulse pulse;

    protected Beating() {}

    /** Begins the pulse; called once for each start. */
    protected abstract Pulse begin();

    @Override
    public void start() {
        pulse = begin();
    }

    @Override
    public void stop() {
        Pulse beating = pulse;
        pulse = null;
        if (beating != null) {
            beating.close();
        }
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }
}
