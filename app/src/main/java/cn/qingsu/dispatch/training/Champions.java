package cn.qingsu.dispatch.training;

import java.time.Duration;

/** Asks the champion. */
public interface Champions {

    /**
     * Answers within {@code limit}, or says why not. The first call after a start or a change of champions only begins to load the model,
     * in the background.
     *
     * @param text as it is masked for reading
     */
    Opinion ask(String text, Duration limit);
}
