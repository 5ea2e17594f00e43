package cn.qingsu.operations.console;

import cn.qingsu.kernel.Progress;

/** Is told what a task has to say, as it happens. */
public interface Report extends Progress {

    /** @param text plain Chinese, one line, without personal data */
    void line(Mark mark, String text);

    default void line(String text) {
        line(Mark.PLAIN, text);
    }
}
