package cn.qingsu.messaging;

import cn.qingsu.identity.Addresses;
import cn.qingsu.kernel.RequesterId;

/** What becomes of a message when it is written. */
sealed interface Composition {

    /**
     * It can go.
     *
     * @param to who gets it, and by what kind of address
     * @param masked the address as it may be shown
     * @param carried whether anybody carries messages of this channel
     */
    record Ready(
            MessageChannel channel,
            int template,
            Rendered text,
            RequesterId to,
            Addresses.Kind kind,
            String masked,
            boolean carried)
            implements Composition {}

    /** It does not go. */
    record No(MessageState state, Reason reason) implements Composition {

        static No never(Reason reason) {
            return new No(MessageState.NOT_SENT, reason);
        }
    }
}
