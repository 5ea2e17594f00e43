package cn.qingsu.desk.message;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.messaging.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a case's messages for its page; shown by {@code desk/case-messages :: list} with the model's {@code messages}. */
@Component
public class MessageViews {

    private final Messages messages;

    MessageViews(Messages messages) {
        this.messages = messages;
    }

    /** Newest first; none if the officer may not open the case. */
    public List<MessageView> of(RequestId request, Officer officer) {
        return messages.of(request, officer).stream().map(MessageView::of).toList();
    }
}
