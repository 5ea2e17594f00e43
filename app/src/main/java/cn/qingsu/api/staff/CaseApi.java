package cn.qingsu.api.staff;

import cn.qingsu.followup.CallbackTask;
import cn.qingsu.followup.Callbacks;
import cn.qingsu.followup.Satisfactions;
import cn.qingsu.followup.Verdict;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Timeline;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an officer may see of a case. */
@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "诉求", description = "查看诉求；每次查看都留有记录")
class CaseApi {

    private static final int MOST = 200;

    private final Cases cases;
    private final Access access;
    private final Views views;
    private final Callbacks callbacks;

    CaseApi(Cases cases, Access access, Views views, Callbacks callbacks) {
        this.cases = cases;
        this.access = access;
        this.views = views;
        this.callbacks = callbacks;
    }

    /** Why name and phone are needed. */
    public record Purpose(
            @Schema(description = "用途，至少 4 个字", example = "联系诉求人核实地点")
            String purpose) {}

    /** The call-back of a case: what the unit claims, what the citizen says, what is still to be called. */
    public record Followed(
            @Nullable CallbackTask task,
            List<Verdict> verdicts,
            @Nullable Satisfactions satisfactions) {}

    @GetMapping
    @Operation(summary = "最新的诉求", description = "本人可看的诉求，新的在前；number 给出编号时只返回那一件。")
    Decision<Slice<CaseRow>> newest(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (number != null) {
            return Decision.accepted(
                    new Slice<>(cases.byNumber(number, officer).map(List::of).orElse(List.of()), null));
        }
        return Paging.page(after, () -> cases.newest(officer, after, Paging.cut(limit, MOST)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "诉求详情")
    Decision<CaseView> open(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        return Ids.request(id).then(request -> cases.open(request, officer)).map(CaseView::of);
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "全过程")
    Decision<Timeline> timeline(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        return Ids.request(id)
                .then(request -> cases.timeline(request, officer).map(timeline -> {
                    views.viewed(officer, request, "全过程");
                    return timeline;
                }));
    }

    @GetMapping("/{id}/views")
    @Operation(summary = "谁看过这件诉求", description = "限班长、督办员、审计员等可以查阅查看记录的角色。")
    Decision<List<View>> views(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        return seen(id, officer)
                .then(request -> access.maySeeViews(officer)
                        ? Decision.accepted(views.of(request))
                        : Decision.refused("wrong-role", "规则 8：查看记录", "您的角色不能查阅查看记录。"));
    }

    @PostMapping("/{id}/reveal")
    @Operation(summary = "查看姓名和电话", description = "须说明用途，并留下记录。")
    Decision<RequesterDetails> reveal(
            @PathVariable String id, @AuthenticationPrincipal Officer officer, @RequestBody Purpose body) {
        return Ids.request(id).then(request -> cases.reveal(request, officer, body.purpose()));
    }

    @GetMapping("/{id}/callbacks")
    @Operation(summary = "回访", description = "待打的回访、承办单位自报与诉求人评价。")
    Decision<Followed> callbacks(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        return seen(id, officer).map(request -> {
            views.viewed(officer, request, "回访");
            return new Followed(
                    callbacks.task(request).orElse(null),
                    callbacks.verdicts(request),
                    callbacks.satisfactions(request).orElse(null));
        });
    }

    /** The id of a case that the officer may see; else why not, in the request module's words. */
    private Decision<RequestId> seen(String id, Officer officer) {
        return Ids.request(id)
                .then(request -> cases.row(request, officer).isPresent()
                        ? Decision.accepted(request)
                        : cases.open(request, officer).map(file -> request));
    }
}
