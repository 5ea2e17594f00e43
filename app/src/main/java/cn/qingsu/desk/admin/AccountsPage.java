package cn.qingsu.desk.admin;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalView;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.GrantPeriod;
import cn.qingsu.identity.NewAccount;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The staff's accounts: open, bar, grant, give a new password. Every change is journaled. */
@DeskPage
class AccountsPage {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final CityNames names;
    private final Clock clock;

    AccountsPage(Accounts accounts, CityNames names, Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk/admin/accounts")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Administrators.only(officer);
        return page(after, model);
    }

    @PostMapping("/desk/admin/accounts")
    String create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Administrators.only(officer);
        if (unit.isBlank()) {
            return answer(Decision.refused("unit-missing", "账号须属于一个单位", "请从列表里选择单位。"), "", response, model);
        }
        UnitCode own = new UnitCode(unit);
        GrantPeriod grant =
                new GrantPeriod(new Grant(role, scope.isBlank() ? own : new UnitCode(scope)), today(), null);
        return answer(
                accounts.create(new NewAccount(login, name, own, List.of(grant), password, true), author),
                "已开通账号 " + login.strip(),
                response,
                model);
    }

    /** @param action {@code enable}, {@code disable}, {@code password}, {@code grant} or {@code revoke} */
    @PostMapping("/desk/admin/accounts/{id}/{action}")
    String change(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "") String scope,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Administrators.only(officer);
        Account account = find(id);
        return switch (action) {
            case "enable" -> answer(accounts.enable(account.id(), author), "已启用 " + account.login(), response, model);
            case "disable" ->
                account.id().equals(officer.account())
                        ? answer(Decision.refused("own-account", "账号规则", "不能停用自己的账号，请由其他管理员操作。"), "", response, model)
                        : answer(accounts.disable(account.id(), author), "已停用 " + account.login(), response, model);
            case "password" ->
                answer(
                        accounts.setPassword(account.id(), password, true, author),
                        "已重设 " + account.login() + " 的密码，下次登录须修改",
                        response,
                        model);
            case "grant", "revoke" ->
                answer(
                        granted(account, action, role, scope, author),
                        "已调整 " + account.login() + " 的角色",
                        response,
                        model);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** A revoked grant ends yesterday, so that the past keeps it; one that began today never was. */
    private Decision<Account> granted(
            Account account, String action, @Nullable Role role, String scope, Author author) {
        if (role == null || scope.isBlank()) {
            return Decision.refused("grant-incomplete", "授权须有角色和范围", "请选择角色和管辖范围。");
        }
        Grant grant = new Grant(role, new UnitCode(scope));
        Stream<GrantPeriod> kept = account.grants().stream()
                .filter(each -> !each.grant().equals(grant) || each.from().isBefore(today()))
                .map(each -> each.grant().equals(grant)
                                && (each.until() == null || !each.until().isBefore(today()))
                        ? new GrantPeriod(grant, each.from(), today().minusDays(1))
                        : each);
        Stream<GrantPeriod> added =
                action.equals("grant") ? Stream.of(new GrantPeriod(grant, today(), null)) : Stream.empty();
        return accounts.changeGrants(account.id(), Stream.concat(kept, added).toList(), author);
    }

    private Account find(String id) {
        try {
            return accounts.find(AccountId.parse(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private String answer(Decision<Account> decision, String said, HttpServletResponse response, Model model) {
        switch (decision) {
            case Decision.Accepted<Account> done -> model.addAttribute("said", said);
            case Decision.Refused<Account>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", RefusalView.of(refusal));
            }
        }
        return page(null, model);
    }

    private String page(@Nullable String after, Model model) {
        Slice<Account> slice = accounts.list(null, after, PAGE);
        model.addAttribute(
                "accounts",
                slice.map(each -> AccountView.of(each, today(), clock.instant(), names))
                        .items());
        model.addAttribute("more", slice.next());
        model.addAttribute("roles", Role.values());
        return "desk/admin/accounts";
    }

    private LocalDate today() {
        return CityTime.day(clock.instant());
    }
}
