package cn.qingsu.operations.doctor;

import cn.qingsu.journal.FollowerState;
import cn.qingsu.journal.Followers;
import cn.qingsu.operations.task.OperationsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far the projections are behind the journal. */
@Component
@Order(5)
class FollowerCheck implements Check {

    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Duration TOO_LATE = Duration.ofMinutes(5);

    private final Followers followers;
    private final OperationsSettings settings;

    FollowerCheck(Followers followers, OperationsSettings settings) {
        this.followers = followers;
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        List<FollowerState> states = followers.states();
        return states.isEmpty()
                ? List.of(Finding.fine("投影", "尚无"))
                : states.stream().map(this::finding).toList();
    }

    private Finding finding(FollowerState state) {
        String about = "投影 " + state.name();
        if (state.fault() != null) {
            return Finding.fault(about, "停在故障处（" + state.fault() + "），待处理 " + state.waiting() + " 条");
        }
        String text = state.waiting() == 0
                ? "已跟上"
                : String.format(
                        Locale.ROOT,
                        "待处理 %,d 条，落后 %d 秒",
                        state.waiting(),
                        state.lag().toSeconds());
        if (!settings.serving()) {
            return Finding.fine(about, state.waiting() == 0 ? text : text + "（服务未运行，启动后继续）");
        }
        return state.lag().compareTo(TOO_LATE) > 0
                ? Finding.fault(about, text)
                : state.lag().compareTo(LATE) > 0 ? Finding.notice(about, text) : Finding.fine(about, text);
    }
}
