package cn.qingsu.intake;

import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a channel by whatever it is called: its code, its Chinese name, or another system's word for it. */
@Component
final class KnownChannels {

    /** The word that stands for every channel that nothing else names. */
    static final String ANY_OTHER = "*";

    private final Channels channels;

    KnownChannels(Channels channels) {
        this.channels = channels;
    }

    Optional<ChannelCode> named(String word, RuleSet rules) {
        String plain = word.strip();
        return direct(plain).or(() -> rules.meaning("CHANNEL", plain).flatMap(this::direct));
    }

    /** The names of all, for saying what there is. */
    List<String> names() {
        return channels.all().stream().map(Channel::name).toList();
    }

    private Optional<ChannelCode> direct(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        return channels.named(word)
                .or(() -> channels.all().stream()
                        .filter(each -> each.code().value().equals(code))
                        .findFirst())
                .map(Channel::code);
    }
}
