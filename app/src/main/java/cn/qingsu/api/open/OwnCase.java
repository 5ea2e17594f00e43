package cn.qingsu.api.open;

import cn.qingsu.request.CitizenCases.Progress;
import cn.qingsu.request.State;
import cn.qingsu.request.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its requester sees it: hop by hop, without internal matters and without names of staff. */
@Schema(description = "诉求人看到的诉求")
public record OwnCase(
        String number,
        State state,
        @Schema(example = "办理中") String stateName,
        String title,
        String text,
        @Nullable String address,
        Instant registeredAt,
        @Schema(description = "承诺答复时间；已答复的没有") @Nullable Instant dueAt,
        @Schema(description = "次年日历未公布，时限为暂定") boolean provisional,
        @Schema(description = "给您的答复") @Nullable String reply,
        @Schema(description = "热线请您补充的问题") @Nullable String question,
        @Schema(description = "现在是否可以评价") boolean mayRate,
        @Schema(description = "第几次办理") int round,
        List<Step> steps) {

    /** One step of the way. */
    public record Step(
            Instant at,
            Timeline.Kind kind,
            String title,
            @Nullable String detail,
            @Nullable State state) {}

    static OwnCase of(Progress progress) {
        return new OwnCase(
                progress.number(),
                progress.state(),
                progress.state().label(),
                progress.title(),
                progress.text(),
                progress.place().address(),
                progress.registeredAt(),
                progress.dueAt(),
                progress.provisional(),
                progress.publicReply(),
                progress.question(),
                progress.mayRate(),
                progress.round(),
                progress.timeline().steps().stream()
                        .map(step -> new Step(step.at(), step.kind(), step.title(), step.detail(), step.state()))
                        .toList());
    }
}
