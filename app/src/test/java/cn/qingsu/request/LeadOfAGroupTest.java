package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.classify;
import static cn.qingsu.request.Refusals.assertRefused;
import static cn.qingsu.request.WageClaims.lead;
import static cn.qingsu.request.WageClaims.wages;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.JournalCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of many requests about one matter leads the others, and what it takes over. */
class LeadOfAGroupTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @AfterEach
    void everyChainIsWhole() {
        assertThat(HALL.bean(JournalCheck.class).verify((done, total) -> {}).broken())
                .isEmpty();
    }

    @Test
    void supervision_goes_over_to_the_request_that_leads_now() {
        CityHall.Case lead = lead();
        CityHall.Case better = wages("严接续", 69).registered();
        better.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        lead.does("duban01", new Command.Supervise("群体诉求"));
        lead.does("zhuanban01", new Command.ChangeLead(better.id, "写得更清楚"));
        assertThat(better.now().standing.supervised).isTrue();
        assertThat(lead.now().standing.supervised).isFalse();
    }

    @Test
    void when_the_lead_is_withdrawn_the_oldest_of_the_others_leads() {
        CityHall.Case lead = lead();
        CityHall.Case second = wages("冯第二", 57).registered();
        CityHall.Case third = wages("陈第三", 58).registered();
        third.does("zhuanban01", new Command.Merge(lead.id, null));
        second.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        assertThat(lead.requesterTries(new Command.Withdraw("老板单独给我结清了")).isAccepted())
                .isTrue();
        HALL.ring();
        assertThat(second.state()).isEqualTo(State.DISPATCH_PENDING);
        assertThat(third.state()).isEqualTo(State.MERGED);
        assertThat(third.now().standing.mergedInto).isEqualTo(second.id);
        second.does("zhuanban01", classify(STREET_TRADE)).does("zhuanban01", new Command.Dispatch(HUDAO, null, null));
    }

    @Test
    void another_request_can_lead_and_goes_on_where_the_first_stood() {
        CityHall.Case lead = lead();
        CityHall.Case better = wages("褚写清", 59).registered();
        CityHall.Case third = wages("卫第三", 60).registered();
        better.does("zhuanban01", new Command.Merge(lead.id, null));
        third.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        lead.does("hudao01", new Command.Acknowledge(null));
        Assignment before = lead.now().lead().orElseThrow();
        lead.does("zhuanban01", new Command.ChangeLead(better.id, "写明了工地和包工头的名字"));
        HALL.ring();
        assertThat(lead.state()).isEqualTo(State.MERGED);
        assertThat(lead.now().open()).isEmpty();
        assertThat(third.now().standing.mergedInto).isEqualTo(better.id);
        ServiceRequest now = better.now();
        assertThat(now.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(now.matter().category()).isEqualTo(STREET_TRADE);
        Assignment after = now.lead().orElseThrow();
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.givenAt()).isEqualTo(before.givenAt());
        assertThat(after.acknowledgedAt()).isEqualTo(before.acknowledgedAt());
        better.does("hudao01", new Command.RecordContact(null, true, "已联系"));
        better.does("hudao01", new Command.Reply(null, "已办", "已发放。", Claim.SOLVED));
        better.does("shenhe01", new Command.Approve(null));
        HALL.ring();
        assertThat(lead.state()).isEqualTo(State.CALLBACK_PENDING);
        assertThat(third.state()).isEqualTo(State.CALLBACK_PENDING);
    }

    @Test
    void whoever_leads_now_takes_over_the_area_and_keeps_her_own_address() {
        CityHall.Case lead = wages("何先来", 63).at("前一位家 1 号楼").registered();
        CityHall.Case own = wages("吕有址", 64).at("自己家 2 号楼").registered();
        own.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        lead.does("zhuanban01", new Command.ChangeLead(own.id, "写得更清楚"));
        Place place = own.now().matter().place();
        assertThat(place.street()).isEqualTo(lead.now().matter().place().street());
        assertThat(place.district()).isEqualTo(lead.now().matter().place().district());
        assertThat(HALL.bean(CitizenCases.class)
                        .progress(own.id)
                        .orElseThrow()
                        .place()
                        .address())
                .isEqualTo("自己家 2 号楼");
    }

    @Test
    void whoever_leads_now_and_gave_no_address_is_not_shown_anothers() {
        CityHall.Case lead = wages("施先来", 65).at("前一位家 1 号楼").registered();
        CityHall.Case own = wages("张无址", 66).registered();
        own.does("zhuanban01", new Command.Merge(lead.id, null));
        lead.dispatchedTo(HUDAO);
        lead.does("zhuanban01", new Command.ChangeLead(own.id, "写得更清楚"));
        assertThat(own.now().matter().place().area()).isNotNull();
        assertThat(own.now().matter().place().address()).isNull();
        assertThat(own.now().matter().place().point()).isNull();
    }

    @Test
    void a_lead_that_is_merged_itself_brings_its_followers_along() {
        CityHall.Case first = lead();
        CityHall.Case second = lead();
        CityHall.Case follower = wages("蒋跟随", 61).registered();
        follower.does("zhuanban01", new Command.Merge(second.id, null));
        second.does("zhuanban01", new Command.Merge(first.id, null));
        HALL.ring();
        assertThat(follower.now().standing.mergedInto).isEqualTo(first.id);
    }

    @Test
    void only_one_of_the_group_can_lead_it() {
        CityHall.Case lead = lead();
        CityHall.Case stranger = wages("沈路人", 62).registered();
        stranger.does("zhuanban01", classify(STREET_TRADE));
        assertRefused(lead.tries("zhuanban01", new Command.ChangeLead(stranger.id, "试")), "not-in-group");
    }
}
