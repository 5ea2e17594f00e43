package cn.qingsu.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A message as it was sent, or as it would be sent now.
 *
 * @param channel null where it would not be sent
 * @param text null where there is none
 * @param to the masked address; empty where the officer may not see it or there is none
 * @param not why it would not be sent; null where it would, or was
 * @param carried whether anybody carries messages of the channel
 */
public record MessagePreview(
        Message message,
        @Nullable MessageChannel channel,
        @Nullable Rendered text,
        String to,
        @Nullable Reason not,
        boolean carried) {

    @Override
    public String toString() {
        return "MessagePreview[" + message.id() + "]";
    }
}
