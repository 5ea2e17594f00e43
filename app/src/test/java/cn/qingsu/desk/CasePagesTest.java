package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.intake.attachment.Redactions;
import cn.qingsu.intake.attachment.Sample;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The case page as its addresses answer: filters, moments of the past, looks, related cases, prints. */
class CasePagesTest {

    private static final String HUDAO = "370203033";

    private final RunningApplication qingsu = RunningApplication.shared();

    private Registered registered(String text, String phone) {
        return qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于䶮", phone)
                                .category(new CategoryCode("010101"))
                                .place(new Place(
                                        "瑞海北路7号3单元502室", null, new AreaCode("370203"), new AreaCode(HUDAO), null))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private void does(Registered request, String login, Command command) {
        int version = qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(request.id().value())
                .query(Integer.class)
                .single();
        qingsu.bean(ServiceRequests.class)
                .perform(request.id(), version, officer(login), command)
                .orElseThrow();
    }

    private Registered dispatched(String text, String phone) {
        Registered one = registered(text, phone);
        does(one, "zhuanban01", new Command.Accept());
        does(one, "zhuanban01", new Command.Dispatch(new cn.qingsu.city.UnitCode(HUDAO), null, null));
        return one;
    }

    private static String at(Registered one, String rest) {
        return "/desk/cases/" + one.id() + rest;
    }

    /** How many lines of a kind stand on the page, hidden or not. */
    private static long lines(String page, String kind, boolean hidden) {
        return Pattern.compile("<li data-kind=\"" + kind + "\"([^>]*)>")
                .matcher(page)
                .results()
                .filter(found -> found.group(1).contains("hidden") == hidden)
                .count();
    }

    @Test
    void the_filter_stands_in_the_address() throws Exception {
        Registered one = dispatched("水果摊占了人行道，推婴儿车过不去。", "13800015001");
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            String all = leader.opens(at(one, "")).body();
            assertThat(lines(all, "hop", false)).isPositive();
            assertThat(lines(all, "registration", false)).isPositive();
            String hops = leader.opens(at(one, "?timeline=hop")).body();
            assertThat(lines(hops, "hop", false)).isEqualTo(lines(all, "hop", false));
            assertThat(lines(hops, "registration", false)).isZero();
            assertThat(hops).contains("data-timeline=\"hop\"");
            String calls = leader.opens(at(one, "?timeline=callback")).body();
            assertThat(calls).containsPattern("<p class=\"secondary\" data-nothing(=\"\")?>还没有这一类记录");
            assertThat(leader.opens(at(one, "?timeline=%3Cscript%3E&asof=x")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_happened_to_files_stands_on_the_timeline() throws Exception {
        Registered one = dispatched("小广告贴满单元门。", "13800015002");
        String token = qingsu.bean(Uploads.class)
                .take(
                        new ByteArrayInputStream(Sample.jpeg(400, 300)),
                        "于䶮家门口.jpg",
                        new Sender.Staff(officer("hudao01").account()))
                .orElseThrow()
                .token();
        CaseFiles files = qingsu.bean(CaseFiles.class);
        var picture = files.attachInternal(one.id(), List.of(token), officer("hudao01"))
                .orElseThrow()
                .getFirst();
        var black = qingsu.bean(Redactions.class)
                .redact(one.id(), picture.id(), List.of(new Redactions.Area(0.1, 0.1, 0.3, 0.3)), officer("banzhang01"))
                .orElseThrow();
        assertThat(files.original(one.id(), black, officer("banzhang01"), "核对车牌号码")
                        .isAccepted())
                .isTrue();
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01");
                Colleague unit = Colleague.signedIn(qingsu, "hudao01")) {
            String page = leader.opens(at(one, "?timeline=file")).body();
            assertThat(lines(page, "file", false)).isEqualTo(3);
            assertThat(page).contains("上传 1 个附件", "内部材料：照片", "遮挡 1 处", "查看遮挡前的原件", "用途：核对车牌号码", "周牧远（班长）");
            assertThat(page.substring(page.indexOf("id=\"timeline\""))).doesNotContain("于䶮家门口");
            String units = unit.opens(at(one, "?timeline=file")).body();
            assertThat(lines(units, "file", false)).isEqualTo(2);
            assertThat(units).doesNotContain("核对车牌号码");
        }
    }

    @Test
    void who_looked_is_told_to_whoever_may_ask_and_to_nobody_else() throws Exception {
        Registered one = dispatched("门口堆了建筑垃圾。", "13800015003");
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01");
                Colleague unit = Colleague.signedIn(qingsu, "hudao01")) {
            unit.opens(at(one, ""));
            unit.opens(at(one, ""));
            assertThat(unit.opens(at(one, "?timeline=view")).body())
                    .doesNotContain("data-kind=\"view\"", "timeline=view\"");
            assertThat(lines(leader.opens(at(one, "")).body(), "view", true)).isZero();
            String looks = leader.fetches(at(one, "/timeline?timeline=view")).body();
            assertThat(looks).contains("这一天查看 3 次", "诉求详情 × 3", "程小满（承办经办人）");
            assertThat(lines(looks, "view", false)).isEqualTo(2);
            assertThat(lines(looks, "hop", false)).isZero();
        }
    }

    @Test
    void a_case_is_shown_as_it_was_and_nothing_can_be_done_to_it_then() throws Exception {
        Registered one = dispatched("窨井盖缺了一角。", "13800015004");
        try (Colleague unit = Colleague.signedIn(qingsu, "hudao01")) {
            String now = unit.opens(at(one, "")).body();
            assertThat(now).contains("待签收", "case-actions", "id=\"print-form\"", "?asof=");
            String then = unit.opens(at(one, "?asof=1")).body();
            assertThat(then)
                    .contains("的样子", "只能看，不能办理", "待受理", "回到现在", "后一步")
                    .doesNotContain("case-actions", "id=\"print-form\"", "data-case=", "id=\"reveal\"", "前一步");
            var unknown = unit.opens(at(one, "?asof=999"));
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).contains("没有这个时点的记录");
        }
    }

    @Test
    void related_cases_are_those_of_the_caller_by_right_and_those_of_the_place() throws Exception {
        Registered first = dispatched("烧烤摊油烟呛人，窗户不敢开。", "13800015005");
        Registered second = dispatched("同一家烧烤摊又出来了，油烟更大。", "13800015005");
        Registered third = dispatched("流动餐车占了非机动车道。", "13800015006");
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            String related = leader.fetches(at(second, "/related")).body();
            String caller = related.substring(related.indexOf("同一诉求人"), related.indexOf("同一街道"));
            assertThat(caller).contains(first.number()).doesNotContain(second.number(), third.number());
            assertThat(related.substring(related.indexOf("同一街道"))).contains(third.number());
        }
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            assertThat(administrator.fetches(at(second, "/related")).statusCode())
                    .isEqualTo(404);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", "");
        }
    }

    private List<String> looks(Registered one) {
        return qingsu.bean(Views.class).of(one.id()).stream().map(View::what).toList();
    }

    @Test
    void a_print_is_masked_unless_a_purpose_is_stated_and_is_logged_either_way() throws Exception {
        Registered one = dispatched("路灯不亮，请打13800015007找于先生。", "13800015007");
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            leader.opens(at(one, ""));
            var masked = leader.downloads(at(one, "/print"), Map.of("form", "case"));
            assertThat(masked.statusCode()).isEqualTo(200);
            assertThat(masked.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(masked.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(text(masked.body()))
                    .contains("诉求办理单", "路灯不亮", "138****5007", "于*", "湖岛街道", "办理过程", "姓名、电话等个人信息已遮挡", "周牧远")
                    .doesNotContain("13800015007", "于䶮", "502室");
            assertThat(looks(one)).contains("打印：诉求办理单").noneMatch(what -> what.startsWith("明文"));

            var clear = leader.downloads(at(one, "/print"), Map.of("form", "order", "purpose", "上门核实位置"));
            assertThat(text(clear.body())).contains("承办单", "于䶮", "13800015007", "3单元502室", "用途：上门核实位置", "签字（盖章）");
            assertThat(looks(one)).contains("打印：承办单", "明文：姓名、联系电话");
        }
        try (Colleague reviewer = Colleague.signedIn(qingsu, "shenhe01")) {
            reviewer.opens(at(one, ""));
            var refused = reviewer.sends(at(one, "/print"), Map.of("form", "case", "purpose", "我想看看"));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("13800015007");
        }
        try (Colleague other = Colleague.signedIn(qingsu, "zhifa01")) {
            other.opens("/desk");
            assertThat(other.sends(at(one, "/print"), Map.of("form", "case")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_case_that_no_unit_has_is_no_order_and_an_unknown_form_is_bad_input() throws Exception {
        Registered one = registered("公交站没有遮雨棚。", "13800015008");
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            leader.opens(at(one, ""));
            var refused = leader.sends(at(one, "/print"), Map.of("form", "order"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("还没有交办");
            assertThat(leader.sends(at(one, "/print"), Map.of("form", "<x>")).statusCode())
                    .isEqualTo(400);
        }
    }
}
