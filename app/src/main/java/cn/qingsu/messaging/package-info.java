/**
 * 消息: tells requesters how their matter goes on. Publishes {@link cn.qingsu.messaging.Messages} (what was sent, what waits,
 * what was not sent and why), {@link cn.qingsu.messaging.Templates}, and the port {@link cn.qingsu.messaging.Sender} that
 * short messages, WeChat and others plug into. Follows what {@link cn.qingsu.request.RequestEvent} tells requesters of.
 *
 * <p>What must be sent is a row, written once by a follower; any node takes rows that are due, composes the text from the
 * template that holds that day, and hands it to a sender. An address is opened only for that moment.
 */
@ApplicationModule(
        displayName = "消息",
        allowedDependencies = {"kernel", "journal", "city", "identity", "request"})
@NullMarked
package cn.qingsu.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
