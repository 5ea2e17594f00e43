package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.intake.attachment.Sample;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Command;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a requester adds to a case reaches everybody who is at work on it, also if the case was merged into another. */
class HeardAdditionsTest {

    private static final UnitCode HUDAO = new UnitCode("370203033");
    private static final UnitCode ENFORCEMENT = new UnitCode("370203ZF");

    private final RunningApplication qingsu = RunningApplication.shared();

    private Registered registered(String text, String phone) {
        return qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于小海", phone)
                                .category(new CategoryCode("010101"))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private void does(Registered one, String login, Command command) {
        Accounts accounts = qingsu.bean(Accounts.class);
        Officer officer =
                accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
        int version = qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(one.id().value())
                .query(Integer.class)
                .single();
        qingsu.bean(ServiceRequests.class)
                .perform(one.id(), version, officer, command)
                .orElseThrow();
    }

    private void adds(Registered one, String words) {
        qingsu.bean(ServiceRequests.class)
                .perform(one.id(), Author.REQUESTER, new Command.AddWords(words, false))
                .orElseThrow();
    }

    @Test
    void the_lead_hears_and_so_does_whoever_helps_it_and_nobody_else() throws Exception {
        Registered one = registered("夜市收摊后满地油污，地砖都黑了。", "13800018811");
        does(one, "zhuanban01", new Command.Accept());
        does(one, "zhuanban01", new Command.Dispatch(HUDAO, List.of(ENFORCEMENT), null));
        try (Colleague lead = Colleague.signedIn(qingsu, "hudao01");
                Colleague beside = Colleague.signedIn(qingsu, "zhifa01");
                Colleague below = Colleague.signedIn(qingsu, "shequ01");
                OpenDesk leads = OpenDesk.of(lead);
                OpenDesk helps = OpenDesk.of(beside);
                OpenDesk notAtWork = OpenDesk.of(below)) {
            adds(one, "昨晚又泼了一地。");
            assertThat(leads.noticed(one.number()))
                    .contains("诉求人补充了情况：", one.id().toString());
            assertThat(helps.noticed(one.number()))
                    .contains("诉求人补充了情况：", one.id().toString());
            assertThat(notAtWork.hasNoticed(one.number())).isFalse();
        }
    }

    @Test
    void what_is_added_to_a_merged_case_is_heard_and_read_at_the_one_that_leads_it() throws Exception {
        Registered lead = registered("工地半夜打桩，整栋楼都在抖。", "13800018812");
        Registered joined = registered("工地打桩到凌晨两点，老人睡不着。", "13800018813");
        does(joined, "zhuanban01", new Command.Merge(lead.id(), "同一工地"));
        does(lead, "zhuanban01", new Command.Accept());
        does(lead, "zhuanban01", new Command.Dispatch(HUDAO, List.of(ENFORCEMENT), null));
        try (Colleague resident = Colleague.stranger(qingsu);
                Colleague unit = Colleague.signedIn(qingsu, "hudao01");
                Colleague beside = Colleague.signedIn(qingsu, "zhifa01");
                OpenDesk leads = OpenDesk.of(unit);
                OpenDesk helps = OpenDesk.of(beside)) {
            String own = "/portal/r/" + qingsu.bean(TrackingTokens.class).of(joined.id());
            assertThat(resident.opens(own).body()).contains("id=\"addition\"");
            var thanked = resident.sends(own + "/addition", Map.of("text", "今晚十一点又开工了，我的电话是13800018813"));
            assertThat(thanked.statusCode()).isEqualTo(200);

            assertThat(leads.noticed(lead.number()))
                    .contains("并单的诉求人补充了情况：", lead.id().toString())
                    .doesNotContain(joined.number());
            assertThat(helps.noticed(lead.number())).contains(lead.id().toString());

            String page = unit.opens("/desk/cases/" + lead.id()).body();
            assertThat(page)
                    .contains("并单的诉求人补充", "今晚十一点又开工了", "138****8813")
                    .doesNotContain("13800018813", joined.number());
            assertThat(qingsu.bean(Views.class).of(joined.id()).stream().map(View::what))
                    .contains("诉求人的补充（在主件中）");
            String other = "/portal/r/" + qingsu.bean(TrackingTokens.class).of(lead.id());
            assertThat(resident.opens(other).body()).doesNotContain("今晚十一点又开工了");
        }
    }

    @Test
    void a_photo_that_is_added_to_a_merged_case_is_seen_at_the_one_that_leads_it() throws Exception {
        Registered lead = registered("河边垃圾没人清，气味很大。", "13800018814");
        Registered joined = registered("河岸垃圾堆了一周。", "13800018815");
        does(joined, "zhuanban01", new Command.Merge(lead.id(), "同一段河岸"));
        does(lead, "zhuanban01", new Command.Accept());
        does(lead, "zhuanban01", new Command.Dispatch(HUDAO, List.of(ENFORCEMENT), null));
        String photo = qingsu.bean(Uploads.class)
                .take(new ByteArrayInputStream(Sample.jpeg(500, 300)), "于小海家门口.jpg", new Sender.Visitor("127.0.0.9"))
                .orElseThrow()
                .token();
        try (Colleague resident = Colleague.stranger(qingsu);
                Colleague unit = Colleague.signedIn(qingsu, "hudao01");
                Colleague beside = Colleague.signedIn(qingsu, "zhifa01");
                Colleague below = Colleague.signedIn(qingsu, "shequ01")) {
            String own = "/portal/r/" + qingsu.bean(TrackingTokens.class).of(joined.id());
            resident.opens(own);
            var thanked = resident.sends(own + "/addition", Map.of("text", "又多了一堆，见照片。", "files", photo));
            assertThat(thanked.statusCode()).isEqualTo(200);

            String at = "/desk/cases/" + lead.id();
            String page = unit.opens(at).body();
            String card = page.substring(page.indexOf("id=\"case-files\""));
            assertThat(card).contains("补充材料", "并单的诉求人");
            assertThat(page).doesNotContain("家门口", joined.number(), joined.id().toString(), "/original", "/redact");
            Matcher small = Pattern.compile(at + "/files/[^/\"]+/small").matcher(card);
            assertThat(small.find()).isTrue();
            String thumbnail = small.group();
            String whole = thumbnail.replace("/small", "");
            for (Colleague atWork : List.of(unit, beside)) {
                for (String path : List.of(thumbnail, whole)) {
                    var answer = atWork.opens(path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
                }
            }
            assertThat(below.opens(thumbnail).statusCode()).isEqualTo(404);
            assertThat(below.opens(whole).statusCode()).isEqualTo(404);
            assertThat(unit.fetches(at + "/files").body()).contains("并单的诉求人", thumbnail);
            assertThat(qingsu.bean(Views.class).of(joined.id()).stream().map(View::what))
                    .contains("诉求人的补充（在主件中）", "附件：照片（补充材料，在主件中）");
            String other = "/portal/r/" + qingsu.bean(TrackingTokens.class).of(lead.id());
            assertThat(resident.opens(other).body()).doesNotContain("/files/");
        }
    }
}
