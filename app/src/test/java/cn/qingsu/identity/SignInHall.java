package cn.qingsu.identity;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The application where people sign in, with a clock that tests move. */
final class SignInHall implements AutoCloseable {

    static final String PASSWORD = "栈桥 灯塔 浪花 晚风";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final RunningApplication qingsu =
            RunningApplication.start(Map.of("qingsu.demo.accounts", "true", "qingsu.sign-in.address-failures", "20"));
    final Accounts accounts = qingsu.bean(Accounts.class);

    /** An agent of the hotline's centre, new. */
    Account account(boolean mustChange) {
        LocalDate today = CityTime.day(qingsu.clock().instant());
        Grant grant = new Grant(Role.AGENT, Units.CENTRE);
        return accounts.create(
                        new NewAccount(
                                String.format(Locale.ROOT, "Huawu.%d", COUNT.incrementAndGet() + 100),
                                "林知夏",
                                Units.CENTRE,
                                List.of(new GrantPeriod(grant, today, null)),
                                PASSWORD,
                                mustChange),
                        Author.SYSTEM)
                .orElseThrow();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** Lets earlier tests' failures be forgotten. @return a browser that nobody has signed in with */
    Browser anHourLater() {
        qingsu.clock().advance(Duration.ofHours(1));
        return new Browser(qingsu);
    }

    @Override
    public void close() {
        qingsu.close();
    }
}
