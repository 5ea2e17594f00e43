package cn.qingsu.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.Units;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.Cases;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found by whom, and what is shown of it. */
class SearchTest {

    private static final SearchHall DESKS = new SearchHall();

    @AfterAll
    static void goHome() {
        DESKS.close();
    }

    @BeforeEach
    void mondayMorning() {
        DESKS.hall.clock().set(CityHall.MONDAY);
    }

    @Test
    void a_request_is_found_by_words_of_its_text_its_address_its_place_and_its_title() {
        CityHall.Case one = DESKS.told("夜里总有渣土车鸣笛").at("劲松七路加油站旁").in("湖岛").registered();
        CityHall.Case two = DESKS.told("楼上漏水").at("劲松七路加油站旁").registered();
        assertThat(DESKS.found("渣土车", "huawu01")).containsExactly(one.id);
        assertThat(DESKS.found("渣土车 鸣笛", "huawu01")).containsExactly(one.id);
        assertThat(DESKS.found("渣土车 漏水", "huawu01")).isEmpty();
        assertThat(DESKS.found("湖岛街道 渣土", "huawu01")).containsExactly(one.id);
        assertThat(DESKS.found("加油站", "huawu01")).containsExactly(two.id);
        assertThat(DESKS.found("试例 渣土", "huawu01")).containsExactly(one.id);
    }

    @Test
    void a_request_is_found_by_words_of_its_reply_in_every_state() {
        CityHall.Case one = DESKS.told("门口堆着旧沙发")
                .by("王小明", "13800001234")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .does("hudao01", new Command.Reply(null, "已联系翡翠保洁公司清运", "旧家具已经清运完毕", Claim.SOLVED));
        assertThat(DESKS.found("翡翠保洁", "shenhe01")).containsExactly(one.id);
        assertThat(DESKS.found("旧沙发 清运完毕", "shenhe01")).containsExactly(one.id);
        one.does("shenhe01", new Command.Approve(null));
        SearchFilter waiting = SearchHall.filter("清运完毕", null, Set.of(State.CALLBACK_PENDING));
        assertThat(DESKS.found(waiting, "shenhe01")).containsExactly(one.id);
        CityHall.Case gone = DESKS.told("测试电话琉璃瓦").registered().does("banzhang01", new Command.Void("测试"));
        assertThat(DESKS.found("琉璃瓦", "huawu01")).containsExactly(gone.id);
    }

