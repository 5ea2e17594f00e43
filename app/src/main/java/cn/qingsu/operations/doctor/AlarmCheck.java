package cn.qingsu.operations.doctor;

import cn.qingsu.operations.task.OperationsSettings;
import cn.qingsu.request.AlarmClock;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether alarms are fired in time: within 10 seconds is promised. */
@Component
@Order(6)
class AlarmCheck implements Check {

    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final Duration TOO_LATE = Duration.ofMinutes(5);

    private final AlarmClock alarms;
    private final OperationsSettings settings;

    AlarmCheck(AlarmClock alarms, OperationsSettings settings) {
        this.alarms = alarms;
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        String about = "定时任务";
        Duration lag = alarms.lag();
        String text = lag.isZero() ? "无延迟" : "最早一项已到期 " + lag.toSeconds() + " 秒";
        if (!settings.serving()) {
            return List.of(Finding.fine(about, lag.isZero() ? text : text + "（服务未运行，启动后继续）"));
        }
        return List.of(
                lag.compareTo(TOO_LATE) > 0
                        ? Finding.fault(about, text)
                        : lag.compareTo(PROMISED) > 0 ? Finding.notice(about, text) : Finding.fine(about, text));
    }
}
