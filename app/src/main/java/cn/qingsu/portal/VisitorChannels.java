package cn.qingsu.portal;

import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which channel a visitor comes: as the link says ({@code /?via=mayor}), else as the browser looks. */
@Component
class VisitorChannels {

    private final Channels channels;
    private final PortalSettings settings;

    VisitorChannels(Channels channels, PortalSettings settings) {
        this.channels = channels;
        this.settings = settings;
    }

    /** A link may name any channel by which people write themselves; a partner's is not believed. */
    ChannelCode of(@Nullable String via, @Nullable String browser) {
        return Optional.ofNullable(via)
                .map(named -> named.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(named -> channels.all().stream()
                        .filter(channel -> channel.online() && !channel.partner())
                        .map(Channel::code)
                        .filter(code -> code.value().equals(named))
                        .findFirst())
                .orElseGet(() -> new ChannelCode(byBrowser(browser == null ? "" : browser)));
    }

    private String byBrowser(String browser) {
        if (browser.contains("MicroMessenger")) {
            return browser.contains("miniProgram") ? "WECHAT_MINI" : settings.wechatChannel();
        }
        return browser.contains("Mobile") ? settings.mobileChannel() : settings.channel();
    }
}
