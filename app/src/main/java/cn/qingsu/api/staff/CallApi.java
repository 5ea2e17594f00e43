package cn.qingsu.api.staff;

import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.telephony.Call;
import cn.qingsu.telephony.CallId;
import cn.qingsu.telephony.CallResult;
import cn.qingsu.telephony.CallSource;
import cn.qingsu.telephony.Calls;
import cn.qingsu.telephony.NewCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls, as a softphone or an exchange tells of them. An exchange has an account of its own with {@link Role#SWITCHBOARD}. */
@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "话务", description = "软电话、话务系统登记来电；号码加密保存，只以掩码返回")
class CallApi {

    private final Calls calls;
    private final Accounts accounts;

    CallApi(Calls calls, Accounts accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    /** A call that begins. */
    @Schema(description = "开始的来电")
    public record Ringing(
            @Schema(description = "接听的话务员的登录名；不填为本人", example = "huawu01") @Nullable
            String agent,

            @Schema(description = "来电号码；没有显示的不填", example = "13800001234") @Nullable
            String number,

            @Schema(example = "A12") @Nullable String seat,

            @Schema(description = "话务系统自己的通话编号；重复登记得到原来那一通") @Nullable
            String externalId) {

        @Override
        public String toString() {
            return "Ringing";
        }
    }

    /** How a call ended. */
    @Schema(description = "通话结果；登记过诉求的可以不填")
    public record Ended(@Nullable CallResult result) {}

    @PostMapping
    @Operation(summary = "登记来电", description = "话务员登记本人接听的；有“话务系统”角色的账号可以为任何话务员登记，他打开的登记页会弹出来电。前一通没有结束的自动结束。")
    Decision<Call> start(
            @AuthenticationPrincipal Officer officer, @RequestBody Ringing body, HttpServletResponse response) {
        Decision<Call> decision = agent(body.agent())
                .then(agent -> calls.start(
                        new NewCall(
                                agent.orElse(null),
                                body.number(),
                                body.seat(),
                                CallSource.SOFTPHONE,
                                body.externalId()),
                        officer));
        if (decision.isAccepted()) {
            response.setStatus(HttpStatus.CREATED.value());
        }
        return decision;
    }

    private Decision<Optional<AccountId>> agent(@Nullable String login) {
        if (login == null || login.isBlank()) {
            return Decision.accepted(Optional.empty());
        }
        return accounts.find(login.strip())
                .map(Account::id)
                .map(id -> Decision.accepted(Optional.of(id)))
                .orElseGet(() -> Decision.refused("agent-unknown", "规则 8：按角色", "没有这位话务员。"));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "结束通话", description = "没有登记诉求的须说明结果；已经结束的不变。")
    Decision<Call> end(@PathVariable String id, @AuthenticationPrincipal Officer officer, @RequestBody Ended body) {
        return call(id).then(known -> calls.end(known, body.result(), officer));
    }

    @GetMapping("/current")
    @Operation(summary = "我正在接的电话", description = "没有时为 404。")
    Decision<Call> current(@AuthenticationPrincipal Officer officer) {
        return calls.current(officer).map(Decision::accepted).orElseGet(CallApi::unknown);
    }

    @GetMapping("/{id}")
    @Operation(summary = "一通电话", description = "话务员看自己的，班长看全部。")
    Decision<Call> one(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        return call(id).then(known ->
                calls.find(known, officer).map(Decision::accepted).orElseGet(CallApi::unknown));
    }

    private static Decision<CallId> call(String text) {
        try {
            return Decision.accepted(CallId.parse(text));
        } catch (IllegalArgumentException noId) {
            return unknown();
        }
    }

    private static <T> Decision<T> unknown() {
        return Decision.refused("unknown-call", "话务规则：来电登记", "没有找到这通电话。");
    }
}
