package cn.qingsu.dispatch.language;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the language model is. Without {@code url} there is none.
 *
 * @param url up to and including {@code /v1}, such as {@code http://127.0.0.1:11434/v1}
 * @param key sent as a bearer token; give it by the environment ({@code QINGSU_LANGUAGE_KEY}), never in a file
 * @param model as the server names it
 * @param timeout for everything together: connecting, sending, waiting, reading
 * @param longest what the server may send at most
 * @param jsonMode whether to ask for a JSON object by {@code response_format}; some older servers refuse that
 * @param failures so many in a row, and it is left alone
 * @param rest for this long
 */
@ConfigurationProperties("qingsu.language")
public record LanguageSettings(
        @Nullable URI url,
        @DefaultValue("") String key,
        @DefaultValue("") String model,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("64KB") DataSize longest,
        @DefaultValue("true") boolean jsonMode,
        @DefaultValue("3") int failures,
        @DefaultValue("30s") Duration rest) {

    boolean isOn() {
        return url != null && !url.toString().isBlank();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LanguageSettings[" + url + ", " + model + "]";
    }
}
