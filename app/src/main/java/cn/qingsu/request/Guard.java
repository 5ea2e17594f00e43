package cn.qingsu.request;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The policies that the state graph names: each small, each answering a refusal or nothing. */
public enum Guard {
    /** Nobody reviews, calls back or supervises what they themselves handled. */
    NOT_OWN_WORK((request, context) -> when(
            context.author().account() != null
                    && request.handlers.contains(context.author().account()),
            "own-work",
            "规则 2 第 2 条：回避",
            "您参与过该诉求的办理，不能审核、回访或督办，请交由其他人员处理。")),
    SECOND_PERSON((request, context) ->
            when(isJudge(request, context), "second-person", "规则 2 第 2 条：双人复核", "不予受理须由另一人复核，请交由其他班长确认。")),
    ANOTHER_REVIEWER((request, context) -> when(
            request.tally.exclusionReviews > 0 && isJudge(request, context),
            "second-person",
            "规则 5：不合理诉求须两次审核",
            "第二次审核须由另一人进行。")),
    OBJECTS_ONCE((request, context) ->
            when(request.tally.objected, "objected-already", "规则 1：不予受理异议以一次为限", "该诉求已复核过一次，如有新的事实请重新提交。")),
    REACHABLE((request, context) -> when(
            request.matter().requester() == null,
            "not-reachable",
            "规则 3：补充须能联系诉求人",
            "该诉求没有留下联系方式，无法请诉求人补充；请按现有内容转办或作出处理。")),
    CLASSIFIED((request, context) ->
            when(request.matter().category() == null, "not-classified", "规则 4：转办须有分类", "请先选定诉求分类，再转办。")),
    NOT_BINDING((request, context) ->
            onAssignment(context, Assignment::binding, "binding", "规则 3：会商决定具有约束力", "该诉求经会商指定由贵单位主办，不得再次退单。")),
    RETURN_IN_TIME((request, context) -> onAssignment(
            context,
            acting -> context.now()
                    .isAfter(context.due(context.rules().limit("return"), acting.givenAt())
                            .at()),
            "return-too-late",
            "规则 3：退单须在 1 个工作日内提出",
            "退单期限已过，请继续办理；确需协调的可申请会商。")),
    LEAD((request, context) -> onAssignment(
            context, acting -> !acting.isLead(), "not-lead", "规则 2 第 1 条：由主办单位提出", "此操作由主办单位进行；协办或下派单位请使用“反馈”。")),
    NOT_LEAD((request, context) ->
            onAssignment(context, Assignment::isLead, "is-lead", "规则 2 第 1 条：主办单位直接答复", "贵单位是主办单位，请使用“答复”。")),
    ACKNOWLEDGED((request, context) -> onAssignment(
            context, acting -> acting.acknowledgedAt() == null, "not-acknowledged", "规则 3：先签收再办理", "请先签收，再进行办理。")),
    /** Where the unit may know the requester, somebody must have tried to speak to him in this round. */
    CONTACTED((request, context) -> onAssignment(
            context,
            acting -> request.matter().canBeCalledBack()
                    && request.matter().privacy() == PrivacyLevel.OPEN
                    && acting.contactedAt() == null
                    && !request.standing.contactTried,
            "not-contacted",
            "规则 3：答复前须联系诉求人",
            "请先联系诉求人并登记联系情况（未接通也请登记），再提交答复。")),
    NO_OPEN_PETITION((request, context) -> when(
            request.tally.extensionPetition != null || request.tally.parkingPetition != null,
            "petition-open",
            "规则 3：一次一项申请",
            "已有延期或挂账申请正在审批，请等待审批结果。")),
    NOT_PARKED(
            (request, context) -> when(request.standing.parkedUntil != null, "parked", "规则 3：挂账期间", "该诉求正在挂账，请先结束挂账。")),
    PARKED((request, context) -> when(request.standing.parkedUntil == null, "not-parked", "规则 3：挂账", "该诉求没有挂账。")),
    EXTENSION_IN_TIME((request, context) -> onAssignment(
            context,
            acting -> context.now()
                    .isAfter(context.calendar()
                            .before(acting.due().at(), context.rules().limit("extension-before-due"))),
            "extension-too-late",
            "规则 3：延期须提前半个工作日申请",
            "延期申请期限已过，请抓紧办理并如实答复进展。")),
    EXTENSIONS_LEFT((request, context) -> when(
            request.tally.extensions >= context.rules().number("extensions-allowed"),
            "extensions-used",
            "规则 3：延期最多 " + context.rules().number("extensions-allowed") + " 次",
            "延期次数已用完，请抓紧办理；确属长期事项的可申请挂账。")),
    EXPLANATION_DUE((request, context) -> when(
            request.standing.outcome != CallbackOutcome.EXPLAIN,
            "nothing-to-explain",
            "规则 5：已解决但不满意的须解释说明",
            "该诉求没有待完成的解释说明。")),
    EXCLUSION_ASKED((request, context) -> when(
            request.standing.outcome != CallbackOutcome.EXCLUSION,
            "no-exclusion",
            "规则 5：不合理诉求认定",
            "该诉求没有待审核的不合理诉求认定。")),
    WAS_DISPATCHED((request, context) ->
            when(request.lastLead().isEmpty(), "never-dispatched", "规则 5：再次交办", "该诉求未曾转办，不能再次交办；请登记新的诉求。"));

    private interface Check {
        Optional<Refusal> refusal(ServiceRequest request, Context context);
    }

    private final Check check;

    Guard(Check check) {
        this.check = check;
    }

    Optional<Refusal> check(ServiceRequest request, Context context) {
        return check.refusal(request, context);
    }

    static Guard named(String name) {
        return Arrays.stream(values())
                .filter(guard -> guard.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no guard " + name));
    }

    /** The name in the state graph. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isJudge(ServiceRequest request, Context context) {
        AccountId who = context.author().account();
        return who != null && who.equals(request.standing.judgedBy);
    }

    private static Optional<Refusal> onAssignment(
            Context context, Predicate<Assignment> refused, String code, String clause, String message) {
        Assignment acting = context.acting();
        return when(acting != null && refused.test(acting), code, clause, message);
    }

    private static Optional<Refusal> when(boolean refused, String code, String clause, String message) {
        return refused ? Optional.of(new Refusal(code, clause, message)) : Optional.empty();
    }
}
