package cn.qingsu.operations;

import cn.qingsu.city.CitySeeded;
import cn.qingsu.identity.DemoAccount;
import cn.qingsu.identity.DemoAccounts;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Terminal;
import cn.qingsu.operations.task.OneTimePassword;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** What is said once everything runs: where, and as whom one may sign in. */
final class Welcome {

    private static final int WIDE_FROM = 0x2E80;

    private final Terminal terminal;

    Welcome(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param first the first administrator's, if this start opened his account */
    void tell(ApplicationContext context, String address, String took, Optional<OneTimePassword> first) {
        context.getBean(Journal.class).of(new Subject("city", 0)).stream()
                .filter(entry -> entry.is(CitySeeded.class))
                .map(entry -> entry.as(CitySeeded.class))
                .forEach(seeded -> terminal.line(
                        Mark.DONE,
                        "示范城市  " + seeded.city() + "："
                                + seeded.rows().entrySet().stream()
                                        .map(each -> each.getKey() + " " + each.getValue())
                                        .collect(Collectors.joining("，"))));
        terminal.line(Mark.DONE, "网页服务  已就绪" + took);
        terminal.line("");
        terminal.line("  市民端  http://" + address + "/");
        terminal.line("  工作台  http://" + address + "/desk");
        DemoAccounts demonstration = context.getBean(DemoAccounts.class);
        accounts(demonstration.all());
        first.ifPresent(this::administrator);
        leftOpen(demonstration.leftOpen());
        terminal.line("");
        terminal.line("  按 Ctrl-C 停止");
    }

    private void accounts(List<DemoAccount> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line("  演示账号（均为虚构人员，仅供体验；对外服务请加 --no-demo）");
        terminal.line("  " + row("账号", "密码", "姓名", "角色", "单位"));
        accounts.forEach(each ->
                terminal.line("  " + row(each.login(), each.password(), each.name(), each.role(), each.unit())));
    }

    private void administrator(OneTimePassword password) {
        terminal.line("");
        terminal.line("  管理员账号 " + password.login() + "，一次性密码 " + password.text());
        terminal.line("  密码只显示这一次，登录后须修改；遗失时请执行 ./qingsu account admin");
    }

    private void leftOpen(List<String> logins) {
        if (!logins.isEmpty()) {
            terminal.line("");
            terminal.line(Mark.NOTICE, "此前设过演示账号，其密码是公开的，对外服务前请停用或改密：" + String.join("、", logins));
        }
    }

    private static String row(String login, String password, String name, String role, String unit) {
        return pad(login, 16) + pad(password, 16) + pad(name, 10) + pad(role, 18) + unit;
    }

    /** Chinese characters are two columns wide on a terminal. */
    static String pad(String text, int columns) {
        int width = text.codePoints().map(point -> point >= WIDE_FROM ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }
}
