package cn.qingsu.bench.tour;

import cn.qingsu.bench.inside.Product;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.PauseGround;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Satisfaction;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Leads requests through lives in which, together, nearly every command of the state graph is met. */
final class LifeTour {

    private static final UnitCode STREET = new UnitCode("370203033");
    private static final UnitCode BUREAU = new UnitCode("370203ZF");
    private static final String AGENT = "huawu01";
    private static final String LEADER = "banzhang01";
    private static final String DISPATCHER = "zhuanban01";
    private static final String REVIEWER = "shenhe01";
    private static final String CLERK = "hudao01";
    private static final String COMMUNITY_CLERK = "shequ01";
    private static final String CALLER = "huifang01";
    private static final String SUPERVISOR = "duban01";

    private static final Command.Classify CLASSIFIED = new Command.Classify(
            null,
            null,
            null,
            null,
            new CategoryCode("010101"),
            null,
            null,
            null,
            new AreaCode(STREET.value()),
            null,
            null);

    private final Product product;
    private final Officers officers;
    private final ServiceRequests requests;
    private final String phone;
    private final Consumer<String> done;
    private int told;

    /**
     * @param phone of everybody in these lives
     * @param done is told {@code register} and the action of each command, once it was carried out
     */
    LifeTour(Product product, Officers officers, String phone, Consumer<String> done) {
        this.done = done;
        this.product = product;
        this.officers = officers;
        this.requests = product.the(ServiceRequests.class);
        this.phone = phone;
    }

    void go() {
        handledTwice();
        returnedAndParked();
        consulted();
        closedAtTheHotline();
        handedToOthers();
        merged();
        atOnePress();
    }

    private Case registered() {
        Submission submission = Submission.of(
                        Origin.DESK, new ChannelCode("PHONE"), "宁夏路" + ++told + "号门前路面破损，老人和孩子经过很不方便，请尽快安排人员现场查看并处理。")
                .type(RequestType.ASSISTANCE)
                .requester("王女士", phone)
                .callbackWanted(true)
                .idempotencyKey("tour-" + told + "-" + product.the(Clock.class).millis())
                .build();
        RequestId id = product.the(Intake.class)
                .submit(submission, officers.called(AGENT).as(Role.AGENT))
                .orElseThrow()
                .id();
        done.accept("register");
        return new Case(requests, officers, id, done);
    }

    private Case dispatched() {
        return registered()
                .does(DISPATCHER, CLASSIFIED)
                .does(DISPATCHER, new Command.Accept())
                .does(DISPATCHER, new Command.Dispatch(STREET, List.of(BUREAU), "请办理"));
    }

    private static Case replied(Case one) {
        return one.does(CLERK, new Command.Reply(null, "现场已修复，拍照留存。", "您反映的路面破损已修复，感谢您的监督。", Claim.SOLVED));
    }

