package cn.qingsu.journal;

import cn.qingsu.kernel.Pulse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the followers moving while the application runs. Off with {@code qingsu.followers.run=false}. */
@Component
@ConditionalOnProperty(name = "qingsu.followers.run", matchIfMissing = true)
class FollowerPulses implements SmartLifecycle {

    private static final long PAUSE_MILLIS = TimeUnit.MILLISECONDS.toMillis(200);

    /** So many entries at once say that more are waiting; fewer are let gather, since a batch costs much and an entry in it little. */
    private static final int MANY = 500;

    private final Followers followers;
    private List<Pulse> pulses = List.of();

    FollowerPulses(Followers followers) {
        this.followers = followers;
    }

    @Override
    public void start() {
        pulses = followers.all().stream()
                .map(follower -> new Pulse(
                        "follower-" + follower.name(), PAUSE_MILLIS, () -> followers.advance(follower) >= MANY))
                .toList();
    }

    @Override
    public void stop() {
        pulses.forEach(Pulse::close);
        pulses = List.of();
    }

    @Override
    public boolean isRunning() {
        return !pulses.isEmpty();
    }
}
