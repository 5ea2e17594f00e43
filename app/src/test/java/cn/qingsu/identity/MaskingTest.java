package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "王小明, 王**",
        "王明, 王*",
        "王, *",
        "欧阳小明, 欧**",
        "䶮小明, 䶮**",
        "𫍽小明, 𫍽**",
        "𫍽𫍽, 𫍽*",
        "𫍽, *",
        "买买提·吐尔逊, 买**",
        "Smith, S**",
        "' 李女士 ', 李**",
        "'', ''",
    })
    void a_name_keeps_its_first_character_whole(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800005678, 138****5678",
        "０５３２－８５９１００００, 0532-****0000",
        "0532-85910001-8001, 0532-****0001",
        "1385321, ****21",
        "没有, ****",
        "𫍽𫍽𫍽𫍽𫍽, ****𫍽𫍽",
        "'', ''",
    })
    void a_phone_keeps_too_little_to_be_rung(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @Test
    void nothing_given_shows_nothing() {
        assertThat(Masking.name(null)).isEmpty();
        assertThat(Masking.phone(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "我是13800005678请回电, 我是138****5678请回电",
        "电话138 0000 5678。, 电话138****5678。",
        "座机0532-85910000, 座机0532-****0000",
        "电话：０５３２８５９１００００, 电话：0532-****0000",
        "身份证370203199001010012, 身份证**************0012",
        "身份证37020319900101001X，, 身份证**************001X，",
        "瑞海北路7号瑞海景园3号楼2单元501室, 瑞海北路7号瑞海景园*号楼*单元*室",
        "瑞海景园3号楼2单元501户漏水, 瑞海景园*号楼*单元*户漏水",
        "瑞海景园3号楼2单元漏水, 瑞海景园*号楼*单元漏水",
        "海伦路5号楼501室, 海伦路*号楼*室",
        "小区12号楼2-501漏水, 小区12号楼**漏水",
        "小区3-2-501漏水, 小区**漏水",
        "小区甲栋二单元301, 小区*栋*单元*",
    })
    void free_text_loses_phones_identity_numbers_and_rooms(String text, String hidden) {
        assertThat(Masking.inText(text)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "瑞海北路7号瑞海景园有集装箱挡住消防通道",
                "2026-11-23 已经反映过",
                "3号楼起火",
                "涉及300户居民，2.5万元",
                "诉求编号 QD2611230001234",
                "12345、110、119",
                "䶮𫍽😀",
                "",
            })
    void free_text_keeps_what_is_no_secret(String text) {
        assertThat(Masking.inText(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "王小明您好：已处理, 诉求人您好：已处理",
        "王先生您好，王女士也反映过，李先生没有, 诉求人您好，诉求人也反映过，李先生没有",
        "您的手机13800001234会收到短信, 您的手机138****1234会收到短信",
        "咨询电话0532-85914321, 咨询电话0532-85914321",
        "已到瑞海景园3号楼2单元501户查看, 已到瑞海景园*号楼*单元*户查看",
    })
    void a_reply_that_another_reads_loses_its_requester_but_keeps_the_units_phone(String text, String hidden) {
        assertThat(Masking.forOthers(text, "王小明", "13800001234")).isEqualTo(hidden);
    }

    @Test
    void a_long_text_is_masked_quickly() {
        String text = "1".repeat(5000) + "号楼".repeat(5000) + "3-2-".repeat(5000) + "一二三".repeat(5000);
        assertThat(Masking.inText(text)).isNotEmpty();
    }
}
