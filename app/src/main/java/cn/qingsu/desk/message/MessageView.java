package cn.qingsu.desk.message;

import cn.qingsu.desk.shell.Moments;
import cn.qingsu.messaging.Message;
import cn.qingsu.messaging.MessageId;
import cn.qingsu.messaging.MessageState;

/**
 * A message as a line.
 *
 * @param href its page
 * @param tone the colour of its state, which its words say too
 * @param when when it was sent or will be tried; empty if neither
 */
public record MessageView(
        String href,
        String at,
        String occasion,
        String channel,
        String state,
        String tone,
        String reason,
        String when) {

    static MessageView of(Message message) {
        return new MessageView(
                href(message.id()),
                Moments.minute(message.at()),
                message.id().occasion().label(),
                message.channel() == null ? "" : message.channel().label(),
                message.state().label(),
                tone(message.state()),
                message.reason() == null ? "" : message.reason().label(),
                when(message));
    }

    /** The page of a message. */
    static String href(MessageId id) {
        return "/desk/cases/" + id.request() + "/messages/" + id.text().replace('-', '/');
    }

    private static String when(Message message) {
        if (message.sentAt() != null) {
            return Moments.minute(message.sentAt()) + " 发出";
        }
        return message.nextAt() == null ? "" : Moments.minute(message.nextAt()) + " 发送";
    }

    static String tone(MessageState state) {
        return switch (state) {
            case SENT -> "green";
            case WAITING -> "qing";
            case FAILED, UNCONFIGURED -> "amber";
            case GIVEN_UP -> "red";
            case CANCELLED, NOT_SENT -> "grey";
        };
    }
}
