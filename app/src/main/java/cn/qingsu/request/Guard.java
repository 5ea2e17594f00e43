package cn.qingsu.request;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The policies that the state graph names: each small, each answering a refusal or nothing. */
public enum Guard {
    /** Nobody reviews, calls back or supervises what they themselves handled. */
    NOT_OWN_WORK {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            AccountId who = context.author().account();
            return who != null && request.handlers.contains(who)
                    ? no("own-work", "规则 2 第 2 条：回避", "您参与过该诉求的办理，不能审核、回访或督办，请交由其他人员处理。")
                    : Optional.empty();
        }
    },
    SECOND_PERSON {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            AccountId who = context.author().account();
            return who != null && who.equals(request.standing.judgedBy)
                    ? no("second-person", "规则 2 第 2 条：双人复核", "不予受理须由另一人复核，请交由其他班长确认。")
                    : Optional.empty();
        }
    },
    ANOTHER_REVIEWER {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            AccountId who = context.author().account();
            return request.tally.exclusionReviews > 0 && who != null && who.equals(request.standing.judgedBy)
                    ? no("second-person", "规则 5：不合理诉求须两次审核", "第二次审核须由另一人进行。")
                    : Optional.empty();
        }
    },
    OBJECTS_ONCE {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.tally.objected
                    ? no("objected-already", "规则 1：不予受理异议以一次为限", "该诉求已复核过一次，如有新的事实请重新提交。")
                    : Optional.empty();
        }
    },
    REACHABLE {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.matter().requester() == null
                    ? no("not-reachable", "规则 3：补充须能联系诉求人", "该诉求没有留下联系方式，无法请诉求人补充；请按现有内容转办或作出处理。")
                    : Optional.empty();
        }
    },
    CLASSIFIED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.matter().category() == null
                    ? no("not-classified", "规则 4：转办须有分类", "请先选定诉求分类，再转办。")
                    : Optional.empty();
        }
    },
    NOT_BINDING {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            return acting != null && acting.binding()
                    ? no("binding", "规则 3：会商决定具有约束力", "该诉求经会商指定由贵单位主办，不得再次退单。")
                    : Optional.empty();
        }
    },
    RETURN_IN_TIME {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            if (acting == null) {
                return Optional.empty();
            }
            if (!acting.isLead()) {
                return no("not-lead", "规则 3：退单由主办单位提出", "下派和协办任务不能向热线退单，请与上级或主办单位协调。");
            }
            Instant last = context.due(context.rules().limit("return"), acting.givenAt())
                    .at();
            return context.now().isAfter(last)
                    ? no("return-too-late", "规则 3：退单须在 1 个工作日内提出", "退单期限已过，请继续办理；确需协调的可申请会商。")
                    : Optional.empty();
        }
    },
    LEAD {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            return acting != null && !acting.isLead()
                    ? no("not-lead", "规则 2 第 1 条：由主办单位提出", "此操作由主办单位进行；协办或下派单位请使用“反馈”。")
                    : Optional.empty();
        }
    },
    NOT_LEAD {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            return acting != null && acting.isLead()
                    ? no("is-lead", "规则 2 第 1 条：主办单位直接答复", "贵单位是主办单位，请使用“答复”。")
                    : Optional.empty();
        }
    },
    ACKNOWLEDGED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            return acting != null && acting.acknowledgedAt() == null
                    ? no("not-acknowledged", "规则 3：先签收再办理", "请先签收，再进行办理。")
                    : Optional.empty();
        }
    },
    CONTACTED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            Matter matter = request.matter();
            boolean needed = matter.canBeCalledBack() && matter.privacy() == PrivacyLevel.OPEN;
            boolean tried = request.standing.contactTried;
            return needed && acting != null && acting.contactedAt() == null && !tried
                    ? no("not-contacted", "规则 3：答复前须联系诉求人", "请先联系诉求人并登记联系情况（未接通也请登记），再提交答复。")
                    : Optional.empty();
        }
    },
    NO_OPEN_PETITION {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.tally.extensionPetition != null || request.tally.parkingPetition != null
                    ? no("petition-open", "规则 3：一次一项申请", "已有延期或挂账申请正在审批，请等待审批结果。")
                    : Optional.empty();
        }
    },
    NOT_PARKED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.standing.parkedUntil != null
                    ? no("parked", "规则 3：挂账期间", "该诉求正在挂账，请先结束挂账。")
                    : Optional.empty();
        }
    },
    PARKED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.standing.parkedUntil == null ? no("not-parked", "规则 3：挂账", "该诉求没有挂账。") : Optional.empty();
        }
    },
    EXTENSION_IN_TIME {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            Assignment acting = context.acting();
            if (acting == null) {
                return Optional.empty();
            }
            Instant last =
                    context.calendar().before(acting.due().at(), context.rules().limit("extension-before-due"));
            return context.now().isAfter(last)
                    ? no("extension-too-late", "规则 3：延期须提前半个工作日申请", "延期申请期限已过，请抓紧办理并如实答复进展。")
                    : Optional.empty();
        }
    },
    EXTENSIONS_LEFT {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            int allowed = context.rules().number("extensions-allowed");
            return request.tally.extensions >= allowed
                    ? no("extensions-used", "规则 3：延期最多 " + allowed + " 次", "延期次数已用完，请抓紧办理；确属长期事项的可申请挂账。")
                    : Optional.empty();
        }
    },
    EXPLANATION_DUE {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.standing.outcome != CallbackOutcome.EXPLAIN
                    ? no("nothing-to-explain", "规则 5：已解决但不满意的须解释说明", "该诉求没有待完成的解释说明。")
                    : Optional.empty();
        }
    },
    EXCLUSION_ASKED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.standing.outcome != CallbackOutcome.EXCLUSION
                    ? no("no-exclusion", "规则 5：不合理诉求认定", "该诉求没有待审核的不合理诉求认定。")
                    : Optional.empty();
        }
    },
    WAS_DISPATCHED {
        @Override
        Optional<Refusal> check(ServiceRequest request, Command command, Context context) {
            return request.lastLead().isEmpty()
                    ? no("never-dispatched", "规则 5：再次交办", "该诉求未曾转办，不能再次交办；请登记新的诉求。")
                    : Optional.empty();
        }
    };

    abstract Optional<Refusal> check(ServiceRequest request, Command command, Context context);

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

    private static Optional<Refusal> no(String code, String clause, String message) {
        return Optional.of(new Refusal(code, clause, message));
    }
}
