package cn.qingsu.api.open;

import cn.qingsu.followup.Callbacks;
import cn.qingsu.followup.Rating;
import cn.qingsu.intake.attachment.Attaching;
import cn.qingsu.intake.attachment.NewFile;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever holds a case's tracking token follow it and have a say in it. */
@RestController
@RequestMapping("/api/v1/public/requests")
@Tag(name = "公众")
class TrackApi {

    static final String TOKEN = "X-Tracking-Token";

    private final OwnCases cases;
    private final LookupLimits limits;
    private final ServiceRequests requests;
    private final Callbacks callbacks;
    private final Attaching attaching;

    TrackApi(OwnCases cases, LookupLimits limits, ServiceRequests requests, Callbacks callbacks, Attaching attaching) {
        this.cases = cases;
        this.limits = limits;
        this.requests = requests;
        this.callbacks = callbacks;
        this.attaching = attaching;
    }

    /** Words of the requester. */
    public record Said(
            @Schema(description = "最多 5000 字", example = "集装箱在小区北门东侧，车牌已拍照。")
            String text,

            @Schema(description = "上传附件时得到的 token；只在补充说明时使用") @Nullable
            List<String> files) {}

    @GetMapping("/{number}")
    @Operation(summary = "查进度", description = "请求头 X-Tracking-Token 为提交时得到的查询凭证。")
    Decision<OwnCase> show(
            @PathVariable String number, @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        return cases.open(number, token).then(cases::show);
    }

    @PostMapping("/lookup")
    @Operation(summary = "凭编号和电话取得查询凭证", description = "电话只在正文里传送。连续输错会暂停查询。")
    Decision<Received> lookup(@RequestBody Lookup body, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!limits.mayTry(address, body.number())) {
            return Decision.refused("too-many-attempts", "查询规则：输错次数有限", "输错次数过多，请过 15 分钟再试。");
        }
        Decision<RequestId> found = cases.open(body);
        if (!found.isAccepted()) {
            limits.wrong(address, body.number());
        }
        return found.then(id -> cases.show(id).map(shown -> cases.received(id, shown.number(), true)));
    }

    @PostMapping("/{number}/supplement")
    @Operation(summary = "补充说明", description = "热线请诉求人补充时使用。")
    Decision<OwnCase> supplement(
            @PathVariable String number,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody Said body) {
        return cases.open(number, token)
                .then(id -> attaching
                        .with(
                                id,
                                NewFile.of(body.files(), Purpose.SUPPLEMENT),
                                alongside -> requests.perform(
                                        id, Author.REQUESTER, new Command.GiveSupplement(body.text()), alongside))
                        .then(state -> cases.show(id)));
    }

    @PostMapping("/{number}/withdraw")
    @Operation(summary = "撤回诉求")
    Decision<OwnCase> withdraw(
            @PathVariable String number,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody Said body) {
        return perform(number, token, new Command.Withdraw(body.text()));
    }

    @PostMapping("/{number}/object")
    @Operation(summary = "对不予受理提出异议", description = "以一次为限。")
    Decision<OwnCase> object(
            @PathVariable String number,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody Said body) {
        return perform(number, token, new Command.ObjectToNotAccepted(body.text()));
    }

    @PostMapping("/{number}/rating")
    @Operation(summary = "评价办理结果", description = "自行评价代替电话回访，并以自评为准。未解决的会再次交办。")
    Decision<OwnCase> rate(
            @PathVariable String number,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody Rating body) {
        return cases.open(number, token).then(id -> callbacks.rate(id, body).then(state -> cases.show(id)));
    }

    private Decision<OwnCase> perform(String number, @Nullable String token, Command command) {
        return cases.open(number, token)
                .then(id -> requests.perform(id, Author.REQUESTER, command).then(state -> cases.show(id)));
    }
}
