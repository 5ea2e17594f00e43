package cn.qingsu.desk.action;

import static cn.qingsu.desk.action.ActionForm.Tone.DANGER;
import static cn.qingsu.desk.action.ActionForm.Tone.PLAIN;
import static cn.qingsu.desk.action.ActionForm.Tone.PRIMARY;
import static cn.qingsu.desk.action.ActionForm.Tone.SELDOM;
import static cn.qingsu.desk.action.ActionForm.direct;
import static cn.qingsu.desk.action.ActionForm.of;
import static cn.qingsu.desk.action.FormField.choice;
import static cn.qingsu.desk.action.FormField.joined;
import static cn.qingsu.desk.action.FormField.line;
import static cn.qingsu.desk.action.FormField.note;
import static cn.qingsu.desk.action.FormField.number;
import static cn.qingsu.desk.action.FormField.one;
import static cn.qingsu.desk.action.FormField.text;
import static cn.qingsu.desk.action.FormField.unit;
import static cn.qingsu.desk.action.FormField.units;

import cn.qingsu.desk.action.FormField.Option;
import cn.qingsu.request.Claim;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.PauseGround;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms of all actions that officers take, in the order of their buttons. */
public final class ActionForms {

    private static final String UNITS = "/desk/suggest/units";

    private static final List<ActionForm> ALL = List.of(
            direct("complete-draft", "正式登记", "check", "a", PRIMARY),
            of("classify", "改分类和地点", "edit", "e", PLAIN, "核定类型、分类和发生地。时限会按新的分类重新计算，但仍从登记时算起。"),
            direct("accept", "受理", "check", "a", PRIMARY),
            direct("acknowledge", "签收", "check", "a", PRIMARY),
            of(
                    "dispatch",
                    "转办",
                    "send",
                    "p",
                    PRIMARY,
                    "交给主办单位办理，办理时限从现在算起。",
                    unit("unit", "主办单位", UNITS),
                    units("coHandlers", "协办单位"),
                    note("给承办单位的话（内部）")),
            of(
                    "record-contact",
                    "联系诉求人",
                    "phone",
                    "l",
                    PLAIN,
                    "登记与诉求人的联系。没有接通也要登记。",
                    choice("reached", "是否联系上", new Option("true", "联系上了"), new Option("false", "没有接通")),
                    text("note", "联系情况", "说了什么，诉求人有什么要求")),
            of(
                    "reply",
                    "答复",
                    "send",
                    "r",
                    PRIMARY,
                    "办理经过只给工作人员看；公开答复在审核通过后给诉求人看。",
                    text("account", "办理经过（内部）", "什么时候、谁、做了什么、依据是什么"),
                    text("publicText", "给诉求人的答复（公开）", "用平实的话写清做了什么、结果如何、何时完成"),
                    choice("claim", "本单位认为", Claim.values(), Claim::label)),
            of(
                    "report",
                    "反馈给主办单位",
                    "send",
                    "r",
                    PRIMARY,
                    "本单位的任务到此结束，由主办单位统一答复诉求人。",
                    text("account", "办理情况（内部）", "做了什么，结果如何")),
            of(
                    "sub-dispatch",
                    "下派",
                    "split",
                    "b",
                    PLAIN,
                    "交给本单位所属的下级单位办理；答复诉求人仍由主办单位负责。",
                    unit("unit", "下级单位", UNITS),
                    note("给下级单位的话（内部）")),
            of("note-progress", "记录进展", "history", "o", PLAIN, "", text("text", "办理进展", "到哪一步了，还需要什么")),
            of(
                    "ask-extension",
                    "申请延期",
                    "clock",
                    "y",
                    PLAIN,
                    "最迟在到期前半个工作日提出；最多两次，每次不超过 5 个、合计不超过 10 个工作日。",
                    number("workingDays", "延长几个工作日", "1–5"),
                    text("reason", "延期理由", "为什么不能按期办结，已做了什么")),
            of(
                    "ask-parking",
                    "申请挂账",
                    "archive",
                    null,
                    SELDOM,
                    "土地、拆迁、道路建设等长期事项可以挂账，最多 180 天，每 30 天记录一次进展。",
                    number("days", "挂账多少天", "1–180"),
                    text("reason", "挂账理由", "依据和计划")),
            of("approve", "审核通过", "check-circle", "p", PRIMARY, "答复公开给诉求人，转入回访；不需要回访的直接办结。", note("审核意见（内部）")),
            of("reject-reply", "退回修改", "return", "t", DANGER, "承办单位须在 1 个工作日内修改。", text("points", "需要修改之处", "逐条写明")),
            of("uphold-return", "同意退单", "check", "p", PRIMARY, "回到待转办，另行确定承办单位。", note("说明（内部）")),
            of("refuse-return", "不同意退单", "return", "t", PLAIN, "仍由原单位办理，时限不重新计算。", text("note", "不同意的理由", "依据哪一条职责")),
            of("grant-extension", "同意延期", "check", "p", PRIMARY, "承办时限和诉求人的时限一并顺延。", note("意见（内部）")),
            of("refuse-extension", "不同意延期", "return", "t", PLAIN, "", text("note", "不同意的理由", "")),
            of("grant-parking", "同意挂账", "check", "p", PRIMARY, "", note("意见（内部）")),
            of("refuse-parking", "不同意挂账", "return", "t", PLAIN, "", text("note", "不同意的理由", "")),
            of("end-parking", "结束挂账", "refresh", "e", PLAIN, "恢复办理，重新给出办理时限。", note("说明（内部）")),
            of(
                    "decide-consultation",
                    "会商决定",
                    "consult",
                    "p",
                    PRIMARY,
                    "决定对承办单位有约束力，不得再退单。",
                    unit("lead", "主办单位", UNITS),
                    units("coHandlers", "协办单位"),
                    text("note", "决定的理由", "依据哪些职责和事实")),
            of("explain", "向诉求人解释", "megaphone", "r", PRIMARY, "已解决但诉求人不满意，说明后办结。", text("text", "解释说明（公开）", "")),
            of(
                    "judge-exclusion",
                    "不合理诉求认定",
                    "review",
                    "p",
                    PRIMARY,
                    "须两人先后同意才成立；不同意则再次交办。",
                    choice("agree", "是否认定为不合理", new Option("true", "同意认定"), new Option("false", "不同意，再次交办")),
                    text("note", "审核意见", "依据和证据")),
            of(
                    "add-co-handler",
                    "增加协办",
                    "users",
                    "h",
                    PLAIN,
                    "协办单位向主办单位反馈。",
                    unit("unit", "协办单位", UNITS),
                    note("给协办单位的话（内部）")),
            of(
                    "ask-supplement",
                    "请诉求人补充",
                    "edit",
                    "b",
                    PLAIN,
                    "诉求人会看到这段话；等待期间诉求人的时限暂停。",
                    text("question", "请诉求人补充什么（公开）", "例如：具体门牌号、发生的时间")),
            of("give-supplement", "登记补充内容", "edit", "a", PRIMARY, "诉求人打来电话补充时，由话务员代为登记。", text("text", "诉求人补充的内容", "")),
            of(
                    "add-words",
                    "补充、催办",
                    "megaphone",
                    "w",
                    PLAIN,
                    "诉求人又来电话补充情况或催问进展的，记在这一件里，不另登记。",
                    choice("urges", "诉求人", new Option("false", "补充情况"), new Option("true", "催问进展")),
                    text("text", "诉求人的话", "")),
            of(
                    "answer",
                    "直接答复",
                    "megaphone",
                    "d",
                    PLAIN,
                    "首接即可答复的，写清依据，不再转办。",
                    text("text", "给诉求人的答复（公开）", ""),
                    line("citation", "依据的文件或知识条目", "可不填", false)),
            of("consult", "提交会商", "consult", "c", PLAIN, "会商期间诉求人的时限暂停。", text("reason", "提交会商的理由", "哪些单位、为什么定不下来")),
            of(
                    "merge",
                    "并单",
                    "merge",
                    null,
                    SELDOM,
                    "同一事项并入主件，随主件办结；诉求人仍能看到进展。",
                    number(),
                    line("reason", "说明", "可不填", false)),
            of(
                    "change-lead",
                    "改主件",
                    "refresh",
                    null,
                    SELDOM,
                    "改由另一件已并入的诉求作主件，接着现在的进度和时限办理；其余各件随新的主件。",
                    joined(),
                    text("reason", "改主件的理由", "例如：那一件写明了具体位置")),
            of("unmerge", "拆分并单", "split", "b", PLAIN, "恢复为单独的诉求，回到待转办。", text("reason", "拆分的理由", "")),
            of(
                    "transfer",
                    "转紧急热线",
                    "siren",
                    "F9",
                    DANGER,
                    "危及生命财产安全的立即转接；记录一并推送。",
                    choice("service", "转给", EmergencyService.values(), EmergencyService::label),
                    note("情况说明")),
            of("confirm-transfer", "紧急热线已接处", "check", "a", PRIMARY, "登记回执后办结。", note("回执")),
            of("bounce-transfer", "紧急热线退回", "return", "t", PLAIN, "回到待受理。", text("reason", "退回的理由", "")),
            of(
                    "not-accept",
                    "不予受理",
                    "stop",
                    null,
                    DANGER,
                    "属于目录中超出职责范围的情形时使用，须由另一人复核。请告知诉求人合法的途径。",
                    one("situation", "属于哪种情形", "情形或关键词", "/desk/suggest/situations"),
                    text("wording", "给诉求人的说明（公开）", "选定情形后自动填入规范用语，可以补充")),
            of("confirm-not-accepted", "复核同意不予受理", "check", "p", PRIMARY, "复核人不能是提出人。"),
            of(
                    "object-to-not-accepted",
                    "登记异议",
                    "undo",
                    "t",
                    PLAIN,
                    "诉求人不服不予受理的，可以异议一次，重新受理。",
                    text("reason", "异议的理由", "")),
            of("close", "办结", "check-circle", "o", PLAIN, "", note("说明（内部）")),
            of("redo", "再次交办", "redo", "r", PLAIN, "交回原承办单位重新办理。", text("reason", "再次交办的理由", "")),
            of("supervise", "列入督办", "supervise", null, SELDOM, "", text("reason", "督办的理由", "")),
            of("end-supervision", "解除督办", "check", null, SELDOM, "", text("note", "解除的理由", "")),
            of(
                    "pause-clock",
                    "暂停时限",
                    "pause",
                    null,
                    SELDOM,
                    "只有两种法定事由可以暂停。",
                    choice(
                            "ground",
                            "事由",
                            new PauseGround[] {PauseGround.THIRD_PARTY_PERIOD, PauseGround.OUTAGE},
                            PauseGround::label),
                    text("reason", "依据", "文书名称和期限")),
            of("resume-clock", "恢复时限", "refresh", null, PLAIN, "", note("说明（内部）")),
            of(
                    "return",
                    "退单",
                    "return",
                    "t",
                    DANGER,
                    "认为不属于本单位职责的，在 1 个工作日内提出；须写明依据的条款。第三次退单直接进入会商。",
                    line("clause", "依据的条款", "例如：《…职责清单》第 3.2 条", true),
                    text("reason", "退单理由", "为什么不属于本单位，应由谁办理")),
            of("withdraw", "诉求人撤诉", "undo", null, SELDOM, "诉求人要求撤回。", text("reason", "撤诉的原因", "")),
            of("void", "作废", "trash", null, DANGER, "误拨、测试等从来不是诉求的。", text("reason", "作废的原因", "")));

    private static final Map<String, ActionForm> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ActionForm::action, Function.identity()));

    private ActionForms() {}

    public static List<ActionForm> all() {
        return ALL;
    }

    public static Optional<ActionForm> named(String action) {
        return Optional.ofNullable(BY_NAME.get(action));
    }
}
