package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Registered;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FindPagesTest {

    private final RunningApplication qingsu = RunningApplication.shared();

    private Registered registered(String text) {
        Registered registered = qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于䶮", "13800005679")
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
        qingsu.bean(Followers.class).catchUp();
        return registered;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void words_lead_to_an_address_that_can_be_shared() throws Exception {
        registered("琉璃井路边的梧桐树倒了，挡住半边路。");
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens("/desk");
            var found = agent.sends("/desk/search", Map.of("q", "琉璃井 梧桐", "state", "REGISTERED"));
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.uri().getPath()).isEqualTo("/desk/all");
            assertThat(found.uri().getRawQuery()).isEqualTo("q=" + coded("琉璃井 梧桐") + "&state=REGISTERED");
            assertThat(found.body()).contains("<mark>梧桐</mark>", "诉求内容：", "待受理").doesNotContain("没有找到诉求");
            assertThat(agent.opens("/desk/all?q=" + coded("琉璃井 梧桐") + "&state=CLOSED")
                            .body())
                    .contains("没有找到诉求", "词要同时出现才算找到");
        }
    }

    @Test
    void a_number_and_a_phone_go_past_the_filters_and_stay_out_of_the_address() throws Exception {
        Registered one = registered("玳瑁里的路灯一闪一闪。");
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens("/desk");
            var byNumber = agent.sends("/desk/search", Map.of("q", one.number(), "state", "CLOSED"));
            assertThat(byNumber.uri().getPath()).isEqualTo("/desk/cases/" + one.id());
            var byPhone = agent.sends("/desk/search", Map.of("q", "１３８ 0000 5679", "state", "CLOSED"));
            assertThat(byPhone.body()).contains("按电话查到", "玳瑁里").doesNotContain("13800005679");
            assertThat(byPhone.uri().toString()).doesNotContain("138");
            var wrong = agent.sends("/desk/search", Map.of("q", "QD2611230000179"));
            assertThat(wrong.uri().toString()).doesNotContain("2611230000179");
            assertThat(wrong.body()).contains("没有这个编号的诉求").doesNotContain("2611230000179");
            var typed = agent.opens("/desk/all?q=13800005679");
            assertThat(typed.statusCode()).isEqualTo(422);
            assertThat(typed.body()).contains("电话、证件号码不能按内容查找").doesNotContain("value=\"13800005679\"");
        }
    }

    @Test
    void bad_input_is_refused_in_plain_words() throws Exception {
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            var unknown = agent.opens("/desk/all?state=%3Cscript%3E");
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).contains("“状态”的条件不正确").doesNotContain("<script>alert", "Exception");
            var one = agent.sends("/desk/search", Map.of("q", "坑"));
            assertThat(one.statusCode()).isEqualTo(422);
            assertThat(one.body()).contains("单个字查不出来");
            assertThat(agent.sends("/desk/search", Map.of("q", "路灯不亮\n".repeat(200)))
                            .body())
                    .contains("要找的词太长");
            assertThat(agent.opens("/desk/all?q=" + coded("路 信号灯")).body()).contains("“路”只有一个字，没有参加查找");
            assertThat(agent.opens("/desk/all?after=x").statusCode()).isEqualTo(404);
            assertThat(agent.opens("/desk/all?queue=nothing").statusCode()).isEqualTo(404);
            assertThat(agent.opens("/desk/all?queue=to-accept").uri().getQuery())
                    .isEqualTo("state=REGISTERED");
        }
    }

    private static final Pattern VIEW = Pattern.compile("/desk/views/([0-9a-z]{13})/rename");

    private static List<String> views(String page) {
        List<String> ids = new ArrayList<>();
        for (Matcher view = VIEW.matcher(page); view.find(); ) {
            ids.add(view.group(1));
        }
        return ids;
    }

    @Test
    void a_filter_gets_a_name_a_count_and_colleagues() throws Exception {
        registered("蓝田玉街有人占道。");
        String filter = "q=" + coded("蓝田玉街");
        try (Colleague owner = Colleague.signedIn(qingsu, "huawu01");
                Colleague sameUnit = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague elsewhere = Colleague.signedIn(qingsu, "hudao01")) {
            owner.opens("/desk");
            var saved = owner.sends("/desk/views", Map.of("name", "蓝田玉街", "filter", filter));
            assertThat(saved.uri().getRawQuery()).isEqualTo(filter);
            String tabs = owner.fetches("/desk/views?at=" + coded(filter)).body();
            assertThat(tabs).contains("蓝田玉街", "data-value=\"1\"", "aria-current=\"page\"");
            assertThat(sameUnit.fetches("/desk/views").body()).doesNotContain("蓝田玉街");

            String id = views(owner.opens("/desk/views/manage").body()).getLast();
            owner.sends("/desk/views/" + id + "/share", Map.of("shared", "true"));
            assertThat(sameUnit.fetches("/desk/views").body()).contains("蓝田玉街", "本单位共用");
            assertThat(elsewhere.fetches("/desk/views").body()).doesNotContain("蓝田玉街");

            sameUnit.opens("/desk");
            var notHis = sameUnit.sends("/desk/views/" + id + "/rename", Map.of("name", "别的"));
            assertThat(notHis.statusCode()).isEqualTo(422);
            assertThat(notHis.body()).contains("不是您保存的");

            owner.opens("/desk");
            assertThat(owner.sends("/desk/views/" + id + "/rename", Map.of("name", "玉街占道"))
                            .body())
                    .contains("玉街占道");
            assertThat(owner.sends("/desk/views/" + id + "/rename", Map.of("name", "字".repeat(21)))
                            .statusCode())
                    .isEqualTo(422);
            owner.sends("/desk/views", Map.of("name", "第二个", "filter", "state=CLOSED"));
            List<String> before = views(owner.opens("/desk/views/manage").body());
            owner.sends("/desk/views/" + before.getLast() + "/move", Map.of("up", "true"));
            List<String> after = views(owner.opens("/desk/views/manage").body());
            assertThat(after.indexOf(before.getLast())).isEqualTo(before.size() - 2);

            owner.sends("/desk/views/" + id + "/delete", Map.of());
            assertThat(sameUnit.fetches("/desk/views").body()).doesNotContain("玉街占道");
            assertThat(types(id)).containsExactly("search.ViewShared", "search.ViewWithdrawn");
        }
    }

    @Test
    void a_leader_shares_with_everybody_at_his_desk_in_the_city_and_another_leader_of_it_takes_that_back()
            throws Exception {
        try (Colleague owner = Colleague.signedIn(qingsu, "huawu01");
                Colleague leader = Colleague.signedIn(qingsu, "banzhang01");
                Colleague agent = Colleague.signedIn(qingsu, "huawu01");
                Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague street = Colleague.signedIn(qingsu, "hudao01")) {
            leader.opens("/desk");
            leader.sends("/desk/views", Map.of("name", "夜里的噪声", "filter", "q=" + coded("夜间施工")));
            String page = leader.opens("/desk/views/manage").body();
            assertThat(page).contains("给全市话务共用").doesNotContain("给全市转办共用");
            String id = views(page).getLast();
            leader.sends("/desk/views/" + id + "/desk", Map.of("desk", "AGENT"));
            assertThat(agent.fetches("/desk/views").body()).contains("夜里的噪声", "全市话务共用");
            assertThat(agent.opens("/desk/views/manage").body())
                    .contains("夜里的噪声", " 共用</span>")
                    .doesNotContain("停止全市话务共用");
            assertThat(dispatcher.fetches("/desk/views").body()).doesNotContain("夜里的噪声");
            assertThat(street.fetches("/desk/views").body()).doesNotContain("夜里的噪声");

            owner.opens("/desk");
            var notHis = owner.sends("/desk/views/" + id + "/desk", Map.of());
            assertThat(notHis.statusCode()).isEqualTo(422);
            owner.sends("/desk/views", Map.of("name", "我的", "filter", "state=CLOSED"));
            String mine = views(owner.opens("/desk/views/manage").body()).getLast();
            var noLeader = owner.sends("/desk/views/" + mine + "/desk", Map.of("desk", "AGENT"));
            assertThat(noLeader.statusCode()).isEqualTo(422);
            assertThat(noLeader.body()).contains("只有班长、承办负责人");

            leader.opens("/desk/views/manage");
            assertThat(leader.sends("/desk/views/" + id + "/desk", Map.of("desk", "DISPATCH"))
                            .statusCode())
                    .isEqualTo(422);
            leader.sends("/desk/views/" + id + "/desk", Map.of());
            assertThat(agent.fetches("/desk/views").body()).doesNotContain("夜里的噪声");
            assertThat(types(id)).containsExactly("search.ViewSharedAtDesk", "search.ViewWithdrawnFromDesk");
        }
    }

    private List<String> types(String view) {
        return qingsu.sql()
                .sql("select type from journal.entry where subject = 'view' and subject_id = ? order by version")
                .param(TimeSorted.parse(view))
                .query(String.class)
                .list();
    }

    @Test
    void a_view_needs_a_name_and_conditions() throws Exception {
        try (Colleague agent = Colleague.signedIn(qingsu, "banzhang01")) {
            agent.opens("/desk");
            var empty = agent.sends("/desk/views", Map.of("name", "全部", "filter", ""));
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body()).contains("请先输入要找的词或选定筛选条件");
            assertThat(agent.sends("/desk/views", Map.of("name", " ", "filter", "state=CLOSED"))
                            .body())
                    .contains("请给视图起一个名字");
        }
    }
}
