package cn.qingsu.intake.attachment;

import cn.qingsu.kernel.AccountId;

/** Who uploads: limits differ by it. */
public sealed interface Sender {

    /**
     * Somebody without an account.
     *
     * @param address from which the request came
     */
    record Visitor(String address) implements Sender {}

    record Staff(AccountId account) implements Sender {}
}
