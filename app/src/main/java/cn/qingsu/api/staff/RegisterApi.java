package cn.qingsu.api.staff;

import cn.qingsu.api.problem.BadBody;
import cn.qingsu.api.problem.Problem.FieldProblem;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import cn.qingsu.telephony.CallId;
import cn.qingsu.telephony.Calls;
import cn.qingsu.telephony.LinkKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Registers what somebody told an agent. */
@RestController
@Tag(name = "诉求")
class RegisterApi {

    private final Intake intake;
    private final Calls calls;

    RegisterApi(Intake intake, Calls calls) {
        this.intake = intake;
        this.calls = calls;
    }

    /** What the agent wrote down; what is absent is completed by the default rules. */
    @Schema(description = "话务员登记的诉求")
    public record Told(
            @Schema(example = "PHONE") ChannelCode channel,
            @Nullable String sourceNumber,
            @Nullable Instant sourceTime,
            @Nullable RequestType type,
            @Nullable Urgency urgency,
            @Nullable PrivacyLevel privacy,
            @Nullable Boolean anonymous,
            @Nullable String title,
            @Schema(example = "瑞海北路7号瑞海景园有集装箱挡住消防通道。") String text,
            @Nullable String address,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable AreaCode street,
            @Nullable AreaCode community,
            @Nullable CategoryCode category,
            @Schema(example = "王小明") @Nullable String name,
            @Schema(example = "13800001234") @Nullable String phone,
            @Schema(example = "name@example.com") @Nullable String email,
            @Nullable Boolean callback,
            @Nullable UnitCode complainedAbout,

            @Schema(description = "在哪通电话中说的；没有填 phone 的，用来电号码", example = "00e5q3k8v0000") @Nullable
            CallId call) {

        @Override
        public String toString() {
            return "Told";
        }
    }

    /** The new request. */
    public record Entered(RequestId id, String number, boolean existedBefore) {}

    @PostMapping("/api/v1/requests")
    @Operation(summary = "登记诉求", description = "话务员、班长或转办员代为登记（201）；重复的表单或来源编号得到原来那一件（200）。")
    Decision<Entered> register(
            @AuthenticationPrincipal Officer officer,
            @RequestBody Told body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletResponse response) {
        Optional<Role> role = Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER)
                .filter(officer::has)
                .findFirst();
        if (role.isEmpty()) {
            return Decision.refused("wrong-role", "规则 8：按角色", "登记诉求由话务员、班长、转办员进行。");
        }
        Submission submission = submission(body, key, officer);
        return switch (intake.submit(submission, officer.as(role.get()))) {
            case Decision.Accepted<Registered>(Registered registered) -> {
                if (body.call() != null) {
                    calls.link(body.call(), registered.id(), LinkKind.REGISTERED, officer);
                }
                response.setStatus(registered.existedBefore() ? HttpStatus.OK.value() : HttpStatus.CREATED.value());
                response.setHeader("Location", "/api/v1/requests/" + registered.id());
                yield Decision.accepted(new Entered(registered.id(), registered.number(), registered.existedBefore()));
            }
            case Decision.Refused<Registered>(Refusal refusal) ->
                throw new BadBody(
                        refusal,
                        intake.check(submission).all().stream()
                                .map(each -> new FieldProblem(
                                        each.field().key(),
                                        each.refusal().code(),
                                        each.refusal().message()))
                                .toList());
        };
    }

    private Submission submission(Told told, @Nullable String key, Officer officer) {
        CallId call = told.call();
        String phone = told.phone() == null && call != null && !Boolean.TRUE.equals(told.anonymous())
                ? calls.numberFor(call, officer).orElse(null)
                : told.phone();
        return Submission.of(Origin.DESK, told.channel(), told.text())
                .sourceNumber(told.sourceNumber())
                .sourceTime(told.sourceTime())
                .type(told.type())
                .urgency(told.urgency())
                .privacy(told.privacy())
                .anonymous(Boolean.TRUE.equals(told.anonymous()))
                .title(told.title())
                .place(new Place(told.address(), point(told), null, told.street(), told.community()))
                .category(told.category())
                .requester(told.name(), phone)
                .email(told.email())
                .callbackWanted(told.callback())
                .complainedAbout(told.complainedAbout())
                .idempotencyKey(key)
                .build();
    }

    private static @Nullable Wgs84 point(Told told) {
        if (told.lon() == null || told.lat() == null) {
            return null;
        }
        try {
            return new Wgs84(told.lon(), told.lat());
        } catch (IllegalArgumentException notOnEarth) {
            String message = "经度须在 -180 到 180 之间，纬度须在 -90 到 90 之间。";
            throw new BadBody(
                    new Refusal("point-unreadable", "接口文档：经纬度", message),
                    List.of(new FieldProblem("point", "point-unreadable", message)));
        }
    }
}
