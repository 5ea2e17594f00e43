package cn.qingsu.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Cases;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Queue;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past of a demonstration city, as {@code ./qingsu start} writes it. The last tests let life go on from there. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityHistoryTest {

    private static final CityHall HALL = new CityHall();
    private static final int REQUESTS = 3_000;
    private static final JdbcClient SQL = HALL.application().sql();

    @BeforeAll
    static void twoMonthsPass() {
        CityHistory history = HALL.bean(CityHistory.class);
        assertThat(history.isEmpty()).isTrue();
        CityHistory.Written written =
                history.writeIfEmpty(order(), Progress.SILENT).orElseThrow();
        assertThat(written.requests()).isEqualTo(REQUESTS);
        assertThat(written.leftOut()).isZero();
        assertThat(written.entries()).isGreaterThan(4L * REQUESTS);
    }

    private static HistoryOrder order() {
        return HistoryOrder.ofDemonstration(
                REQUESTS,
                CityHall.MONDAY,
                Set.of(
                        new AreaCode("370203"),
                        new AreaCode(CityHall.HUDAO.value()),
                        new AreaCode(HALL.community().value())));
    }

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    private static long count(String rest) {
        return SQL.sql("select count(*) from " + rest).query(Long.class).single();
    }

    /** Of 100, how many rows of {@code all} are also {@code such}. */
    private static double share(String all, String such) {
        return SQL.sql("select 100.0 * count(*) filter (where " + such + ") / count(*) from " + all)
                .query(Double.class)
                .single();
    }

    @Test
    @Order(1)
    void every_chain_is_whole_and_ends_where_the_request_says() {
        JournalCheck.Result result = HALL.bean(JournalCheck.class).verify(Progress.SILENT);
        assertThat(result.broken()).isEmpty();
        assertThat(result.entries()).isGreaterThan(4L * REQUESTS);
    }

    @Test
    @Order(1)
    void a_request_stands_where_the_journal_says_that_it_came_to() {
        assertThat(count("""
                        request.request r
                         where r.state is distinct from (
                               select e.to_state from journal.entry e
                                where e.subject = 'request' and e.subject_id = r.id and e.to_state is not null
                                order by e.version desc limit 1)
                        """)).isZero();
        assertThat(count("""
                        request.request r join journal.entry e on e.subject = 'request' and e.subject_id = r.id and e.version = 1
                         where e.at <> r.registered_at
                        """)).isZero();
        assertThat(count("""
                        (select subject_id, at, lag(at) over (partition by subject_id order by version) as before
                           from journal.entry where subject = 'request') e where e.at < e.before
                        """)).as("entries that come before the one before").isZero();
    }

    @Test
    @Order(1)
    void what_is_not_over_has_somebody_whose_turn_it_is_and_a_limit_that_lies_ahead() {
        String open = EnumSet.allOf(State.class).stream()
                .filter(state -> !state.isFinal())
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(",", "(", ")"));
        assertThat(count("request.request r where r.state in " + open
                        + " and not exists (select 1 from request.alarm a where a.request = r.id)"))
                .as("open without an alarm")
                .isZero();
        assertThat(SQL.sql("select count(*) from request.alarm where fire_at < ?")
                        .param(Timestamp.from(CityHall.MONDAY))
                        .query(Long.class)
                        .single())
                .as("alarms that should have rung")
                .isZero();
        assertThat(count("""
                        request.request r where r.state in ('DISPATCHED', 'IN_PROGRESS', 'REPLY_REJECTED', 'REDO')
                          and (select count(*) from request.assignment a
                                where a.request = r.id and a.role = 'LEAD' and a.closed_at is null) <> 1
                        """)).as("with units but without one lead").isZero();
        assertThat(count("request.alarm a where not exists (select 1 from request.request r where r.id = a.request)"))
                .isZero();
    }

    @Test
    @Order(1)
    void nothing_lies_in_the_future_or_before_the_first_day() {
        assertThat(SQL.sql("select count(*) from journal.entry where subject = 'request' and (at >= ? or at < ?)")
                        .param(Timestamp.from(CityHall.MONDAY))
                        .param(Timestamp.from(CityHall.MONDAY.minus(Duration.ofDays(60))))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(1)
    void a_city_speaks_as_the_handbook_says() {
        assertThat(share("request.request", "type = 'INQUIRY'")).isBetween(38.0, 56.0);
        assertThat(share("request.request", "type = 'ASSISTANCE'")).isBetween(24.0, 42.0);
        assertThat(share("request.request", "channel = 'PHONE'")).isBetween(76.0, 86.0);
        assertThat(share("request.request", "not ever_dispatched"))
                .as("answered at once")
                .isBetween(42.0, 62.0);
        assertThat(share("request.request where ever_dispatched", "first_accurate"))
                .isBetween(91.0, 99.0);
        assertThat(share("followup.verdict where solved is not null", "solved = 'SOLVED'"))
                .isBetween(91.0, 98.0);
        assertThat(share("followup.verdict where satisfied is not null", "satisfied in ('SATISFIED', 'BASICALLY')"))
                .isBetween(92.0, 99.0);
        assertThat(count("request.request where round > 1")).isPositive();
        assertThat(count("request.request where merged_into is not null")).isPositive();
        assertThat(SQL.sql("select count(distinct category) from request.request")
                        .query(Long.class)
                        .single())
                .isGreaterThan(100);
        assertThat(count("(select street from request.request group by street) s"))
                .isGreaterThan(80);
    }

    @Test
    @Order(1)
    void what_follows_the_journal_stands_where_reading_it_anew_leads() {
        String before = projections();
        rebuilt(HALL);
        assertThat(projections()).isEqualTo(before);
        assertThat(count("""
                        request.request r where r.state = 'CALLBACK_PENDING'
                          and not exists (select 1 from followup.task t where t.request = r.id and t.closed_at is null)
                        """)).isZero();
    }

    /** Every follower reads the journal anew. */
    static void rebuilt(CityHall hall) {
        Followers followers = hall.bean(Followers.class);
        followers.states().forEach(each -> followers.rebuild(each.name()));
        followers.catchUp();
    }

    static String projections() {
        return sums(SQL);
    }

    static String sums(JdbcClient sql) {
        return List.of(
                        "followup.round",
                        "followup.verdict",
                        "followup.task",
                        "followup.attempt",
                        "dispatch.lesson",
                        "dispatch.precedent",
                        "dispatch.question",
                        "portal.public_case",
                        "knowledge.citation",
                        "search.words",
                        "search.standing")
                .stream()
                .map(table -> sql.sql(
                                "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                        + table + " t")
                        .query(String.class)
                        .single())
                .collect(Collectors.joining(", "));
    }

    @Test
    @Order(1)
    void whoever_tries_the_demonstration_finds_something_in_every_list() {
        Map<Queue, Integer> seen =
                SQL.sql("select login from identity.account where enabled").query(String.class).list().stream()
                        .map(HALL::officer)
                        .map(officer -> HALL.bean(Cases.class).counts(officer))
                        .flatMap(counts -> counts.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        assertThat(Arrays.stream(Queue.values()).filter(queue -> seen.getOrDefault(queue, 0) == 0))
                .as("lists in which nothing stands")
                .isEmpty();
    }

    @Test
    @Order(1)
    void the_street_that_is_shown_has_work_in_nearly_every_list() {
        Map<Queue, Integer> counts = HALL.bean(Cases.class).counts(HALL.officer("hudao01"));
        assertThat(counts.entrySet().stream().filter(each -> each.getValue() > 0))
                .as("%s", counts)
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    @Order(1)
    void a_city_that_has_a_past_keeps_it() {
        assertThat(HALL.bean(CityHistory.class).writeIfEmpty(order(), Progress.SILENT))
                .isEmpty();
        assertThat(count("request.request")).isEqualTo(REQUESTS);
    }

    @Test
    @Order(2)
    void an_officer_goes_on_with_what_was_invented() {
        RequestId id = SQL.sql("""
                        select a.request from request.assignment a join request.request r on r.id = a.request
                         where a.unit = ? and a.role = 'LEAD' and a.closed_at is null and a.acknowledged_at is not null
                           and r.state = 'IN_PROGRESS' and r.paused_since is null and r.parked_until is null
                           and not r.supervised and r.extension_petition is null and r.parking_petition is null
                           and not exists (select 1 from request.assignment b
                                            where b.request = a.request and b.id <> a.id and b.closed_at is null)
                         order by a.due_at desc limit 1
                        """)
                .param(CityHall.HUDAO.value())
                .query((row, n) -> new RequestId(row.getLong(1)))
                .single();
        HALL.known(id)
                .does("hudao01", new Command.RecordContact(null, true, "已联系"))
                .does("hudao01", new Command.Reply(null, "已办", "已经办好，感谢反映。", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
    }

    @Test
    @Order(2)
    void a_new_request_lives_beside_them_under_a_number_of_its_own() {
        CityHall.Case fresh = HALL.told(RequestType.COMPLAINT, "路灯不亮")
                .by("林小雨", "14200001234")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        assertThat(fresh.state()).isEqualTo(State.CALLBACK_PENDING);
        assertThat(count("(select number from request.request group by number having count(*) > 1) n"))
                .isZero();
        HALL.bean(Followers.class).catchUp();
        assertThat(count("followup.task where request = " + fresh.id.value())).isOne();
    }

    @Test
    @Order(3)
    void the_clock_alone_leads_all_of_it_on() {
        for (int day = 0; day < 12; day++) {
            HALL.pass(Duration.ofDays(1));
        }
        HALL.bean(Followers.class).catchUp();
        assertThat(HALL.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
        assertThat(count("request.request where state in ('DISPATCHED', 'REGISTERED')"))
                .as("still waiting for what the clock does")
                .isLessThan(REQUESTS / 20);
    }
}
