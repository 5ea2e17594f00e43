package cn.qingsu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came with the installation, and what a city makes of it. */
class TemplatesTest {

    private static final CityHall HALL = new CityHall();

    private final Templates templates = HALL.bean(Templates.class);

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    @BeforeEach
    void monday() {
        HALL.clock().set(CityHall.MONDAY);
    }

    private static Author administrator() {
        return HALL.officer("guanli01").as(Role.ADMINISTRATOR);
    }

    private static LocalDate today() {
        return CityTime.day(HALL.clock().instant());
    }

    private static TemplateDraft draft(int version, LocalDate from, String body) {
        return new TemplateDraft(Occasion.CLOSED, MessageChannel.SMS, version, from, true, "", body, "更短");
    }

    @Test
    void every_occasion_has_a_short_message_and_a_letter_that_can_be_sent() {
        assertThat(templates.today()).hasSize(Occasion.values().length * 2).allSatisfy(each -> {
            Decision<Rendered> read = templates.preview(new TemplateDraft(
                    each.occasion(), each.channel(), 1, today(), true, each.subject(), each.body(), ""));
            assertThat(read.isAccepted())
                    .as(each.occasion() + " " + each.channel())
                    .isTrue();
            assertThat(read.orElseThrow().body()).doesNotContain("{", "}").contains("QD 261123 000017 3");
            if (each.channel() == MessageChannel.SMS) {
                assertThat(read.orElseThrow().length())
                        .as(each.occasion() + " is paid by 67 signs")
                        .isLessThanOrEqualTo(201);
            }
        });
    }

    @Test
    void a_change_is_a_version_of_its_own_from_a_day_on_and_a_second_editor_is_told() {
        Template was = templates.history(Occasion.CLOSED, MessageChannel.SMS).getFirst();
        Decision<Template> saved =
                templates.save(draft(was.version(), today().plusDays(1), "{编号} 已办结。"), administrator());
        assertThat(saved.isAccepted()).isTrue();
        assertThat(templates.today(Occasion.CLOSED, MessageChannel.SMS)).contains(was);
        HALL.clock().advance(java.time.Duration.ofDays(1));
        assertThat(templates.today(Occasion.CLOSED, MessageChannel.SMS).map(Template::body))
                .contains("{编号} 已办结。");
        assertThat(templates.save(draft(was.version(), today(), "{编号} 另一种说法。"), administrator()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("template-moved-on"));
        assertThat(templates.history(Occasion.CLOSED, MessageChannel.SMS)).hasSize(2);
    }

    @Test
    void a_number_is_set_within_its_bounds() {
        MessageLimits limits = HALL.bean(MessageLimits.class);
        assertThat(limits.set(MessageLimit.TRIES, 0, administrator()).isAccepted())
                .isFalse();
        assertThat(limits.set(MessageLimit.TRIES, 6, administrator()).isAccepted())
                .isFalse();
        assertThat(limits.set(MessageLimit.TRIES, 4, administrator()).isAccepted())
                .isTrue();
        assertThat(limits.value(MessageLimit.TRIES)).isEqualTo(4);
    }

    @Test
    void a_demonstration_city_writes_to_nobody_and_shows_what_it_would_have_written() {
        CityHall.Case one = HALL.told(RequestType.COMPLAINT, "路灯不亮")
                .by("王小明", "13800001234")
                .registered();
        HALL.bean(Followers.class).catchUp();
        assertThat(HALL.bean(Postman.class).deliver()).isFalse();
        Messages messages = HALL.bean(Messages.class);
        List<Message> all = messages.of(one.id, HALL.officer("huawu01"));
        assertThat(all).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(MessageState.NOT_SENT);
            assertThat(each.reason()).isEqualTo(Reason.DEMONSTRATION);
        });
        MessagePreview preview =
                messages.preview(all.getFirst().id(), HALL.officer("huawu01")).orElseThrow();
        assertThat(preview.to()).isEqualTo("138****1234");
        assertThat(preview.text()).isNotNull();
        assertThat(messages.resend(all.getFirst().id(), MessageState.NOT_SENT, HALL.officer("huawu01"))
                        .isAccepted())
                .isFalse();
    }
}
