package cn.qingsu.operations.doctor;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.operations.gate.Connections;
import cn.qingsu.operations.gate.Gate;
import cn.qingsu.operations.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the running server copes: requests turned away, connections it can hold, the last time the database was away. */
@Component
@Order(7)
class LoadCheck implements Check {

    private static final Duration LONG_AGO = Duration.ofHours(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M 月 d 日 HH:mm:ss", Locale.CHINA).withZone(CityTime.ZONE);

    private final ObjectProvider<Gate> gate;
    private final ObjectProvider<Connections> connections;
    private final Outage outage;
    private final Clock clock;

    /** The first two are there where pages are. */
    LoadCheck(ObjectProvider<Gate> gate, ObjectProvider<Connections> connections, Outage outage, Clock clock) {
        this.gate = gate;
        this.connections = connections;
        this.outage = outage;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        gate.ifAvailable(open -> findings.add(load(open.load())));
        connections.ifAvailable(limits -> findings.add(connections(limits)));
        outage.last().map(this::outage).ifPresent(findings::add);
        return findings;
    }

    private static Finding load(Gate.Load load) {
        String text = String.format(
                Locale.ROOT,
                "最近 %d 分钟受理 %,d 次；此刻在办 %d（上限 %d），排队 %d",
                Gate.minutes(),
                load.admitted(),
                load.atWork(),
                load.permits(),
                load.waiting());
        if (load.refused().isEmpty()) {
            return Finding.fine("负载", text);
        }
        String refused = load.refused().entrySet().stream()
                .map(each -> each.getKey().label() + " " + each.getValue() + " 次")
                .collect(Collectors.joining("，"));
        return Finding.notice("负载", text + "；因过载请回：" + refused);
    }

    private static Finding connections(Connections limits) {
        String text = String.format(Locale.ROOT, "最多同时保持 %,d 个", limits.most());
        return limits.lacksFiles()
                ? Finding.notice(
                        "网络连接",
                        String.format(
                                Locale.ROOT,
                                "%s，受打开文件数 %,d 所限；需要更多时请提高 ulimit -n（建议 %,d）",
                                text,
                                limits.files(),
                                2L * limits.wanted()))
                : Finding.fine("网络连接", text);
    }

    private Finding outage(Outage.Past past) {
        String text = String.format(
                Locale.ROOT,
                "上次中断 %s，历时 %d 秒",
                TIME.format(past.began()),
                past.lasted().toSeconds());
        boolean lately = Duration.between(past.began(), clock.instant()).compareTo(LONG_AGO) < 0;
        return lately ? Finding.notice("数据库连接", text) : Finding.fine("数据库连接", text);
    }
}
