package cn.qingsu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From what happens to a case to a letter at a mail server: who is told what, and when. */
@Timeout(120)
class LettersTest {

    private static final PostOffice OFFICE = new PostOffice();

    @AfterAll
    static void goHome() {
        OFFICE.close();
    }

    @BeforeEach
    void mondayMorning() {
        OFFICE.mondayMorning();
    }

    @Test
    void a_requester_is_told_of_every_step_in_its_turn() {
        CityHall.Case one = OFFICE.registered();
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(PostOffice.EMAIL);
            assertThat(letter.subject()).startsWith("已登记您的诉求，编号 QD");
            assertThat(letter.body())
                    .contains("试例：投诉", "9 月 7 日 10:00 登记", "9 月 7 日 12:00 前，我们受理", "9 月 14 日 24:00 前答复")
                    .contains("https://12345.example.com/track")
                    .doesNotContain("{", "王小明", "13800001234");
        });
        one.dispatchedTo(CityHall.HUDAO);
        OFFICE.posted();
        assertThat(OFFICE.server.letters().getLast().body()).contains("已转").contains("湖岛街道");
        one.acknowledgedAndContacted().repliedSolved();
        OFFICE.posted();
        assertThat(OFFICE.server.letters())
                .as("a reply that nobody has reviewed is not told")
                .hasSize(2);
        one.does("shenhe01", new Command.Approve(null));
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).hasSize(3);
        assertThat(OFFICE.server.letters().getLast().body())
                .contains("您反映的问题已处理完毕")
                .doesNotContain("现场已清理，拍照留存");
        assertThat(OFFICE.only(one, Occasion.CALLBACK).state()).isEqualTo(MessageState.WAITING);
        OFFICE.hall.clock().advance(Duration.ofHours(2));
        OFFICE.posted();
        assertThat(OFFICE.server.letters().getLast().subject()).startsWith("请您评价");
        assertThat(OFFICE.of(one))
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(MessageState.SENT));
    }

    @Test
    void what_was_overtaken_by_events_is_not_sent() {
        CityHall.Case one = OFFICE.registered();
        one.does("huawu01", new Command.AskSupplement("请问是路的哪一侧？"));
        one.requesterTries(new Command.GiveSupplement("东侧"));
        OFFICE.posted();
        assertThat(OFFICE.only(one, Occasion.SUPPLEMENT))
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.CANCELLED))
                .satisfies(each -> assertThat(each.reason()).isEqualTo(Reason.SUPERSEDED));
        assertThat(OFFICE.server.letters()).hasSize(1);
    }

    @Test
    void nobody_writes_to_the_anonymous_and_nothing_secret_is_written_to_the_others() {
        CityHall.Case nobody = OFFICE.told("举报某单位")
                .by("李某", "13800001235", PostOffice.EMAIL)
                .anonymously()
                .registered();
        CityHall.Case secret = OFFICE.told("物业挪用维修基金")
                .by("王小明", "13800001234", PostOffice.EMAIL)
                .confidentially()
                .registered();
        secret.dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        OFFICE.posted();
        assertThat(OFFICE.of(nobody)).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(MessageState.NOT_SENT);
            assertThat(each.reason()).isEqualTo(Reason.ANONYMOUS);
        });
        assertThat(OFFICE.server.letters())
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.subject() + letter.body()).doesNotContain("试例", "湖岛", "处理完毕", "维修基金"));
    }

    @Test
    void whoever_left_no_address_gets_nothing_and_a_mobile_waits_for_somebody_who_carries_short_messages() {
        CityHall.Case landline = OFFICE.told("楼道灯不亮").by("赵一", "0532-66660000").registered();
        CityHall.Case mobile = OFFICE.told("楼道灯不亮").by("赵一", "13800001236").registered();
        OFFICE.posted();
        assertThat(OFFICE.only(landline, Occasion.RECEIPT).reason()).isEqualTo(Reason.NO_ADDRESS);
        Message waiting = OFFICE.only(mobile, Occasion.RECEIPT);
        assertThat(waiting.state()).isEqualTo(MessageState.UNCONFIGURED);
        assertThat(waiting.channel()).isEqualTo(MessageChannel.SMS);
        assertThat(waiting.nextAt()).isNotNull();
        OFFICE.hall.clock().advance(Duration.ofHours(30));
        OFFICE.posted();
        assertThat(OFFICE.only(mobile, Occasion.RECEIPT))
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.UNCONFIGURED))
                .satisfies(each -> assertThat(each.nextAt())
                        .as("no more by itself, but kept")
                        .isNull());
    }

    @Test
    void what_is_long_past_is_marked_and_a_journal_read_again_sends_nothing_twice() {
        CityHall.Case old = OFFICE.registered();
        OFFICE.hall.clock().advance(Duration.ofHours(25));
        CityHall.Case young = OFFICE.registered();
        OFFICE.posted();
        assertThat(OFFICE.only(old, Occasion.RECEIPT).reason()).isEqualTo(Reason.PAST);
        assertThat(OFFICE.server.letters()).hasSize(1);
        OFFICE.hall.bean(Followers.class).rebuild(OutboxFollower.NAME);
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).hasSize(1);
        assertThat(OFFICE.of(young)).hasSize(1);
    }

    @Test
    void at_night_only_a_receipt_is_sent() {
        OFFICE.hall
                .clock()
                .set(LocalDateTime.of(2026, 9, 7, 22, 30).atZone(CityTime.ZONE).toInstant());
        CityHall.Case one = OFFICE.registered();
        one.dispatchedTo(CityHall.HUDAO);
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).hasSize(1);
        assertThat(OFFICE.only(one, Occasion.HOP).nextAt())
                .isEqualTo(
                        LocalDateTime.of(2026, 9, 8, 8, 0).atZone(CityTime.ZONE).toInstant());
    }

    @Test
    void no_address_lies_with_the_messages() {
        OFFICE.registered();
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).isNotEmpty();
        assertThat(OFFICE.hall.application().sql().sql("""
                        select count(*) from (select m::text as line from messaging.message m
                                              union all select a::text from messaging.attempt a
                                              union all select e.body::text from journal.entry e) lines
                        where line ~ 'wangxm|13800001234|王小明'
                        """).query(Integer.class).single())
                .isZero();
    }
}
