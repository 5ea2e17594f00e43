package cn.qingsu.browser;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;

/** A case brought to where a test begins, without pages. */
final class Situation {

    /** 湖岛街道. */
    private static final UnitCode STREET = new UnitCode("370203033");

    private final RunningApplication qingsu;
    private final Registered registered;

    private Situation(RunningApplication qingsu, Registered registered) {
        this.qingsu = qingsu;
        this.registered = registered;
    }

    /** By phone, in 湖岛街道, about a blocked fire lane as far as its category goes. */
    static Situation told(RunningApplication qingsu, String text, String name, String phone, PrivacyLevel privacy) {
        AreaCode street = qingsu.bean(Areas.class).named("湖岛街道", 1).getFirst().code();
        Submission submission = Submission.of(Origin.DESK, new ChannelCode("PHONE"), text)
                .place(new Place("瑞海北路7号", null, new AreaCode(street.value().substring(0, 6)), street, null))
                .requester(name, phone)
                .privacy(privacy)
                .category(new CategoryCode("240101"))
                .callbackWanted(true)
                .build();
        return new Situation(
                qingsu,
                qingsu.bean(Intake.class)
                        .submit(submission, officer(qingsu, "huawu01").as(Role.AGENT))
                        .orElseThrow());
    }

    /** A case that came by a page. */
    static Situation of(RunningApplication qingsu, String number) {
        RequestId id = qingsu.bean(CitizenCases.class).byNumber(number).orElseThrow();
        return new Situation(qingsu, new Registered(id, number, true));
    }

    String number() {
        return registered.number();
    }

    RequestId id() {
        return registered.id();
    }

    Situation does(String login, Command command) {
        ServiceRequests requests = qingsu.bean(ServiceRequests.class);
        int version = qingsu.sql()
                .sql("select version from request.request where id = :id")
                .param("id", registered.id().value())
                .query(Integer.class)
                .single();
        Decision<?> decision = requests.perform(registered.id(), version, officer(qingsu, login), command);
        if (decision instanceof Decision.Refused<?>(var refusal)) {
            throw new AssertionError(command.action() + " was refused: " + refusal);
        }
        return this;
    }

    Situation withTheStreet() {
        return does("zhuanban01", new Command.Accept()).handedOver();
    }

    /** What was accepted goes to the street. */
    Situation handedOver() {
        return does("zhuanban01", new Command.Dispatch(STREET, null, null));
    }

    Situation inProgress() {
        return withTheStreet()
                .does("hudao01", new Command.Acknowledge(null))
                .does("hudao01", new Command.RecordContact(null, true, "已电话联系，核实情况"));
    }

    /** With a reply that waits for its review. */
    Situation replied() {
        return inProgress()
                .does(
                        "hudao01",
                        new Command.Reply(
                                null, "上午到现场，约谈物业，集装箱已移走，已拍照存档", "您反映的集装箱已于今天上午移走，消防通道已恢复畅通。感谢您的提醒。", Claim.SOLVED));
    }

    private static Officer officer(RunningApplication qingsu, String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        Account account = accounts.find(login).orElseThrow();
        return accounts.officer(account.id()).orElseThrow();
    }
}
