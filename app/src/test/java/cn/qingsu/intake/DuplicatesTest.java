package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found on file, on a real database, as officers see it. */
class DuplicatesTest {

    private final RunningApplication qingsu = RunningApplication.shared();

    private static Submission.Builder told(String street, String text, @Nullable String phone) {
        return Submission.of(Origin.DESK, new ChannelCode("PHONE"), text)
                .place(new Place(null, null, null, new AreaCode(street), null))
                .requester("纪小满", phone);
    }

    private Registered registered(Submission.Builder told) {
        return qingsu.bean(Intake.class).submit(told.build(), Author.REQUESTER).orElseThrow();
    }

    private Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private List<Twin> like(Submission.Builder told, String login) {
        return qingsu.bean(Duplicates.class).like(told.build(), officer(login));
    }

    @Test
    void the_same_matter_nearby_is_found_while_registering_and_says_why() {
        Registered first = registered(told("370203034", "福林花园3号楼电梯停运两天了，老人下不了楼", "13900007001"));
        registered(told("370203034", "福林花园3号楼门口垃圾桶满了没人清运", "13900007002"));
        registered(told("370203034", "福林花园16号楼电梯停运，困过人", "13900007003"));
        List<Twin> twins = like(told("370203034", "我家住福林花园3号楼，电梯坏了好几天没人修", "13900007009"), "huawu01");
        assertThat(twins.getFirst().row().number()).isEqualTo(first.number());
        assertThat(twins.getFirst().sure()).isTrue();
        assertThat(twins.getFirst().reasons()).contains("同一小区或场所", "同一栋楼");
        assertThat(twins).filteredOn(Twin::sure).hasSize(1);
    }

    @Test
    void one_callers_repeat_is_found_by_the_phone_even_without_a_place() {
        Registered first = registered(told("370203034", "华阳大酒店欠我三个月工资，找了好几次都不给", "13900007011"));
        List<Twin> twins = like(
                Submission.of(Origin.DESK, new ChannelCode("PHONE"), "上次反映的华阳大酒店拖欠工资的事还没有解决")
                        .requester("纪小满", "139 0000 7011"),
                "huawu01");
        assertThat(twins).extracting(twin -> twin.row().number()).contains(first.number());
        assertThat(twins.getFirst().sameCaller()).isTrue();
        assertThat(twins.getFirst().reasons()).contains("同一电话");
    }

    @Test
    void who_stays_anonymous_is_not_found_by_the_phone() {
        registered(told("370203034", "丽晶广场夜里施工太吵，没法睡觉", "13900007021")
                .privacy(PrivacyLevel.ANONYMOUS)
                .anonymous(true));
        assertThat(like(
                        Submission.of(Origin.DESK, new ChannelCode("PHONE"), "丽晶广场夜里施工太吵，没法睡觉")
                                .requester("纪小满", "13900007021"),
                        "huawu01"))
                .noneMatch(Twin::sameCaller);
    }

    @Test
    void a_group_shows_as_the_one_that_leads_it() {
        Registered lead = registered(told("370203034", "锦绣家园一直停水，做不了饭", "13900007031"));
        Registered member = registered(told("370203034", "锦绣家园断水一天了，什么时候来水", "13900007032"));
        int version = qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(member.id().value())
                .query(Integer.class)
                .single();
        assertThat(qingsu.bean(ServiceRequests.class)
                        .perform(member.id(), version, officer("zhuanban01"), new Command.Merge(lead.id(), null))
                        .isAccepted())
                .isTrue();
        List<Twin> twins = like(told("370203034", "锦绣家园没水了，家里老人等着用水", "13900007033"), "zhuanban01");
        assertThat(twins.getFirst().row().id()).isEqualTo(lead.id());
        assertThat(twins.getFirst().followers()).isEqualTo(1);
        assertThat(twins).noneMatch(twin -> twin.row().id().equals(member.id()));
        assertThat(qingsu.bean(Duplicates.class).like(lead.id(), officer("zhuanban01")))
                .noneMatch(twin ->
                        twin.row().id().equals(member.id()) || twin.row().id().equals(lead.id()));
    }

    @Test
    void a_text_that_says_nothing_finds_nothing() {
        assertThat(like(told("370203034", "喂", null), "huawu01")).isEmpty();
        assertThat(like(told("370203034", "？？？？？？", null), "huawu01")).isEmpty();
        assertThat(qingsu.bean(Duplicates.class).like(new RequestId(1), officer("huawu01")))
                .isEmpty();
    }

    @Test
    void what_is_on_file_in_a_street_is_found_by_its_index() {
        String plan = String.join(
                "\n",
                qingsu.sql()
                        .sql(String.format(
                                Locale.ROOT,
                                """
                                explain select r.id from unnest(array['370203034','370203033']) wanted cross join lateral (
                                    select r.id from request.request r
                                     where r.street = wanted and r.id >= %d and r.state <> 'DRAFT'
                                     order by r.id desc limit 600) r
                                """,
                                TimeSorted.firstAt(Instant.now(qingsu.clock()).minus(Duration.ofDays(30)))))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("_street").doesNotContain("Seq Scan on request_2025");
    }
}
