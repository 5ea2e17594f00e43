package cn.qingsu.followup;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Satisfaction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call-back desk of a city hall of its own, and what is done there. */
final class CallDesk implements AutoCloseable {

    static final CallbackAnswers ALL_GOOD =
            new CallbackAnswers(true, Claim.SOLVED, Satisfaction.SATISFIED, "很快就清走了", null);
    static final CallbackAnswers NOT_SOLVED =
            new CallbackAnswers(true, Claim.UNSOLVED, Satisfaction.DISSATISFIED, "集装箱还在", true);

    final CityHall hall = new CityHall();
    final Callbacks callbacks = hall.bean(Callbacks.class);

    CityHall.Case replied() {
        return hall.told(RequestType.COMPLAINT, "瑞海景园北门有集装箱挡住消防通道")
                .by("王小明", "13800001234")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved();
    }

    CityHall.Case approved() {
        CityHall.Case approved = replied().does("shenhe01", new Command.Approve(null));
        followed();
        return approved;
    }

    void followed() {
        hall.bean(Followers.class).catchUp();
    }

    Officer caller() {
        return hall.officer("huifang01");
    }

    Decision<CaseState> record(CityHall.Case called, CallbackAnswers answers) {
        Decision<CaseState> decision = callbacks.record(called.id, called.version(), caller(), answers);
        followed();
        return decision;
    }

    Decision<MissedCall> missed(CityHall.Case called) {
        Decision<MissedCall> decision = callbacks.notReached(called.id, called.version(), caller(), "无人接听");
        followed();
        return decision;
    }

    CallbackTask task(RequestId id) {
        return callbacks.task(id).orElseThrow();
    }

    CityHall.Case unsolvedOnceMore(CityHall.Case redone, String clerk) {
        redone.does(clerk, new Command.Acknowledge(null))
                .does(clerk, new Command.RecordContact(null, true, "再次联系"))
                .does(clerk, new Command.Reply(null, "再次处理", "已再次处理", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
        followed();
        return redone;
    }

    /** The request's call as the list of all tells of it. */
    List<CallbackTask> listed(RequestId id) {
        return callbacks.queue(CallList.ALL, caller(), null, 200).items().stream()
                .map(ToCall::task)
                .filter(task -> task.request().equals(id))
                .toList();
    }

    static @Nullable String refusal(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : null;
    }

    static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 9, day, hour, minute)
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    /** The first place where a chain of the journal is broken. */
    Optional<JournalCheck.Break> broken() {
        return hall.bean(JournalCheck.class).verify(Progress.SILENT).broken();
    }

    @Override
    public void close() {
        hall.close();
    }
}
