package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.Officer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class QueueCountsTest {

    private static final CityHall HALL = new CityHall();

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    private static CityHall.Case withTheStreet(String text) {
        return HALL.told(RequestType.COMPLAINT, text)
                .by("卫沈韩", "13800001236")
                .registered()
                .dispatchedTo(HUDAO);
    }

    @Test
    void every_queue_counts_what_stands_in_it_at_whatever_desk() {
        HALL.told(RequestType.COMPLAINT, "刚登记").registered();
        withTheStreet("已经超期").acknowledgedAndContacted();
        HALL.clock().advance(Duration.ofDays(30));
        withTheStreet("刚转来");
        withTheStreet("正在办").acknowledgedAndContacted();
        withTheStreet("已答复").acknowledgedAndContacted().repliedSolved();
        Cases cases = HALL.bean(Cases.class);
        for (String login : List.of("hudao01", "zhifa01", "zhuanban01", "shenhe01", "duban01", "huifang01")) {
            Officer officer = HALL.officer(login);
            Map<Queue, Integer> counts = cases.counts(officer);
            counts.forEach((queue, count) -> assertThat(
                            cases.queue(queue, officer, null, 50).items())
                    .as("%s of %s", queue, login)
                    .hasSize(count));
        }
        assertThat(cases.counts(HALL.officer("hudao01")))
                .containsEntry(Queue.UNIT_NEW, 1)
                .containsEntry(Queue.UNIT_OPEN, 2)
                .containsEntry(Queue.UNIT_OVERDUE, 1)
                .containsEntry(Queue.UNIT_REPLIED, 1);
    }
}
