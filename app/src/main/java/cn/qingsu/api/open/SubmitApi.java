package cn.qingsu.api.open;

import cn.qingsu.api.problem.BadBody;
import cn.qingsu.api.problem.Problem.FieldProblem;
import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.CoordinateSystem;
import cn.qingsu.city.Coordinates;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.FieldRefusals;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes problems from anybody. */
@RestController
@RequestMapping("/api/v1/public/requests")
@Tag(name = "公众", description = "提交诉求、查进度、评价；无需登录")
class SubmitApi {

    private static final ChannelCode WEBSITE = new ChannelCode("WEBSITE");

    private final Intake intake;
    private final Channels channels;
    private final OwnCases cases;

    SubmitApi(Intake intake, Channels channels, OwnCases cases) {
        this.intake = intake;
        this.channels = channels;
        this.cases = cases;
    }

    @PostMapping
    @Operation(summary = "提交诉求", description = "登记一件诉求，返回编号和查询凭证（201）。带同一个 Idempotency-Key 重复提交，得到同一件诉求（200），不会重复登记。")
    Decision<Received> submit(
            @RequestBody NewRequest body,
            @Parameter(description = "由调用方为每份表单生成的唯一标识", example = "5d2c9d0e-6f0b-4d6a-9a53-0d7f8b1f5a10")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            HttpServletResponse response) {
        Submission submission = submission(body, key);
        return switch (intake.submit(submission, Author.REQUESTER)) {
            case Decision.Accepted<Registered>(Registered registered) -> {
                response.setStatus(registered.existedBefore() ? HttpStatus.OK.value() : HttpStatus.CREATED.value());
                response.setHeader("Location", "/api/v1/public/requests/" + registered.number());
                yield Decision.accepted(
                        cases.received(registered.id(), registered.number(), registered.existedBefore()));
            }
            case Decision.Refused<Registered>(Refusal refusal) -> throw new BadBody(refusal, fields(submission));
        };
    }

    private List<FieldProblem> fields(Submission submission) {
        FieldRefusals wrong = intake.check(submission);
        return wrong.all().stream()
                .map(each -> new FieldProblem(
                        each.field().key(),
                        each.refusal().code(),
                        each.refusal().message()))
                .toList();
    }

    private Submission submission(NewRequest body, @Nullable String key) {
        boolean anonymous = Boolean.TRUE.equals(body.anonymous());
        return Submission.of(Origin.PORTAL, channel(body.channel()), body.text())
                .place(new Place(body.address(), point(body.point()), null, null, null))
                .requester(anonymous ? null : body.name(), anonymous ? null : body.phone())
                .email(anonymous ? null : body.email())
                .anonymous(anonymous)
                .privacy(Boolean.TRUE.equals(body.confidential()) ? PrivacyLevel.CONFIDENTIAL : null)
                .callbackWanted(body.callback())
                .files(body.files())
                .idempotencyKey(key)
                .build();
    }

    private static @Nullable Wgs84 point(NewRequest.@Nullable Point point) {
        if (point == null) {
            return null;
        }
        CoordinateSystem system = Optional.ofNullable(point.system()).orElse(CoordinateSystem.WGS84);
        try {
            return Coordinates.from(system, point.lon(), point.lat());
        } catch (IllegalArgumentException notOnEarth) {
            throw new BadBody(
                    new Refusal("point-unreadable", "接口文档：经纬度", "经度须在 -180 到 180 之间，纬度须在 -90 到 90 之间。"),
                    List.of(new FieldProblem("point", "point-unreadable", "请核对经纬度的顺序和数值。")));
        }
    }

    /** A partner's channel is not believed without its own access. */
    private ChannelCode channel(@Nullable ChannelCode named) {
        if (named == null) {
            return WEBSITE;
        }
        Optional<Channel> channel = channels.find(named);
        if (channel.filter(found -> found.online() && !found.partner()).isEmpty()) {
            throw new BadBody(
                    new Refusal("unknown-channel", "规则 1：来源渠道", "没有这个公众渠道，请从 /api/v1/reference/channels 中选择，或不填。"),
                    List.of(new FieldProblem("channel", "unknown-channel", "没有这个公众渠道。")));
        }
        return named;
    }
}
