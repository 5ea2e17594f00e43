package cn.qingsu.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.RunningApplication;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.followup.PastFollowUp;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Progress;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.retention.Months;
import cn.qingsu.search.SearchIndex;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a big past does otherwise than a small one: several threads, no indexes meanwhile, projections written at once. */
class BulkLoadTest {

    private static final CityHall HALL = new CityHall();
    private static final RunningApplication APPLICATION = HALL.application();
    private static final int REQUESTS = 2_500;
    private static final List<String> TABLES = List.of("request.request", "request.assignment", "journal.entry");

    private static List<String> before = List.of();

    @BeforeAll
    static void load() {
        HistoryOrder order = HistoryOrder.ofCity(REQUESTS, CityHall.MONDAY, 7);
        // those ahead too, which the application makes by itself, table by table: none is to come in between
        HALL.bean(Months.class).make(YearMonth.of(2026, 8), YearMonth.of(2026, 11));
        before = catalogue();
        DataSource source = HALL.bean(DataSource.class);
        Production production = HALL.bean(Stage.class).open(order, true, source);
        CityHistory.Written written =
                new BulkLoad(source).around(production.tables(), () -> production.run(2, Progress.SILENT));
        assertThat(written.requests()).isEqualTo(REQUESTS);
        assertThat(written.leftOut()).isZero();
        HALL.bean(Followers.class).projected(PastFollowUp.FOLLOWER);
        HALL.bean(Followers.class).projected(Lessons.FOLLOWER);
        HALL.bean(Followers.class).projected(SearchIndex.FOLLOWER);
        assertThat(new BulkLoad(source)
                        .around(
                                SearchIndex.TABLES,
                                () -> HALL.bean(SearchIndex.class).enterAll(Progress.SILENT, REQUESTS)))
                .isEqualTo(REQUESTS);
    }

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    /** All that makes a table more than a heap: indexes with what they belong to, constraints, triggers. Partitions' indexes are named by PostgreSQL, as it happens. */
    private static List<String> catalogue() {
        return APPLICATION.sql().sql("""
                        select format('%s, primary %s, valid %s, of %s',
                                      case when i.inhparent is null then pg_get_indexdef(indexrelid)
                                           else regexp_replace(pg_get_indexdef(indexrelid), 'INDEX \\S+ ON', 'INDEX ON') end,
                                      indisprimary, indisvalid, i.inhparent::regclass)
                          from pg_index join pg_class c on c.oid = indexrelid left join pg_inherits i on i.inhrelid = indexrelid
                         where c.relnamespace::regnamespace::text not like 'pg_%'
                        union all
                        select format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                          from pg_constraint where connamespace::regnamespace::text not like 'pg_%'
                        union all
                        select format('%s: %s %s', tgrelid::regclass, pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
                         order by 1
                        """).query(String.class).list();
    }

    @Test
    void every_index_constraint_and_trigger_is_there_again() {
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(catalogue()).containsExactlyElementsOf(before);
    }

    @Test
    void they_are_there_again_too_when_the_load_breaks_off() {
        DataSource source = HALL.bean(DataSource.class);
        assertThatThrownBy(() -> new BulkLoad(source).around(TABLES, () -> {
                    assertThat(catalogue()).hasSizeLessThan(before.size());
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(catalogue()).containsExactlyElementsOf(before);
    }

    @Test
    void the_journal_is_whole_and_its_followers_stand_where_reading_it_anew_leads() {
        assertThat(HALL.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
        String written = CityHistoryTest.sums(APPLICATION.sql());
        assertThat(count("dispatch.lesson where lead_unit is not null")).isGreaterThan(REQUESTS / 4);
        assertThat(count("dispatch.question")).isPositive();
        CityHistoryTest.rebuilt(HALL);
        assertThat(CityHistoryTest.sums(APPLICATION.sql())).isEqualTo(written);
    }

    @Test
    void a_request_is_led_through_its_life_afterwards_by_the_product() {
        CityHall.Case fresh = HALL.told(RequestType.COMPLAINT, "路灯不亮")
                .by("林小雨", "14200001234")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        assertThat(fresh.state()).isEqualTo(State.CALLBACK_PENDING);
        HALL.bean(Followers.class).catchUp();
        assertThat(count("followup.task where closed_at is null and request = " + fresh.id.value()))
                .isOne();
        assertThat(count("(select number from request.request group by number having count(*) > 1) n"))
                .isZero();
    }

    @Test
    void every_row_lies_in_the_month_of_its_request() {
        assertThat(HALL.bean(Months.class).outside()).isZero();
        assertThat(count("request.request_2026_09")).isPositive();
    }

    private static long count(String rest) {
        return APPLICATION
                .sql()
                .sql("select count(*) from " + rest)
                .query(Long.class)
                .single();
    }
}
