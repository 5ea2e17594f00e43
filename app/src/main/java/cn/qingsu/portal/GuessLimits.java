package cn.qingsu.portal;

import cn.qingsu.intake.WrongPairs;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The portal's count of wrong tries. */
@Component
class GuessLimits extends WrongPairs {

    GuessLimits(PortalSettings settings, Clock clock) {
        super(settings.wrongTries(), settings.wrongTriesOfNumber(), settings.wrongTriesWithin(), clock);
    }
}
