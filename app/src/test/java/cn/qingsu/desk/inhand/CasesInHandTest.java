package cn.qingsu.desk.inhand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesInHandTest {

    private final CityHall hall = CityHall.shared();
    private final CasesInHand inHand = hall.bean(CasesInHand.class);
    private final OpenCases open = hall.bean(OpenCases.class);
    private final Officer dispatcher = hall.officer("zhuanban01");
    private final Officer leader = hall.officer("banzhang01");

    @BeforeEach
    void on_a_monday_morning() {
        hall.clock().set(CityHall.MONDAY);
        hall.application().sql().sql("truncate desk.in_hand, desk.open_case").update();
    }

    private RequestId aCase() {
        return hall.told(RequestType.COMPLAINT, "井盖松动").registered().id;
    }

    @Test
    void whoever_is_first_has_the_case_and_the_second_learns_who() {
        RequestId id = aCase();
        assertThat(inHand.take(id, dispatcher).account()).isEqualTo(dispatcher.account());
        assertThat(inHand.take(id, leader).name()).isEqualTo(dispatcher.name());
        assertThat(inHand.release(id, leader.account())).isFalse();
        assertThat(inHand.release(id, dispatcher.account())).isTrue();
        assertThat(inHand.take(id, leader).account()).isEqualTo(leader.account());
    }

    @Test
    void it_ends_after_half_an_hour_unless_the_case_is_before_the_officers_eyes() {
        RequestId left = aCase();
        RequestId looked = aCase();
        inHand.take(left, dispatcher);
        inHand.take(looked, dispatcher);
        hall.clock().advance(Duration.ofMinutes(20));
        inHand.stays(looked, dispatcher.account());
        hall.clock().advance(Duration.ofMinutes(15));
        assertThat(inHand.of(List.of(left, looked)).keySet()).containsExactly(looked);
        assertThat(inHand.take(left, leader).account()).isEqualTo(leader.account());
    }

    @Test
    void it_ends_when_the_officer_has_left_his_pages_but_not_what_a_leader_gave() {
        RequestId own = aCase();
        RequestId given = aCase();
        open.open("0123456789abcdef", null, dispatcher);
        inHand.take(own, dispatcher);
        hall.bean(CaseGiving.class)
                .give(given, hall.bean(Accounts.class).find("zhuanban01").orElseThrow(), leader, Role.TEAM_LEADER);
        hall.clock().advance(OpenCases.SILENT.dividedBy(2));
        inHand.forgetOld();
        assertThat(inHand.of(own)).isPresent();
        hall.clock().advance(OpenCases.SILENT);
        inHand.forgetOld();
        assertThat(inHand.of(own)).isEmpty();
        assertThat(inHand.of(given)).isPresent();
    }

    @Test
    void what_a_leader_gives_is_journaled_and_he_can_take_it_back() {
        RequestId id = aCase();
        CaseGiving giving = hall.bean(CaseGiving.class);
        inHand.take(id, leader);
        giving.give(id, hall.bean(Accounts.class).find("zhuanban01").orElseThrow(), leader, Role.TEAM_LEADER);
        assertThat(inHand.of(id)).get().extracting(InHand::account).isEqualTo(dispatcher.account());
        assertThat(giving.takeBack(id, leader, Role.TEAM_LEADER)).isTrue();
        assertThat(giving.takeBack(id, leader, Role.TEAM_LEADER)).isFalse();
        assertThat(hall.bean(Journal.class).of(new Subject("in-hand", id.value())))
                .extracting(entry -> entry.as(CaseGiven.class))
                .containsExactly(
                        new CaseGiven(id, leader.account(), dispatcher.account()),
                        new CaseGiven(id, dispatcher.account(), null));
    }

    @Test
    void who_looks_is_told_to_colleagues_and_to_whoever_looks_too() {
        RequestId id = aCase();
        Officer clerk = hall.officer("hudao01");
        open.open("aaaaaaaaaaaaaaaa", id, dispatcher);
        Crowd crowd = crowd(id);
        assertThat(crowd.concerns(leader)).isTrue();
        assertThat(crowd.concerns(clerk)).isFalse();
        open.open("bbbbbbbbbbbbbbbb", id, clerk);
        Crowd both = crowd(id);
        assertThat(both.concerns(clerk)).isTrue();
        assertThat(both.seenBy(clerk.account()).names()).containsExactly(dispatcher.name());
        open.close("aaaaaaaaaaaaaaaa", dispatcher.account());
        assertThat(open.all()).extracting(AtCase::name).containsExactly(clerk.name());
    }

    private Crowd crowd(RequestId id) {
        return Objects.requireNonNull(Crowds.gathered(List.of(), open.all()).get(id));
    }
}
