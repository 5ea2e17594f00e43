package cn.qingsu.operations.task;

import cn.qingsu.kernel.Decision;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code account admin}: an administrator with a one-time password. */
@Component
class OpenAdministrator implements Task {

    private final Administrators administrators;

    OpenAdministrator(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public String name() {
        return "account-admin";
    }

    @Override
    public int run(Call call, Report report) {
        return switch (administrators.reset(call.required("login"))) {
            case Decision.Accepted<OneTimePassword>(OneTimePassword password) -> {
                report.line(
                        Mark.DONE,
                        String.format(
                                Locale.ROOT, "管理员账号 %s，一次性密码 %s（只显示这一次，登录后须修改）", password.login(), password.text()));
                yield 0;
            }
            case Decision.Refused<OneTimePassword>(var refusal) -> throw new PlainFault(refusal.message());
        };
    }
}
