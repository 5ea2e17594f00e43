package cn.qingsu.messaging;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param site where citizens find the portal, such as {@code https://12345.example.gov.cn}; messages name it
 * @param inDemonstration whether a demonstration city sends too, for trying it out with a mail server that delivers to nobody
 */
@ConfigurationProperties("qingsu.messaging")
public record MessagingSettings(
        @Nullable URI site, @DefaultValue("false") boolean inDemonstration) {}
