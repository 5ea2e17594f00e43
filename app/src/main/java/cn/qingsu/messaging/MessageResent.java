package cn.qingsu.messaging;

import cn.qingsu.journal.Event;
import cn.qingsu.kernel.RequestId;

/** An officer has asked for a message to be sent (again). */
public record MessageResent(RequestId request, Occasion occasion, MessageState was) implements Event {

    /** The kind of subject of entries about messages; its id is that of the entry of which the message tells. */
    public static final String SUBJECT = "message";
}
