package cn.qingsu.followup;

import cn.qingsu.city.RulePack;
import cn.qingsu.city.SlaRules;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.CallbackOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of call-backs as they hold now: what must be answered, when to call, what follows. */
@Component
class CallbackRules {

    private static final int LONGEST = 5_000;

    /** A try as it may be recorded. */
    record Try(int part, int number, int allowed, Instant nextAt) {
        boolean isLast() {
            return number >= allowed;
        }
    }

    private final SlaRules rules;
    private final FollowUpDecisions decisions;
    private final Clock clock;

    CallbackRules(SlaRules rules, FollowUpDecisions decisions, Clock clock) {
        this.rules = rules;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What follows from {@code answers} about the {@code round}-th round of handling. */
    Decision<CallbackOutcome> outcome(CallbackAnswers answers, int round) {
        Answered answered = Answered.of(answers, stage(round));
        if (answers.solved() == null) {
            return Decision.refused("answers-missing", "规则 5：回访须问清是否解决", "请先选择诉求是否已解决。");
        }
        if (answered.isOpen() && answers.reasonable() == null) {
            return Decision.refused("reasonable-missing", "规则 5：未解决的须区分是否合理", "诉求未解决，请判断诉求是否合理。");
        }
        String words = answers.words();
        if (Boolean.FALSE.equals(answers.reasonable()) && answered.isOpen() && (words == null || words.isBlank())) {
            return Decision.refused("evidence-missing", "规则 5：不合理诉求须有申请和依据", "认定诉求不合理的，请写明诉求人的说法和认定依据。");
        }
        if (words != null && words.codePointCount(0, words.length()) > LONGEST) {
            return Decision.refused("text-too-long", "本系统默认：文字不超过 5000 字", "回访意见不能超过 5000 字，请精简后再提交。");
        }
        return Decision.accepted(decisions.at(CityTime.day(clock.instant())).on(answered));
    }

    CallbackOutcome outcomeUnreached(int round) {
        return decisions.at(CityTime.day(clock.instant())).on(Answered.unreached(stage(round)));
    }

    private Stage stage(int round) {
        return Stage.of(round, rules.at(clock.instant()));
    }

    /** The try that is made now, after {@code parts} were tried in vain; part 0 outside all windows. */
    Try tryNow(List<Integer> parts) {
        Instant now = clock.instant();
        RulePack pack = rules.at(now);
        CallWindows windows = windows(pack);
        int part = windows.partAt(now);
        return new Try(part, parts.size() + 1, pack.number("callback-tries"), windows.nextOther(now, part));
    }

    /** Whether {@code made} counts, after {@code parts} were tried in vain. */
    Decision<Try> check(Try made, List<Integer> parts) {
        RulePack pack = rules.at(clock.instant());
        if (made.part() == 0) {
            return Decision.refused(
                    "outside-callback-window",
                    "规则 3：回访时段",
                    "回访电话在 " + windows(pack).spoken() + " 拨打，此时未接通不计次数，请在时段内再试。");
        }
        Set<Integer> different = new HashSet<>(parts);
        different.add(made.part());
        return made.isLast() && different.size() < pack.number("callback-dayparts")
                ? Decision.refused(
                        "same-part-of-day",
                        "规则 3：回访 " + made.allowed() + " 次，分布在至少 " + pack.number("callback-dayparts") + " 个时段",
                        "前几次都在同一时段拨打，最后一次请换一个时段：" + CityTime.minute(made.nextAt()) + " 起。")
                : Decision.accepted(made);
    }

    /** When to make the first try of a call-back that is due from {@code opened} on. */
    static Instant firstTry(Instant opened, RulePack pack) {
        return windows(pack).next(opened);
    }

    /** Whether this is a moment to call at. */
    boolean isCallingTime() {
        Instant now = clock.instant();
        return windows(rules.at(now)).partAt(now) > 0;
    }

    int triesAllowed() {
        return rules.at(clock.instant()).number("callback-tries");
    }

    static CallWindows windows(RulePack pack) {
        return new CallWindows(pack.windows("callback-window"));
    }

    static CallbackAnswers unasked(Rating rating) {
        @Nullable Boolean reasonable = rating.solved() == null ? null : Boolean.TRUE;
        return new CallbackAnswers(rating.contacted(), rating.solved(), rating.satisfied(), rating.words(), reasonable);
    }
}
