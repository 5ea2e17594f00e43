package cn.qingsu.operations.gate;

import cn.qingsu.kernel.Pulse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's connector with an end to its patience. Tomcat gives every byte of a request's head the same time anew; here the whole head
 * has to be there in time, or the connection is closed. Made by Tomcat, by name.
 */
public final class PatientConnector extends Http11NioProtocol {

    private static final long PAUSE_MILLIS = 500;

    private long patience = TimeUnit.SECONDS.toNanos(10);
    private @Nullable Pulse pulse;

    void headWithin(Duration patience) {
        this.patience = patience.toNanos();
    }

    @Override
    public void start() throws Exception {
        super.start();
        pulse = new Pulse("slow-heads", PAUSE_MILLIS, this::closeSlow);
    }

    @Override
    public void stop() throws Exception {
        if (pulse != null) {
            pulse.close();
            pulse = null;
        }
        super.stop();
    }

    private boolean closeSlow() {
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor processor
                    && isLate(processor, now)
                    && connection.getCurrentProcessor() == processor) {
                connection.close();
            }
        }
        return false;
    }

    /** Between two events a connection holds a processor while its head is incomplete; or it was upgraded, or is being answered. */
    private boolean isLate(Processor processor, long now) {
        Request request = processor.getRequest();
        if (request == null
                || processor.isAsync()
                || processor.isUpgrade()
                || request.getResponse().isCommitted()) {
            return false;
        }
        long began = request.getStartTimeNanos();
        return began != -1 && now - began > patience;
    }
}
