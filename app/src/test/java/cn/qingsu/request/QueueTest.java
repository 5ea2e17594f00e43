package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final CityHall HALL = new CityHall();
    private static final long SEED = new Random().nextLong();
    private static final Set<RequestId> REGISTERED = new HashSet<>();

    @BeforeAll
    static void aHundredRequestsManyAtOneMoment() {
        System.out.println("QueueTest seed " + SEED);
        Random random = new Random(SEED);
        for (int n = 0; n < 100; n++) {
            REGISTERED.add(HALL.told(RequestType.COMPLAINT, "第 " + n + " 件")
                    .by("赵钱孙", "13800001234")
                    .registered()
                    .id);
            if (random.nextInt(4) == 0) {
                HALL.clock().advance(Duration.ofMinutes(random.nextInt(30)));
            }
        }
    }

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    @Test
    void pages_of_any_size_show_every_request_once_and_in_order() {
        Random random = new Random(SEED);
        for (int size : List.of(1, 7, 33, 99, 100, 101, 1 + random.nextInt(60))) {
            List<CaseRow> all = read(size);
            assertThat(all)
                    .as("page size %d, seed %d", size, SEED)
                    .extracting(CaseRow::id)
                    .doesNotHaveDuplicates();
            assertThat(all.stream().map(CaseRow::id)).containsExactlyInAnyOrderElementsOf(REGISTERED);
            assertThat(all).extracting(CaseRow::attentionAt).isSorted();
        }
        assertThat(HALL.bean(Cases.class).counts(HALL.officer("zhuanban01"))).containsEntry(Queue.TO_ACCEPT, 100);
    }

    private static List<CaseRow> read(int size) {
        Officer dispatcher = HALL.officer("zhuanban01");
        List<CaseRow> all = new ArrayList<>();
        String after = null;
        do {
            Slice<CaseRow> page = HALL.bean(Cases.class).queue(Queue.TO_ACCEPT, dispatcher, after, size);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void newest_first_pages_are_complete_too() {
        Officer auditor = HALL.officer("shenji01");
        List<RequestId> all = new ArrayList<>();
        String after = null;
        do {
            Slice<CaseRow> page = HALL.bean(Cases.class).newest(auditor, after, 13);
            page.items().forEach(row -> all.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(all).containsAll(REGISTERED).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void a_unit_sees_its_own_tasks_and_no_others() {
        CityHall.Case own = HALL.told(RequestType.COMPLAINT, "本街道的事")
                .by("周吴郑", "13800001235")
                .registered()
                .dispatchedTo(HUDAO);
        assertThat(ids(HALL.bean(Cases.class).queue(Queue.UNIT_NEW, HALL.officer("hudao01"), null, 50)))
                .containsExactly(own.id);
        assertThat(ids(HALL.bean(Cases.class).queue(Queue.UNIT_NEW, HALL.officer("zhifa01"), null, 50)))
                .isEmpty();
        assertThat(ids(HALL.bean(Cases.class).queue(Queue.TO_ACCEPT, HALL.officer("hudao01"), null, 50)))
                .isEmpty();
        assertThat(HALL.bean(Cases.class).counts(HALL.officer("hudao01"))).doesNotContainKey(Queue.TO_ACCEPT);
    }

    @Test
    void a_case_is_found_by_the_number_read_out_and_by_phone() {
        CityHall.Case one =
                HALL.told(RequestType.COMPLAINT, "找得到").by("冯陈褚", "13800009999").registered();
        String spoken = new RequestNumber(one.now().number).spoken();
        Officer agent = HALL.officer("huawu01");
        assertThat(HALL.bean(Cases.class).byNumber(spoken, agent)).hasValueSatisfying(row -> {
            assertThat(row.id()).isEqualTo(one.id);
            assertThat(row.requester().name()).isEqualTo("冯**");
            assertThat(row.requester().phone()).isEqualTo("138****9999");
        });
        assertThat(ids(HALL.bean(Cases.class).byPhone("138 0000 9999", agent, null, 10)))
                .containsExactly(one.id);
        assertThat(ids(HALL.bean(Cases.class).byPhone("13800009999", HALL.officer("hudao01"), null, 10)))
                .isEmpty();
    }

    private static List<RequestId> ids(Slice<CaseRow> slice) {
        return slice.items().stream().map(CaseRow::id).toList();
    }
}
