package cn.qingsu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.CitizenCases.Progress;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmitPagesTest {

    private static final String FIRE_LANE = "瑞海北路7号瑞海景园有集装箱挡住消防通道";

    private final RunningApplication qingsu = RunningApplication.shared();
    private final Visitor visitor = new Visitor(qingsu);

    @AfterEach
    void leave() {
        visitor.close();
    }

    private Progress of(HttpResponse<String> receipt) {
        CitizenCases cases = qingsu.bean(CitizenCases.class);
        RequestId id = cases.byNumber(Visitor.number(receipt)).orElseThrow();
        return cases.progress(id).orElseThrow();
    }

    @Test
    void a_resident_says_it_and_gets_a_number_a_time_and_a_secret_link() throws Exception {
        var receipt =
                visitor.says(Map.of("text", FIRE_LANE, "phone", "138 5321 0001", "name", "于䶮", "callback", "yes"));
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.uri().getPath()).startsWith("/portal/r/").endsWith("/received");
        assertThat(receipt.body()).contains("2 小时内", "最晚", "复制进度链接").doesNotContain("13853210001", "于䶮");
        assertThat(of(receipt).text()).isEqualTo(FIRE_LANE);
        var progress = visitor.opens(Visitor.link(receipt));
        assertThat(progress.body()).contains("已收到，正在核对是哪家单位的事", FIRE_LANE).doesNotContain("13853210001", "于䶮");
    }

    @Test
    void no_category_is_asked() throws Exception {
        assertThat(visitor.opens("/").body()).contains("说说您的问题").doesNotContain("name=\"category\"", "请选择");
    }

    @Test
    void an_empty_form_comes_back_with_the_reason_beside_the_field_and_focus_on_it() throws Exception {
        var again = visitor.says(Map.of("text", "  ", "address", "瑞海北路7号", "phone", "13853210002", "name", "于𫍽"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains(
                        "还差一点，没有送出",
                        "请写下您要反映的事情",
                        "id=\"text-error\"",
                        "aria-invalid=\"true\"",
                        "autofocus=\"autofocus\"")
                .contains("value=\"瑞海北路7号\"", "value=\"13853210002\"", "value=\"于𫍽\"");
    }

    @Test
    void a_text_of_5001_characters_is_refused_and_loses_nothing() throws Exception {
        String text = "路".repeat(5_001);
        var again = visitor.says(Map.of("text", text));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("5001 / 5000 字", text);
        assertThat(visitor.says(Map.of("text", "䶮".repeat(5_000))).statusCode()).isEqualTo(200);
    }

    @Test
    void emoji_alone_are_no_matter() throws Exception {
        var again = visitor.says(Map.of("text", "😡😡😡"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("没有文字", "😡😡😡");
    }

    @Test
    void rare_characters_are_kept_whole_and_scripts_are_text() throws Exception {
        String text = "䶮𫍽小区<script>alert(1)</script>路灯不亮";
        var receipt = visitor.says(Map.of("text", text, "address", "<img src=x onerror=alert(1)>"));
        assertThat(of(receipt).text()).isEqualTo(text);
        var progress = visitor.opens(Visitor.link(receipt));
        assertThat(progress.body())
                .contains("䶮𫍽小区&lt;script&gt;alert(1)&lt;/script&gt;路灯不亮")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void a_phone_that_is_none_is_refused_beside_its_field() throws Exception {
        var again = visitor.says(Map.of("text", FIRE_LANE, "phone", "1385321"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"phone-error\"", "请填写 11 位手机号码", "value=\"1385321\"", FIRE_LANE);
    }

    @Test
    void a_pin_in_the_sea_in_another_city_or_nowhere_is_refused_beside_the_place() throws Exception {
        for (var pin : Map.of("121.5", "35.5", "116.40", "39.90", "999", "1", "here", "there")
                .entrySet()) {
            var again = visitor.says(Map.of("text", FIRE_LANE, "lon", pin.getKey(), "lat", pin.getValue()));
            assertThat(again.statusCode()).as(pin.getKey()).isEqualTo(422);
            assertThat(again.body()).contains("id=\"map-error\"", "value=\"" + pin.getKey() + "\"");
        }
        var receipt = visitor.says(Map.of("text", FIRE_LANE, "lon", "120.355", "lat", "36.115"));
        assertThat(of(receipt).place().point()).isNotNull();
    }

    @Test
    void a_replayed_form_gets_the_same_number() throws Exception {
        Map<String, String> form = Visitor.hidden(visitor.opens("/").body());
        form.put("text", FIRE_LANE + "，再次反映");
        var first = visitor.follows(visitor.posts("/portal/submit", form));
        var second = visitor.follows(visitor.posts("/portal/submit", form));
        assertThat(Visitor.number(second)).isEqualTo(Visitor.number(first));
    }

    @Test
    void an_old_form_with_another_matter_becomes_its_own_request_at_the_next_tap() throws Exception {
        Map<String, String> form = Visitor.hidden(visitor.opens("/").body());
        form.put("text", FIRE_LANE);
        var first = visitor.follows(visitor.posts("/portal/submit", form));
        form.put("text", "路灯坏了三天没有人修");
        var again = visitor.posts("/portal/submit", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("路灯坏了三天没有人修", "再点一次");
        Map<String, String> anew = new LinkedHashMap<>(form);
        anew.putAll(Visitor.hidden(again.body()));
        var second = visitor.follows(visitor.posts("/portal/submit", anew));
        assertThat(Visitor.number(second)).isNotEqualTo(Visitor.number(first));
    }

    @Test
    void who_stays_anonymous_leaves_no_phone_even_if_one_was_typed() throws Exception {
        var receipt = visitor.says(Map.of("text", FIRE_LANE, "privacy", "ANONYMOUS", "phone", "13853210003"));
        assertThat(qingsu.bean(CitizenCases.class).byNumber(Visitor.number(receipt), "13853210003"))
                .isEmpty();
    }

    @Test
    void words_of_danger_are_answered_with_whom_to_call() throws Exception {
        assertThat(visitor.asks("/portal/danger-words.json")).contains("着火", "119 消防");
        var receipt = visitor.says(Map.of("text", "楼下着火了，快来人"));
        assertThat(receipt.body()).contains("有危险，请先打电话", "tel:119");
    }

    @Test
    void a_form_whose_page_lay_open_too_long_is_shown_again_with_its_words() throws Exception {
        var again = visitor.posts("/portal/submit", Map.of("text", FIRE_LANE, "phone", "13853210004"));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("页面放得太久了", FIRE_LANE, "value=\"13853210004\"");
        Map<String, String> form = Visitor.hidden(again.body());
        form.put("text", FIRE_LANE);
        assertThat(visitor.follows(visitor.posts("/portal/submit", form)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_form_that_is_too_large_gets_a_polite_page() throws Exception {
        var answer = visitor.sends("/", "/portal/submit", Map.of("text", "路".repeat(800_000)));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("12345").doesNotContain("Exception", "Whitelabel");
    }
}
