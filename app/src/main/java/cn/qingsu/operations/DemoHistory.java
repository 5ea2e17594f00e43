package cn.qingsu.operations;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.Units;
import cn.qingsu.demonstration.CityHistory;
import cn.qingsu.demonstration.HistoryOrder;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.DemoAccount;
import cn.qingsu.identity.DemoAccounts;
import cn.qingsu.kernel.Progress;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Gives a new demonstration city some weeks that it has lived through, so that every page has something to show. */
final class DemoHistory {

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);
    private static final int REQUESTS = 3_000;

    /** How long the welcome waits for it; on a slow machine it is told of later. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Terminal terminal;
    private final Clock clock;

    DemoHistory(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Leaves a city alone in which anything was ever registered. Returns when that is done, or goes on with it behind the pages. */
    void fill(ApplicationContext context) {
        Thread writer = Thread.ofPlatform().daemon().name("demo-history").start(() -> write(context));
        try {
            writer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A demonstration without a past is still one. */
    private void write(ApplicationContext context) {
        Instant began = clock.instant();
        HistoryOrder order = HistoryOrder.ofDemonstration(
                REQUESTS, context.getBean(Clock.class).instant(), whereStaffWork(context));
        try {
            context.getBean(CityHistory.class)
                    .writeIfEmpty(order, Progress.SILENT)
                    .ifPresent(written -> terminal.line(
                            Mark.DONE,
                            String.format(
                                    Locale.ROOT,
                                    "示范历史  最近 %d 天的诉求 %,d 件，均为虚构  （%.1f 秒）",
                                    order.days(),
                                    written.requests(),
                                    Duration.between(began, clock.instant()).toMillis() / 1000.0)));
        } catch (RuntimeException fault) {
            log.error("the demonstration city stays without a past", fault);
            terminal.line(Mark.NOTICE, "示范历史没有写成，不影响使用，下次启动时再试；原因见日志。");
        }
    }

    /** More comes from there than from elsewhere, so that whoever tries the demonstration accounts finds work. */
    private static Set<AreaCode> whereStaffWork(ApplicationContext context) {
        Accounts accounts = context.getBean(Accounts.class);
        Units units = context.getBean(Units.class);
        return context.getBean(DemoAccounts.class).all().stream()
                .map(DemoAccount::login)
                .map(accounts::find)
                .flatMap(Optional::stream)
                .map(Account::unit)
                .map(units::find)
                .flatMap(Optional::stream)
                .map(Unit::area)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
