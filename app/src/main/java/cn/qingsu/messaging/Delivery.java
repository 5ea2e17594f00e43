package cn.qingsu.messaging;

import org.jspecify.annotations.Nullable;

/** What whoever carries messages answers. */
public sealed interface Delivery {

    /** It was taken over. */
    record Taken() implements Delivery {}

    /**
     * It was not, as far as is known.
     *
     * @param permanent whether another try cannot help
     * @param code what the server answered
     */
    record Failed(
            Reason reason, boolean permanent, @Nullable Integer code) implements Delivery {

        public static Failed forNow(Reason reason) {
            return new Failed(reason, false, null);
        }
    }
}
