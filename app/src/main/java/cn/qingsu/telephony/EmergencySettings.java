package cn.qingsu.telephony;

import cn.qingsu.request.EmergencyService;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the emergency services take records. A service that is not named has no line.
 *
 * @param lines by service, such as {@code FIRE_119: https://119.example/records}
 * @param key sent as a bearer token; give it by the environment ({@code QINGSU_EMERGENCY_KEY}), never in a file
 * @param patience for everything together: the agent waits
 */
@ConfigurationProperties("qingsu.emergency")
record EmergencySettings(
        @DefaultValue Map<EmergencyService, URI> lines,
        @DefaultValue("") String key,
        @DefaultValue("3s") Duration patience) {

    /** Without the key. */
    @Override
    public String toString() {
        return "EmergencySettings" + lines.keySet();
    }
}
