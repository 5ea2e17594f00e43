package cn.qingsu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A phone is no proof: whoever types a stranger's phone learns nothing of the stranger. */
class MinePagesTest {

    private static final Pattern CODE = Pattern.compile("class=\"query-code\">([0-9A-Z]{4} [0-9A-Z]{4})<");

    private final RunningApplication qingsu = RunningApplication.shared();
    private final Visitor visitor = new Visitor(qingsu);
    private final Visitor stranger = new Visitor(qingsu);

    @AfterEach
    void leave() {
        visitor.close();
        stranger.close();
    }

    private static HttpResponse<String> says(Visitor who, String text, String phone) throws Exception {
        return who.says(Map.of("text", text, "phone", phone));
    }

    private static HttpResponse<String> opens(Visitor who, String phone, String code) throws Exception {
        return who.follows(who.sends("/portal/mine", "/portal/mine", Map.of("phone", phone, "code", code)));
    }

    private static String code(HttpResponse<String> page) {
        Matcher code = CODE.matcher(page.body());
        assertThat(code.find()).as("a query code is shown").isTrue();
        return code.group(1);
    }

    @Test
    void phone_and_query_code_open_the_list_on_any_device_and_stand_in_no_address() throws Exception {
        HttpResponse<String> receipt = says(visitor, "海游路路灯不亮", "13853230001");
        String code = code(receipt);
        HttpResponse<String> list = opens(stranger, "138 5323 0001", code.toLowerCase(java.util.Locale.ROOT));
        assertThat(list.uri().toString()).endsWith("/portal/mine");
        assertThat(list.body())
                .contains("海游路路灯不亮", "共 1 件", code, Visitor.link(receipt))
                .doesNotContain("13853230001");
    }

    @Test
    void the_receipt_shows_the_code_only_to_the_browser_that_sent_the_form() throws Exception {
        HttpResponse<String> receipt = says(visitor, "海游路井盖松动", "13853230002");
        assertThat(stranger.opens(Visitor.link(receipt) + "/received").body()).doesNotContain("query-code");
        assertThat(visitor.opens(Visitor.link(receipt)).body()).doesNotContain(code(receipt));
    }

    @Test
    void whoever_types_a_strangers_phone_into_a_form_sees_nothing_of_the_stranger() throws Exception {
        says(visitor, "我家楼上漏水很久了", "13853230003");
        HttpResponse<String> bait = says(stranger, "随便写一件事情", "13853230003");
        assertThat(opens(stranger, "13853230003", code(bait)).body())
                .contains("随便写一件事情", "共 1 件")
                .doesNotContain("漏水");
        assertThat(opens(stranger, "13853230003", Visitor.number(bait)).body()).doesNotContain("漏水");
    }

    @Test
    void a_number_opens_its_own_request_and_adds_it_to_the_list_that_is_open() throws Exception {
        String first = Visitor.number(says(visitor, "第一件：树枝挡住信号灯", "13853230004"));
        String second = Visitor.number(says(stranger, "第二件：公厕没有水", "13853230004"));
        Visitor phone = new Visitor(qingsu);
        HttpResponse<String> one = opens(phone, "13853230004", first);
        assertThat(one.body()).contains("第一件", "共 1 件").doesNotContain("第二件");
        HttpResponse<String> both = opens(phone, "13853230004", second);
        assertThat(both.body()).contains("第一件", "第二件", "共 2 件");
        assertThat(code(both)).isEqualTo(code(one));
        assertThat(phone.opens("/portal/mine").body()).contains("第二件");
        phone.follows(phone.sends("/portal/mine", "/portal/mine/end", Map.of()));
        assertThat(phone.opens("/portal/mine").body()).doesNotContain("第一件").contains("查询码，或任意一件诉求的编号");
        assertThat(opens(phone, "13853230004", code(one)).body()).contains("第一件", "第二件");
        phone.close();
    }

    @Test
    void what_is_sent_while_the_list_is_open_goes_into_it() throws Exception {
        String code = code(says(visitor, "早上反映的一件事", "13853230005"));
        opens(visitor, "13853230005", code);
        assertThat(code(says(visitor, "晚上反映的一件事", "13853230005"))).isEqualTo(code);
        assertThat(visitor.opens("/portal/mine").body()).contains("早上反映的一件事", "晚上反映的一件事");
    }

    @Test
    void wrong_codes_are_refused_beside_the_field_and_after_some_tries_the_phone_is_closed() throws Exception {
        String code = code(says(visitor, "路口护栏倒了", "13853230006"));
        for (int i = 2; i < 7; i++) {
            HttpResponse<String> wrong = opens(stranger, "13853230006", "ABCDEFG" + i);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("id=\"code-error\"", "对不上", "value=\"ABCDEFG" + i + "\"");
        }
        assertThat(opens(stranger, "13853230006", code).statusCode()).isEqualTo(429);
        HttpResponse<String> empty = opens(stranger, "", "");
        assertThat(empty.body()).contains("请填写提交时留下的电话", "请填写查询码");
    }

    @Test
    void neither_phone_nor_code_is_kept() throws Exception {
        String code = code(says(visitor, "公园长椅坏了", "13853230007")).replace(" ", "");
        String kept = qingsu.sql()
                .sql("select string_agg(o::text, ' ') from portal.own_request o")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("13853230007", code);
    }

    @Test
    void a_list_that_somebody_else_signed_or_that_is_old_does_not_open() throws Exception {
        Visitor forger = new Visitor(qingsu);
        assertThat(forger.opensWith("/portal/mine", "qingsu_mine=owner.key.ABCD2345.99999999999.AAAA")
                        .body())
                .contains("查询码，或任意一件诉求的编号");
        forger.close();
    }
}
