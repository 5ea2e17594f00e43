package cn.qingsu.operations.doctor;

import cn.qingsu.operations.console.Mark;

/** What a check has found, in one plain Chinese line. */
record Finding(Mark mark, String about, String text) {

    static Finding fine(String about, String text) {
        return new Finding(Mark.DONE, about, text);
    }

    static Finding notice(String about, String text) {
        return new Finding(Mark.NOTICE, about, text);
    }

    static Finding fault(String about, String text) {
        return new Finding(Mark.FAULT, about, text);
    }

    /** Fine if {@code good}; else a fault. */
    static Finding fineIf(boolean good, String about, String text) {
        return good ? fine(about, text) : fault(about, text);
    }
}
