package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Registration;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

    private static final Room ROOM = new Room();

    private static Submission.Builder portal(String text) {
        return Submission.of(Origin.PORTAL, FakeCity.PORTAL, text).requester("李想", "13800000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            楼下路灯不亮，请派人来修               | -      | ASSISTANCE   | NORMAL | OPEN
            我要投诉楼下饭店油烟                   | -      | COMPLAINT    | NORMAL | OPEN
            举报有人倾倒渣土                       | -      | REPORT       | NORMAL | CONFIDENTIAL
            建议在路口增设红绿灯                   | -      | SUGGESTION   | NORMAL | OPEN
            请问新生儿落户需要什么材料             | -      | INQUIRY      | NORMAL | OPEN
            表扬湖岛街道工作人员热心               | -      | COMMENDATION | NORMAL | OPEN
            表扬消防员，楼上着火他们十分钟就到     | -      | COMMENDATION | NORMAL | OPEN
            三楼着火了，冒黑烟                     | -      | ASSISTANCE   | URGENT | OPEN
            建议加装喷淋，防止着火                 | -      | SUGGESTION   | NORMAL | OPEN
            小区停水两天了                         | -      | ASSISTANCE   | TIMELY | OPEN
            水龙头不出水                           | 030101 | ASSISTANCE   | TIMELY | OPEN
            楼道有异味                             | 030301 | ASSISTANCE   | URGENT | OPEN
            老板欠薪三个月                         | -      | ASSISTANCE   | NORMAL | CONFIDENTIAL
            干了半年没有拿到钱                     | 080301 | ASSISTANCE   | NORMAL | CONFIDENTIAL
            某公职人员上班时间打牌                 | -      | ASSISTANCE   | NORMAL | CONFIDENTIAL
            """)
    void what_was_left_open_is_decided_by_rules(
            String text, @Nullable String category, RequestType type, Urgency urgency, PrivacyLevel privacy) {
        Registration made = ROOM.registered(portal(text)
                .category(category == null ? null : new CategoryCode(category))
                .build());
        assertThat(made.type()).isEqualTo(type);
        assertThat(made.urgency()).isEqualTo(urgency);
        assertThat(made.privacy()).isEqualTo(privacy);
        assertThat(made.callbackWanted()).isTrue();
    }

    @Test
    void what_was_said_stands() {
        Registration made = ROOM.registered(portal("三楼着火了")
                .type(RequestType.SUGGESTION)
                .urgency(Urgency.NORMAL)
                .privacy(PrivacyLevel.CONFIDENTIAL)
                .callbackWanted(false)
                .title("  三楼 ")
                .build());
        assertThat(made.type()).isEqualTo(RequestType.SUGGESTION);
        assertThat(made.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(made.privacy()).isEqualTo(PrivacyLevel.CONFIDENTIAL);
        assertThat(made.callbackWanted()).isFalse();
        assertThat(made.title()).isEqualTo("三楼");
    }

    @Test
    void anonymity_is_stronger_than_any_level_and_is_not_called_back() {
        Registration made = ROOM.registered(
                portal("路灯不亮").anonymous(true).privacy(PrivacyLevel.OPEN).build());
        assertThat(made.privacy()).isEqualTo(PrivacyLevel.ANONYMOUS);
        assertThat(made.callbackWanted()).isFalse();
    }

    @Test
    void nobody_is_called_back_without_a_phone_or_through_a_channel_without_call_back() {
        assertThat(ROOM.registered(portal("路灯不亮").requester(null, null).build()).callbackWanted())
                .isFalse();
        assertThat(ROOM.registered(Submission.of(Origin.DESK, new ChannelCode("LETTER"), "路灯不亮")
                                .requester(null, "13800000000")
                                .build())
                        .callbackWanted())
                .isFalse();
    }

    @Test
    void a_matter_about_a_unit_is_confidential() {
        Registration made = ROOM.registered(
                portal("工作人员态度差").complainedAbout(new UnitCode("370203030")).build());
        assertThat(made.privacy()).isEqualTo(PrivacyLevel.CONFIDENTIAL);
    }

    @Test
    void a_rule_holds_from_its_first_day_to_the_day_before_its_last() {
        Room room = new Room();
        room.sql.sql("""
                        insert into intake.default_rule (question, ground, term, answer, rank, valid_from, valid_to)
                        values ('URGENCY', 'WORD', '浒苔', 'TIMELY', 30, date '2026-03-03', date '2026-03-05')
                        """).update();
        Submission algae = portal("海边有浒苔").build();
        assertThat(room.registered(algae).urgency()).isEqualTo(Urgency.NORMAL);
        room.clock.advance(Duration.ofDays(1));
        assertThat(room.registered(algae).urgency()).isEqualTo(Urgency.TIMELY);
        room.clock.advance(Duration.ofDays(2));
        assertThat(room.registered(algae).urgency()).isEqualTo(Urgency.NORMAL);
    }
}
