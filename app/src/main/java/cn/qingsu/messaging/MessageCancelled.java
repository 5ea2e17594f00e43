package cn.qingsu.messaging;

import cn.qingsu.journal.Event;
import cn.qingsu.kernel.RequestId;

/** An officer did not want a message to be sent. */
public record MessageCancelled(RequestId request, Occasion occasion, MessageState was) implements Event {}
