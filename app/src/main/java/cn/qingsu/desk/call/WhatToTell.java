package cn.qingsu.desk.call;

import cn.qingsu.desk.shell.Moments;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Said;
import cn.qingsu.request.SaidKind;
import cn.qingsu.request.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent reads out to a caller who asks how a case stands: plain words, whose turn it is, until when, and what was last answered. */
final class WhatToTell {

    private static final int LONGEST = 240;

    private WhatToTell() {}

    /** @param unit the name of the unit that leads; empty if there is none */
    static List<String> of(CaseFile file, String unit, Instant now) {
        List<String> told = new ArrayList<>();
        told.add(standing(file.state(), unit.isEmpty() ? "承办单位" : unit));
        if (file.state() == State.SUPPLEMENT_PENDING) {
            last(file, SaidKind.QUESTION).ifPresent(question -> told.add("需要您补充：" + question));
        }
        if (file.parkedUntil() != null) {
            told.add("这件事需要较长时间，已列入长期办理，到 " + Moments.due(file.parkedUntil()) + "，期间每月告知进展。");
        }
        due(file, now).ifPresent(told::add);
        answer(file).ifPresent(answer -> told.add("最近一次答复：" + answer));
        long reminders = file.said().stream()
                .filter(each -> each.kind() == SaidKind.REMINDER)
                .count();
        if (reminders > 0) {
            told.add("此前已催办 " + reminders + " 次。");
        }
        return told;
    }

    /** In what state, and whose turn it is. */
    static String standing(State state, String unit) {
        return switch (state) {
            case DRAFT -> "还没有正式登记。";
            case REGISTERED -> "已经登记，热线正在核对该由哪家单位办理。";
            case SUPPLEMENT_PENDING -> "正等您补充情况，补充后继续办理。";
            case DISPATCH_PENDING -> "已经受理，热线正在确定承办单位。";
            case RETURN_REVIEW, CONSULTING -> "由哪家单位办理还在协调，热线负责协调，不用您自己去找。";
            case DISPATCHED -> "已转给" + unit + "，等它签收。";
            case IN_PROGRESS -> unit + "正在办理。";
            case REPLIED -> unit + "已经答复，热线正在审核，审核通过后告诉您。";
            case REPLY_REJECTED -> unit + "的答复没有通过审核，正在修改。";
            case CALLBACK_PENDING -> "已经有了答复，热线还要听您的评价。";
            case CALLED_BACK -> "您的评价已经记下，正在跟进。";
            case REDO -> "您不满意的地方已交回" + unit + "重新办理。";
            case ANSWERED -> "已经直接答复。";
            case NOT_ACCEPTED -> "这件事不在热线受理范围，正在复核。";
            case TRANSFERRED -> "已转给紧急热线处置。";
            case MERGED -> "已和同一件事的其他诉求合并办理，结果同样告知您。";
            case CLOSED, ARCHIVED -> "已经办结。";
            case WITHDRAWN -> "您已撤回。";
            case VOID -> "已作废。";
        };
    }

    private static Optional<String> due(CaseFile file, Instant now) {
        return switch (file.state()) {
            case REGISTERED,
                    DISPATCH_PENDING,
                    RETURN_REVIEW,
                    CONSULTING,
                    DISPATCHED,
                    IN_PROGRESS,
                    REPLIED,
                    REPLY_REJECTED,
                    REDO -> {
                Instant due = file.clock().due().at();
                yield Optional.of(
                        due.isBefore(now)
                                ? "已超过答复期限（" + Moments.due(due) + "），请您谅解，现在就记下催办。"
                                : "最迟 " + Moments.due(due) + " 答复您。");
            }
            case DRAFT,
                    SUPPLEMENT_PENDING,
                    CALLBACK_PENDING,
                    CALLED_BACK,
                    ANSWERED,
                    NOT_ACCEPTED,
                    TRANSFERRED,
                    MERGED,
                    CLOSED,
                    ARCHIVED,
                    WITHDRAWN,
                    VOID -> Optional.empty();
        };
    }

    /** What stands as an answer: an approved reply, a direct answer, an explanation, the wording of a non-acceptance. */
    private static Optional<String> answer(CaseFile file) {
        return file.said().reversed().stream()
                .filter(WhatToTell::stands)
                .findFirst()
                .map(each -> cut(each.publicText()));
    }

    private static boolean stands(Said said) {
        return said.publicText() != null
                && switch (said.kind()) {
                    case REPLY -> Boolean.TRUE.equals(said.approved());
                    case ANSWER, WORDING, EXPLANATION -> true;
                    case REPORT, QUESTION, SUPPLEMENT, REMINDER, VERDICT, OBJECTION, WITHDRAWAL -> false;
                };
    }

    private static Optional<String> last(CaseFile file, SaidKind kind) {
        return file.said().reversed().stream()
                .filter(each -> each.kind() == kind && each.publicText() != null)
                .findFirst()
                .map(each -> cut(each.publicText()));
    }

    private static String cut(@Nullable String text) {
        String whole = text == null ? "" : text.strip();
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "……";
    }
}
