package cn.qingsu.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Those who carry messages here. */
@Component
class Senders {

    private final List<Sender> all;

    Senders(List<Sender> all) {
        this.all = List.copyOf(all);
    }

    Set<MessageChannel> configured() {
        return all.stream().filter(Sender::isConfigured).map(Sender::channel).collect(Collectors.toSet());
    }

    Optional<Sender> of(MessageChannel channel) {
        return all.stream()
                .filter(each -> each.channel() == channel && each.isConfigured())
                .findFirst();
    }
}
