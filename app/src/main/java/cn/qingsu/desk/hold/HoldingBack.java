package cn.qingsu.desk.hold;

import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.inhand.CasesInHand;
import cn.qingsu.desk.setting.DeskSettings;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Command;
import cn.qingsu.request.Foresight;
import cn.qingsu.request.Foresight.Intent;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** Lets commands wait, if they would be accepted, for as long as the officer or the city has chosen. */
@Component
public class HoldingBack {

    /** Sent by pages that can show that something waits and offer to take it back. */
    private static final String ASKED = "X-Qingsu-Hold";

    private final HeldCommands held;
    private final Foresight foresight;
    private final DeskSettings settings;
    private final CasesInHand inHand;
    private final Drafts drafts;
    private final Clock clock;

    HoldingBack(
            HeldCommands held,
            Foresight foresight,
            DeskSettings settings,
            CasesInHand inHand,
            Drafts drafts,
            Clock clock) {
        this.held = held;
        this.foresight = foresight;
        this.settings = settings;
        this.inHand = inHand;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Whether what this page sends waits. */
    public boolean waits(HttpServletRequest request, Officer officer) {
        return request.getHeader(ASKED) != null
                && settings.undo(officer.account()).isPositive();
    }

    /** Whether what the officer does on a page that always offers to take it back waits. */
    public boolean waits(Officer officer) {
        return settings.undo(officer.account()).isPositive();
    }

    /** @param held {@link Held#text}; an officer's own only. @return whether it still waited */
    public boolean takeBack(String held, Officer officer) {
        try {
            return this.held.takeBack(TimeSorted.parse(held), officer.account());
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    /**
     * Lets {@code commands} wait. Refused as the first of them would be that is not accepted, and with {@code held-already} while something
     * else waits for the case.
     *
     * @param fields what the officer wrote, kept as a draft until it is done
     */
    public Decision<Held> hold(
            RequestId request,
            int version,
            Officer officer,
            List<Command> commands,
            String says,
            String draft,
            MultiValueMap<String, String> fields) {
        return foresight
                .foresee(List.of(new Intent(request, version, commands)), officer)
                .getFirst()
                .then(then -> keep(request, version, officer, commands, says, draft, fields));
    }

    private Decision<Held> keep(
            RequestId request,
            int version,
            Officer officer,
            List<Command> commands,
            String says,
            String draft,
            MultiValueMap<String, String> fields) {
        Instant now = clock.instant();
        Duration wait = settings.undo(officer.account());
        Held waiting =
                new Held(TimeSorted.next(), request, officer, version, draft, says, commands, now.plus(wait), 0, null);
        try {
            held.keep(waiting, now);
        } catch (DuplicateKeyException other) {
            return Decision.refused("held-already", "本系统默认：几秒内可以撤销", "这件诉求刚刚已有一项操作，几秒后生效，请稍候再办。");
        }
        drafts.keep(officer.account(), draft, JsonMapper.shared().writeValueAsString(draft(fields, now)));
        inHand.take(request, officer);
        return Decision.accepted(waiting);
    }

    private static Map<String, Object> draft(MultiValueMap<String, String> fields, Instant now) {
        Map<String, List<String>> kept = new LinkedHashMap<>(fields);
        List.of("_csrf", "version", "state", "step").forEach(kept::remove);
        return Map.of("fields", kept, "at", now.toString());
    }

    /** Seconds until it is done, rounded up. */
    public long secondsLeft(Held waiting) {
        return Math.max(
                1,
                Duration.between(clock.instant(), waiting.due()).plusMillis(999).toSeconds());
    }
}
