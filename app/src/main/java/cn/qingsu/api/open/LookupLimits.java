package cn.qingsu.api.open;

import cn.qingsu.intake.WrongPairs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The API's count of wrong pairs. */
@Component
class LookupLimits extends WrongPairs {

    /**
     * @param byAddress how many wrong pairs one network address may try
     * @param byNumber how many wrong phones may be tried for one number
     * @param within how long they are remembered
     */
    @ConfigurationProperties("qingsu.api.lookup")
    record Settings(
            @DefaultValue("20") int byAddress,
            @DefaultValue("5") int byNumber,
            @DefaultValue("15m") Duration within) {}

    LookupLimits(Settings settings, Clock clock) {
        super(settings.byAddress(), settings.byNumber(), settings.within(), clock);
    }
}
