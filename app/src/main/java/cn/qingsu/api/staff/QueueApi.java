package cn.qingsu.api.staff;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that an officer works through. */
@RestController
@RequestMapping("/api/v1/queues")
@Tag(name = "队列", description = "本人角色和范围内的待办")
class QueueApi {

    private static final int MOST = 200;

    private final Cases cases;

    QueueApi(Cases cases) {
        this.cases = cases;
    }

    /** @param count up to 1,000 */
    public record QueueCount(
            @Schema(example = "to-dispatch") String queue,
            @Schema(example = "待转办") String label,
            String purpose,

            @Schema(description = "件数，最多数到 1000", example = "17")
            int count) {}

    @GetMapping
    @Operation(summary = "我的队列和件数")
    List<QueueCount> counts(@AuthenticationPrincipal Officer officer) {
        return cases.counts(officer).entrySet().stream()
                .map(entry -> new QueueCount(
                        name(entry.getKey()),
                        entry.getKey().label(),
                        entry.getKey().purpose(),
                        entry.getValue()))
                .toList();
    }

    @GetMapping("/{queue}")
    @Operation(summary = "队列中的诉求", description = "最紧急的在前；next 为下一页的游标，最后一页没有。")
    Decision<Slice<CaseRow>> page(
            @Parameter(example = "to-dispatch") @PathVariable String queue,
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Optional<Queue> known = Arrays.stream(Queue.values())
                .filter(each -> name(each).equals(queue))
                .findFirst();
        if (known.isEmpty()) {
            return Decision.refused("unknown-queue", "接口文档：队列", "没有这个队列，请用 /api/v1/queues 查看。");
        }
        return Paging.page(after, () -> cases.queue(known.get(), officer, after, Paging.cut(limit, MOST)));
    }

    private static String name(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
