package cn.qingsu.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.Cases;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.PauseGround;
import cn.qingsu.request.RequestType;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the badges say, word by word. */
class ClocksTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    private static void at(String moment) {
        HALL.clock().set(LocalDateTime.parse(moment).atZone(CityTime.ZONE).toInstant());
    }

    private static CityHall.Case complaint() {
        return HALL.told(RequestType.COMPLAINT, "路边摊占道，轮椅过不去").registered();
    }

    /** All clocks; versions are left out, since tests beside this one may raise them. */
    private static String told(CityHall.Case request) {
        var whole = HALL.bean(Cases.class)
                .openWhole(request.id, HALL.officer("banzhang01"), "诉求详情")
                .orElseThrow();
        return HALL.bean(Clocks.class).of(whole).stream()
                .map(clock -> String.join(
                                " ",
                                clock.whose(),
                                String.valueOf(clock.card()),
                                String.valueOf(clock.paused()),
                                clock.left(),
                                clock.clock())
                        + "\n"
                        + clock.facts().stream()
                                .map(fact -> "  " + fact.name() + "：" + fact.value())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"))
                .replaceAll("第 \\d+ 版(，\\d{4}-\\d\\d-\\d\\d 起)?", "某版");
    }

    @Test
    void holidays_and_make_up_days_between_are_named() {
        at("2026-09-30T10:00:00");
        CityHall.Case request = complaint();
        assertThat(told(request)).isEqualTo("""
                转办员 null null 剩 2 小时 NATURAL
                  到期：9 月 30 日 12:00
                  还有：剩 2 小时（昼夜连续计算）
                  谁的时限：转办员（待受理）
                  从何算起：9 月 30 日 10:00 进入“待受理”
                  规则：时限规则某版
                  日历：某版；期间没有休息日
                诉求人 null null 剩 5 个工作日 6 小时 WORKING
                  到期：10 月 13 日 24:00
                  还有：剩 5 个工作日 6 小时（只算工作时间）
                  谁的时限：诉求人等到答复的时限，不因退单、改派重算
                  从何算起：9 月 30 日 10:00 登记
                  暂停：没有暂停过
                  规则：时限规则某版
                  日历：某版；跳过 8 天：10-1国庆节、10-2国庆节、10-3国庆节、10-4国庆节、10-5国庆节、10-6国庆节、10-7国庆节、10-11周末""");
    }

    @Test
    void a_unit_clock_that_stands_says_since_when_and_why() {
        CityHall.Case request = complaint().dispatchedTo(CityHall.HUDAO).acknowledgedAndContacted();
        at("2026-09-08T10:00:00");
        request.does("duban01", new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "等待鉴定结论"));
        at("2026-09-09T15:00:00");
        assertThat(told(request)).isEqualTo("""
                湖岛街道 null 法定鉴定、检测、公告期间 剩 2 个工作日 6 小时 WORKING
                  到期：9 月 10 日 24:00
                  还有：剩 2 个工作日 6 小时（只算工作时间）；暂停期间不走，恢复后到期时间顺延
                  谁的时限：湖岛街道（主办）
                  从何算起：9 月 7 日 10:00 交办
                  暂停：9 月 8 日 10:00 起：法定鉴定、检测、公告期间
                  规则：时限规则某版
                  日历：某版；期间没有休息日
                诉求人 null 法定鉴定、检测、公告期间 剩 2 个工作日 6 小时 WORKING
                  到期：9 月 10 日 24:00
                  还有：剩 2 个工作日 6 小时（只算工作时间）；暂停期间不走，恢复后到期时间顺延
                  谁的时限：诉求人等到答复的时限，不因退单、改派重算
                  从何算起：9 月 7 日 10:00 登记
                  暂停：9 月 8 日 10:00 起：法定鉴定、检测、公告期间
                  规则：时限规则某版
                  日历：某版；期间没有休息日""");
    }

    @Test
    void an_overdue_clock_carries_its_card_and_says_by_how_much() {
        CityHall.Case request = complaint().dispatchedTo(CityHall.HUDAO).acknowledgedAndContacted();
        at("2026-09-11T11:30:00");
        assertThat(told(request)).startsWith("""
                湖岛街道 RED null 超 2 小时 30 分 WORKING
                  到期：9 月 10 日 24:00
                  还有：超 2 小时 30 分（只算工作时间）
                """);
    }

    @Test
    void a_day_before_it_is_due_the_card_is_yellow() {
        CityHall.Case request = complaint().dispatchedTo(CityHall.HUDAO).acknowledgedAndContacted();
        at("2026-09-10T14:30:00");
        assertThat(told(request)).startsWith("湖岛街道 YELLOW null 剩 3 小时 WORKING\n");
    }

    @Test
    void a_deadline_in_a_year_without_calendar_is_called_provisional() {
        at("2026-12-30T10:00:00");
        assertThat(told(complaint()))
                .contains("诉求人 null null 剩 5 个工作日 6 小时 WORKING\n  到期：1 月 6 日 24:00\n")
                .endsWith("\n  注意：当年节假日安排尚未录入，到期时间为暂定");
    }

    @Test
    void a_settled_matter_has_no_clock() {
        CityHall.Case request = complaint();
        request.does("banzhang01", new Command.Void("试打"));
        assertThat(told(request)).isEmpty();
    }
}
