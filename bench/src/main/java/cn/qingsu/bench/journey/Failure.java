package cn.qingsu.bench.journey;

import cn.qingsu.bench.http.Answer;

/** How a call that was not done ended. */
public enum Failure {
    /** 503 with Retry-After: the product was too busy or its database away, and says that nothing was done. */
    SHED,
    /** Any other answer of the kind 4xx: a reason is given and nothing was done. */
    REFUSED,
    /** An answer of the kind 5xx without a word on when to come again; it may have been carried out. */
    FAULT,
    /** No whole answer; it may have been carried out. */
    BROKEN,
    /** An answer of success that does not say what it must. */
    WRONG;

    private static final int CLIENT = 4;
    private static final int CLASS = 100;
    private static final int UNAVAILABLE = 503;

    /** @param answer none of success */
    public static Failure of(Answer answer) {
        if (answer.status() == UNAVAILABLE && answer.header("Retry-After") != null) {
            return SHED;
        }
        return answer.status() / CLASS == CLIENT ? REFUSED : FAULT;
    }
}
