package cn.qingsu.intake.attachment;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets only a few files be in memory, and only a few pictures be decoded, at once. */
@Component
class Workshop {

    /** A file takes up to some 100 MB while it is looked through: itself, its clean copy, its decoded pixels. */
    private static final int PLACES = 2;

    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(PLACES, true);

    /** Work on a file. */
    interface Work<T> {
        T done() throws java.io.IOException;
    }

    /** @throws Busy if no place became free in time */
    <T> T in(Work<T> work) throws java.io.IOException {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.done();
        } finally {
            places.release();
        }
    }

    /** Too many files come at once. */
    static final class Busy extends java.io.IOException {

        private static final long serialVersionUID = 1;
    }
}
