package cn.qingsu.messaging;

import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.Pulse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the postman go while the application runs. Off with {@code qingsu.messaging.run=false}. */
@Component
@ConditionalOnProperty(name = "qingsu.messaging.run", matchIfMissing = true)
class PostPulse extends Beating {

    private static final long PAUSE_MILLIS = 1_000;

    private final Postman postman;

    PostPulse(Postman postman) {
        this.postman = postman;
    }

    @Override
    protected Pulse begin() {
        return new Pulse("postman", PAUSE_MILLIS, postman::deliver);
    }
}
