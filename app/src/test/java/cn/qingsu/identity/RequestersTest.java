package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.AdjustableClock;
import cn.qingsu.TestDatabase;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RequestersTest {

    private static final Sight CLEAR = new Sight(true, true, true);
    private static final RequestId REQUEST = new RequestId(42);

    @TempDir
    private static Path directory = Path.of("");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final AdjustableClock clock = AdjustableClock.at("2026-11-23T09:00:00+08:00");
    private final LoggedViews views = new LoggedViews(sql, clock);
    private final Officer agent = officer(7);
    private final Requesters requesters = open();

    private static Officer officer(long id) {
        return new Officer(
                new AccountId(id), "huawu" + id, "林知夏", Units.CENTRE, Set.of(new Grant(Role.AGENT, Units.CENTRE)));
    }

    private Requesters open() {
        PersonalKeys keys = new PersonalKeys(
                new KeySettings(directory.resolve("personal-data.key")),
                sql,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
        return new SealedRequesters(sql, new JdbcTemplate(database), keys, views, clock);
    }

    private RequesterId wang() {
        return requesters.keep(new RequesterDetails("王小明", "138 0000 5678"));
    }

    @Test
    void names_and_phones_lie_sealed_in_the_database() {
        RequesterId id = wang();
        byte[] row = sql.sql("""
                        select name_sealed || phone_sealed || phone_hash from identity.requester where id = ?
                        """).param(id.value()).query(byte[].class).single();
        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("王", "小明", "1380000", "5678");
        RequesterId again = wang();
        assertThat(sql.sql("select count(distinct name_sealed) from identity.requester where id in (?, ?)")
                        .params(id.value(), again.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void lists_show_them_masked() {
        RequesterId wang = wang();
        RequesterId rare = requesters.keep(new RequesterDetails("𫍽小明", null));
        RequesterId nameless = requesters.keep(new RequesterDetails("  ", "0532-85910000"));
        assertThat(requesters.masked(List.of(wang, rare, nameless, new RequesterId(1))))
                .hasSize(3)
                .containsEntry(wang, new MaskedRequester("王**", "138****5678"))
                .containsEntry(rare, new MaskedRequester("𫍽**", ""))
                .containsEntry(nameless, new MaskedRequester("", "0532-****0000"));
        assertThat(requesters.masked(new RequesterId(1))).isEqualTo(MaskedRequester.NOBODY);
        assertThat(requesters.masked(List.of())).isEmpty();
    }

    @Test
    void rare_characters_come_back_whole() {
        RequesterId id = requesters.keep(new RequesterDetails("䶮𫍽", "１３８００００５６７８"));
        assertThat(requesters.reveal(agent, id, REQUEST, CLEAR, "联系诉求人"))
                .isEqualTo(Decision.accepted(new RequesterDetails("䶮𫍽", "13800005678")));
    }

    @Test
    void a_phone_finds_whoever_left_it_however_it_is_written() {
        RequesterId first = wang();
        RequesterId second = requesters.keep(new RequesterDetails(null, "+86-13800005678"));
        RequesterId office = requesters.keep(new RequesterDetails(null, "0532-85910000-801"));
        requesters.keep(new RequesterDetails("李某", "没有电话"));
        assertThat(requesters.byPhone("13800005678")).containsExactly(second, first);
        assertThat(requesters.byPhone("053285910000")).containsExactly(office);
        assertThat(requesters.byPhone("13900005678")).isEmpty();
        assertThat(requesters.byPhone("没有电话")).isEmpty();
    }

    @Test
    void revealing_needs_sight_and_a_purpose_and_is_logged_with_both() {
        RequesterId id = wang();
        assertThat(code(requesters.reveal(agent, id, REQUEST, new Sight(true, true, false), "联系诉求人核实")))
                .isEqualTo("may-not-reveal");
        assertThat(code(requesters.reveal(agent, id, REQUEST, CLEAR, " 看看 "))).isEqualTo("purpose-missing");
        assertThat(code(requesters.reveal(agent, new RequesterId(1), REQUEST, CLEAR, "联系诉求人核实")))
                .isEqualTo("requester-unknown");
        assertThat(views.of(REQUEST)).isEmpty();
        assertThat(requesters.reveal(agent, id, REQUEST, CLEAR, "联系诉求人核实"))
                .isEqualTo(Decision.accepted(new RequesterDetails("王小明", "13800005678")));
        assertThat(views.of(REQUEST)).singleElement().satisfies(view -> {
            assertThat(view.account()).isEqualTo(agent.account());
            assertThat(view.roles()).containsExactly(Role.AGENT);
            assertThat(view.unit()).isEqualTo(Units.CENTRE);
            assertThat(view.at()).isEqualTo(clock.instant());
            assertThat(view.what()).isEqualTo("明文：姓名、联系电话");
            assertThat(view.purpose()).isEqualTo("联系诉求人核实");
        });
    }

    private static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "accepted";
    }

    @Test
    void what_is_sealed_opens_in_its_own_row_only() {
        RequesterId one = wang();
        RequesterId two = requesters.keep(new RequesterDetails("李某", null));
        sql.sql("""
                        update identity.requester set name_sealed = (select name_sealed from identity.requester where id = ?)
                        where id = ?
                        """).params(one.value(), two.value()).update();
        assertThatThrownBy(() -> requesters.masked(two))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("王");
        assertThat(requesters.masked(one).name()).isEqualTo("王**");
    }

    @Test
    void what_was_changed_does_not_open() {
        RequesterId id = wang();
        sql.sql("""
                        update identity.requester set phone_sealed = set_byte(phone_sealed, 20, get_byte(phone_sealed, 20) # 1)
                        where id = ?
                        """).param(id.value()).update();
        assertThatThrownBy(() -> requesters.masked(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void details_do_not_print_themselves() {
        assertThat(new RequesterDetails("王小明", "13800005678").toString()).doesNotContain("王", "5678");
    }

    @Test
    void who_saw_this_case_has_an_answer() {
        views.viewed(agent, REQUEST, "诉求详情");
        clock.advance(Duration.ofMinutes(5));
        views.viewed(officer(8), REQUEST, "诉求详情");
        views.viewed(officer(8), new RequestId(43), "诉求详情");
        assertThat(views.of(REQUEST)).extracting(View::account).containsExactly(new AccountId(8), new AccountId(7));
        assertThatThrownBy(() -> sql.sql("delete from identity.viewed").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void unusually_many_views_stand_out() {
        for (int n = 0; n < 30; n++) {
            views.viewed(agent, new RequestId(100 + n), "诉求详情");
            views.viewed(officer(8), new RequestId(100), "诉求详情");
        }
        assertThat(views.many(Duration.ofHours(1), 20)).singleElement().satisfies(many -> {
            assertThat(many.account()).isEqualTo(agent.account());
            assertThat(many.cases()).isEqualTo(30);
            assertThat(many.reveals()).isZero();
        });
        clock.advance(Duration.ofHours(2));
        assertThat(views.many(Duration.ofHours(1), 20)).isEmpty();
    }
}
