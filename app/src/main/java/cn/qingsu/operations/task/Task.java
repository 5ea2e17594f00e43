package cn.qingsu.operations.task;

import cn.qingsu.operations.console.Report;

/** A piece of an operator's work. A bean; runs where the application runs, and reports as it goes. */
public interface Task {

    /** The name by which commands call it, such as {@code journal-verify}. */
    String name();

    /**
     * Does the work.
     *
     * @return the command's exit code: 0 only if everything succeeded
     * @throws cn.qingsu.operations.console.PlainFault if it cannot be done
     */
    int run(Call call, Report report);
}
