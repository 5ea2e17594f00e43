package cn.qingsu.portal;

import cn.qingsu.request.State;
import java.util.List;

/**
 * A state in words that need no explanation.
 *
 * @param headline what is going on now
 * @param tone the colour family of the visual system, always beside words
 * @param next what is still to come, in order
 */
record PlainState(String headline, String tone, List<String> next) {

    private static final String REPLY = "承办单位办理，并答复您";
    private static final String RATE = "请您评价";
    private static final String DONE = "办结";

    static PlainState of(State state) {
        return switch (state) {
            case REGISTERED -> working("已收到，正在核对是哪家单位的事", "转给承办单位", REPLY, RATE, DONE);
            case SUPPLEMENT_PENDING -> new PlainState("需要您补充一点情况", "amber", List.of("转给承办单位", REPLY, DONE));
            case DISPATCH_PENDING -> working("已受理，正在确定承办单位", REPLY, RATE, DONE);
            case RETURN_REVIEW, CONSULTING -> working("正在协调由哪家单位办理", REPLY, RATE, DONE);
            case DISPATCHED -> working("已转给承办单位，等待签收", REPLY, RATE, DONE);
            case IN_PROGRESS -> working("承办单位正在办理", "答复您", RATE, DONE);
            case REPLIED, REPLY_REJECTED -> working("已办理，正在核对答复内容", "答复您", RATE, DONE);
            case REDO -> working("正在重新办理", "再次答复您", RATE, DONE);
            case CALLBACK_PENDING -> new PlainState("已答复，请您评价", "amber", List.of(DONE));
            case CALLED_BACK -> working("已记下您的评价，正在跟进", DONE);
            case ANSWERED -> new PlainState("已直接答复您", "green", List.of());
            case NOT_ACCEPTED -> new PlainState("这件事不在热线受理范围", "grey", List.of());
            case TRANSFERRED -> new PlainState("已转给紧急热线", "red", List.of());
            case MERGED -> working("与同一件事合并办理", "办理结果同样告知您");
            case CLOSED, ARCHIVED -> new PlainState("已办结", "green", List.of());
            case WITHDRAWN -> new PlainState("您已撤回", "grey", List.of());
            case DRAFT, VOID -> new PlainState("没有这件诉求", "grey", List.of());
        };
    }

    private static PlainState working(String headline, String... next) {
        return new PlainState(headline, "blue", List.of(next));
    }
}
