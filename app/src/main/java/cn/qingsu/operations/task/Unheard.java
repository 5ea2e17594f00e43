package cn.qingsu.operations.task;

import java.io.IOException;

/** Nobody listens to the report any more; the task ends. */
final class Unheard extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unheard(IOException cause) {
        super(cause);
    }
}
