package cn.qingsu.messaging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who carry messages here. */
@Component
class Senders {

    private final List<Sender> all;

    Senders(List<Sender> all) {
        this.all = List.copyOf(all);
    }

    Optional<Sender> of(MessageChannel channel) {
        return all.stream()
                .filter(each -> each.channel() == channel && each.isConfigured())
                .findFirst();
    }
}