    /** Down to a community, with leave, sent back, called, done again, rated by the citizen, and done a third time. */
    private void handledTwice() {
        Case one = dispatched()
                .does(CLERK, new Command.Acknowledge(null))
                .does(CLERK, new Command.RecordContact(null, true, "已电话联系"))
                .does(
                        CLERK,
                        new Command.SubDispatch(
                                null, officers.called(COMMUNITY_CLERK).unit(), "请到现场核实"))
                .does(COMMUNITY_CLERK, new Command.Acknowledge(null))
                .does(COMMUNITY_CLERK, new Command.Report(null, "已围挡"))
                .does(CLERK, new Command.NoteProgress(null, "已联系施工队"))
                .does(SUPERVISOR, new Command.Supervise("多次反映"))
                .does(SUPERVISOR, new Command.EndSupervision("正在修复"))
                .does(REVIEWER, new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "检测"))
                .does(REVIEWER, new Command.ResumeClock(null))
                .does(CLERK, new Command.AskExtension(null, 2, "施工需要"))
                .does(REVIEWER, new Command.GrantExtension(null));
        replied(one).does(REVIEWER, new Command.RejectReply("请写明时间"));
        replied(one)
                .does(REVIEWER, new Command.Approve(null))
                .does(
                        CALLER,
                        new Command.NoteCallbackTry(
                                1, product.the(Clock.class).instant().plus(Duration.ofHours(4)), "无人接听"))
                .does(
                        CALLER,
                        new Command.RecordCallback(
                                true, Claim.UNSOLVED, Satisfaction.DISSATISFIED, "又坏了", CallbackOutcome.REDO))
                .does(CLERK, new Command.Acknowledge(null))
                .does(CLERK, new Command.RecordContact(null, true, "已再次联系"));
        replied(one)
                .does(REVIEWER, new Command.Approve(null))
                .requesterDoes(new Command.RecordCallback(
                        true, Claim.SOLVED, Satisfaction.SATISFIED, null, CallbackOutcome.CLOSE))
                .does(SUPERVISOR, new Command.Redo("群众再次反映"));
    }

    private void returnedAndParked() {
        dispatched()
                .does(CLERK, new Command.Return(null, "职责清单", "不属于本单位"))
                .does(REVIEWER, new Command.UpholdReturn(null))
                .does(DISPATCHER, new Command.Dispatch(STREET, null, null))
                .does(CLERK, new Command.Return(null, "职责清单", "再次说明"))
                .does(REVIEWER, new Command.RefuseReturn("属于贵单位职责"))
                .does(CLERK, new Command.Acknowledge(null))
                .does(CLERK, new Command.AskParking(null, 30, "征收"))
                .does(REVIEWER, new Command.GrantParking(null))
                .does(REVIEWER, new Command.EndParking("已具备条件"));
    }

    private void consulted() {
        Case one = registered()
                .does(AGENT, new Command.Accept())
                .does(DISPATCHER, new Command.Consult("责任不清"))
                .does(SUPERVISOR, new Command.DecideConsultation(STREET, null, "由街道牵头"))
                .does(CLERK, new Command.Acknowledge(null))
                .does(CLERK, new Command.RecordContact(null, true, "已电话联系"));
        replied(one)
                .does(REVIEWER, new Command.Approve(null))
                .does(
                        CALLER,
                        new Command.RecordCallback(
                                true, Claim.SOLVED, Satisfaction.DISSATISFIED, "太慢", CallbackOutcome.EXPLAIN))
                .does(CLERK, new Command.Explain("已说明工期原因"));
    }

    private void closedAtTheHotline() {
        registered().does(AGENT, new Command.Answer("请携带身份证办理。", null)).does(LEADER, new Command.Close(null));
        registered()
                .does(AGENT, new Command.AskSupplement("请补充具体地点"))
                .requesterDoes(new Command.GiveSupplement("在路口东侧"))
                .requesterDoes(new Command.Withdraw("已自行解决"));
        registered()
                .does(AGENT, new Command.NotAccept(new SituationCode("B01"), "请向法院反映"))
                .requesterDoes(new Command.ObjectToNotAccepted("有异议"))
                .does(AGENT, new Command.NotAccept(new SituationCode("B01"), "请向法院反映"))
                .does(LEADER, new Command.ConfirmNotAccepted())
                .systemDoes(new Command.Archive());
    }

    private void handedToOthers() {
        registered()
                .does(AGENT, new Command.Transfer(EmergencyService.FIRE_119, null))
                .does(AGENT, new Command.BounceTransfer("非火警"))
                .does(AGENT, new Command.Transfer(EmergencyService.FIRE_119, null))
                .does(AGENT, new Command.ConfirmTransfer(null));
        registered().does(LEADER, new Command.Void("误拨"));
    }

    private void merged() {
        Case master = dispatched();
        Case follower = registered()
                .does(DISPATCHER, new Command.Merge(master.id(), "同一事项"))
                .does(DISPATCHER, new Command.Unmerge("不是同一事项"))
                .does(DISPATCHER, new Command.Merge(master.id(), "确是同一事项"));
        master.requesterDoes(new Command.Withdraw("已自行解决"));
        follower.systemDoes(new Command.FollowMaster());
    }

    private void atOnePress() {
        registered()
                .does(
                        DISPATCHER,
                        "(classify, accept, dispatch)",
                        CLASSIFIED,
                        new Command.Accept(),
                        new Command.Dispatch(STREET, List.of(), "请办理"))
                .does(
                        CLERK,
                        "(acknowledge, record-contact, reply)",
                        new Command.Acknowledge(null),
                        new Command.RecordContact(null, true, "已电话联系"),
                        new Command.Reply(null, "现场已修复，拍照留存。", "您反映的路面破损已修复，感谢您的监督。", Claim.SOLVED));
    }
}