    @Test
    void the_excerpt_marks_the_words_and_tells_where_they_stand() {
        DESKS.told("珊瑚路口的信号灯坏了，很危险").registered();
        DESKS.followed();
        Found found = DESKS.page(SearchFilter.ALL.saying("信号灯"), "huawu01", null, 10)
                .items()
                .getFirst();
        assertThat(found.excerpts()).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.where()).isEqualTo("诉求内容");
            assertThat(excerpt.parts()).contains(new Excerpt.Part("信号灯", true));
        });
    }

    @Test
    void nobody_finds_a_request_by_the_name_the_phone_or_the_room_of_its_requester() {
        CityHall.Case one = DESKS.told("我叫欧阳青禾，电话 13900002222，住瑞海苑 3 号楼 2 单元 501 室，玛瑙巷路面塌陷")
                .by("欧阳青禾", "13900002222")
                .registered();
        assertThat(DESKS.found("玛瑙巷", "huawu01")).containsExactly(one.id);
        assertThat(DESKS.found("欧阳青禾", "huawu01")).isEmpty();
        assertThat(DESKS.found("2222", "huawu01")).isEmpty();
        assertThat(DESKS.found("501", "huawu01")).isEmpty();
        Found found = DESKS.page(SearchFilter.ALL.saying("玛瑙巷"), "huawu01", null, 10)
                .items()
                .getFirst();
        assertThat(found.excerpts().toString()).doesNotContain("青禾", "13900002222", "501");
        assertThat(DESKS.search.find(SearchFilter.ALL.saying("13900002222"), DESKS.hall.officer("huawu01"), null, 10))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("number-in-words"));
    }

    @Test
    void the_words_of_a_case_are_found_by_those_who_may_open_it_and_by_nobody_else() {
        CityHall.Case theirs = DESKS.told("孔雀石厂夜间排放").registered().dispatchedTo(CityHall.HUDAO);
        CityHall.Case secret = DESKS.told("孔雀石厂欠薪三个月")
                .by("孟晚舟", "13900003333")
                .confidentially()
                .registered();
        CityHall.Case nameless = DESKS.told("孔雀石厂偷排污水").anonymously().registered();
        CityHall.Case against = DESKS.told("孔雀石厂的事湖岛街道不管")
                .against(CityHall.HUDAO)
                .registered()
                .dispatchedTo(CityHall.SHIBEI_ENFORCEMENT);
        String words = "孔雀石厂";
        assertThat(DESKS.found(words, "huawu01")).containsExactly(against.id, nameless.id, secret.id, theirs.id);
        assertThat(DESKS.found(words, "hudao01")).containsExactly(theirs.id);
        assertThat(DESKS.found(words, "shequ01")).isEmpty();
        assertThat(DESKS.found(words, "shibei01")).containsExactly(against.id, theirs.id);
        assertThat(DESKS.found(words, "guanli01")).isEmpty();
        assertThat(DESKS.search.count(SearchFilter.ALL.saying(words), DESKS.hall.officer("hudao01"), 1_000))
                .isOne();
        assertThat(DESKS.search.count(SearchFilter.ALL.saying(words), DESKS.hall.officer("guanli01"), 1_000))
                .isZero();
    }

    @Test
    void every_officer_finds_exactly_what_he_may_open() {
        DESKS.told("水晶街的井盖松动").registered();
        DESKS.told("水晶街的井盖丢失").against(CityHall.SHIBEI_ENFORCEMENT).registered().dispatchedTo(CityHall.HUDAO);
        DESKS.told("水晶街的井盖破损").against(Units.CENTRE).registered();
        DESKS.told("水晶街的井盖冒水").registered().dispatchedTo(CityHall.SHIBEI_ENFORCEMENT);
        DESKS.followed();
        List<RequestId> all = DESKS.hall
                .application()
                .sql()
                .sql("select id from request.request where state <> 'DRAFT'")
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
        for (String login : List.of(
                "huawu01",
                "zhuanban01",
                "shenhe01",
                "hudao01",
                "hudao02",
                "shequ01",
                "zhifa01",
                "shibei01",
                "duban01",
                "guanli01",
                "shenji01")) {
            Officer officer = DESKS.hall.officer(login);
            Set<RequestId> may = all.stream()
                    .filter(id ->
                            DESKS.hall.bean(Cases.class).sight(id, officer).mayOpen())
                    .collect(Collectors.toSet());
            assertThat(Set.copyOf(DESKS.found(SearchFilter.ALL, login)))
                    .as(login)
                    .isEqualTo(may);
            assertThat(DESKS.search.count(SearchFilter.ALL, officer, 1_000))
                    .as(login)
                    .isEqualTo(may.size());
        }
    }

    @Test
    void pages_of_any_length_show_everything_once_and_in_order() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int n = 0; n < 40; n++) {
            // a third has all pairs of the word and not the word, so that pages are cut after some were left out
            DESKS.told(n % 3 == 0 ? "琥珀山公园，珀山道难走，第" + n + "次" : "琥珀山道路面坑洼，第" + n + "次")
                    .registered();
        }
        List<RequestId> whole = DESKS.found("琥珀山道", "huawu01");
        assertThat(whole).hasSize(26).isSortedAccordingTo(Comparator.reverseOrder());
        for (int round = 0; round < 10; round++) {
            int limit = random.nextInt(1, 12);
            List<RequestId> read = new ArrayList<>();
            String after = null;
            do {
                Slice<Found> page = DESKS.page(SearchFilter.ALL.saying("琥珀山道"), "huawu01", after, limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                page.items().forEach(each -> read.add(each.row().id()));
                after = page.next();
            } while (after != null);
            assertThat(read).as("seed %d, pages of %d", seed, limit).isEqualTo(whole);
        }
    }

    @Test
    void the_index_is_the_same_whether_it_followed_was_rebuilt_or_was_entered_at_once() {
        DESKS.told("象牙白的墙面脱落")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved();
        DESKS.followed();
        String followed = sums();
        DESKS.hall.bean(Followers.class).rebuild(SearchIndex.FOLLOWER);
        DESKS.followed();
        assertThat(sums()).isEqualTo(followed);
        assertThat(DESKS.hall.bean(SearchIndex.class).enterAll(Progress.SILENT, 0))
                .isPositive();
        assertThat(sums()).isEqualTo(followed);
    }

    private static String sums() {
        return SearchIndex.TABLES.stream()
                .map(table -> DESKS.hall
                        .application()
                        .sql()
                        .sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                + table + " t")
                        .query(String.class)
                        .single())
                .collect(Collectors.joining(", "));
    }
}
