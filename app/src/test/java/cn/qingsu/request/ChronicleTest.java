package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.MONDAY;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.PastIds;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** A life that is told afterwards leaves behind what the same life leaves behind when it is lived. */
class ChronicleTest {

    private static final CityHall HALL = new CityHall();
    private static final AtomicLong STRANDS = new AtomicLong();
    private static final int MOST_FAILURES = 3;

    /** What somebody does so long after the beginning; nobody where the alarms alone are meant to ring. */
    private record Act(
            Duration after,
            @Nullable String login,
            @Nullable Command command) {}

    @AfterAll
    static void close() {
        HALL.close();
    }

    private static Act act(double hours, String login, Command command) {
        return new Act(Duration.ofMinutes(Math.round(hours * 60)), login, command);
    }

    private static Act quiet(double hours) {
        return new Act(Duration.ofMinutes(Math.round(hours * 60)), null, null);
    }

    @Test
    void a_life_with_returns_redos_and_passed_limits_is_told_as_it_is_lived() {
        compare(List.of(
                act(0.2, "zhuanban01", new Command.AskSupplement("请补充楼号")),
                act(3, "", new Command.GiveSupplement("三号楼")),
                act(3.2, "zhuanban01", CityHall.classify(CityHall.STREET_TRADE)),
                act(3.4, "huawu01", new Command.Accept()),
                act(27, "zhuanban01", new Command.Dispatch(SHIBEI_ENFORCEMENT, List.of(HUDAO), "请办理")),
                act(28, "zhifa01", new Command.Return(null, "三定规定", "不归我们")),
                act(29, "shenhe01", new Command.UpholdReturn("同意")),
                act(30, "zhuanban01", new Command.Dispatch(HUDAO, null, null)),
                act(54, "hudao01", new Command.RecordContact(null, false, "无人接听")),
                act(55, "hudao01", new Command.RecordContact(null, true, "已联系")),
                act(55.5, "hudao01", new Command.SubDispatch(null, HALL.community(), "请先去看")),
                act(56, "shequ01", new Command.Acknowledge(null)),
                act(70, "shequ01", new Command.Report(null, "已清理")),
                act(71, "hudao02", new Command.AskExtension(null, 2, "需要协调")),
                act(72, "shenhe01", new Command.GrantExtension("同意")),
                act(73, "duban01", new Command.Supervise("多次反映")),
                act(80, "duban01", new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "等待检测")),
                act(126, "duban01", new Command.ResumeClock("已出具")),
                act(400, "hudao01", new Command.Reply(null, "已办", "已经办好，感谢反映。", Claim.SOLVED)),
                act(401, "shenhe01", new Command.RejectReply("请写明时间")),
                act(430, "hudao01", new Command.Reply(null, "已办", "昨天已经办好，感谢反映。", Claim.SOLVED)),
                act(431, "duban01", new Command.EndSupervision("已办")),
                act(432, "shenhe01", new Command.Approve(null)),
                act(433, "huifang01", new Command.NoteCallbackTry(2, MONDAY.plus(Duration.ofHours(440)), "无人接听")),
                act(
                        440,
                        "huifang01",
                        new Command.RecordCallback(
                                false, Claim.UNSOLVED, Satisfaction.DISSATISFIED, "还是老样子", CallbackOutcome.REDO)),
                act(441, "hudao01", new Command.Acknowledge(null)),
                act(442, "hudao01", new Command.RecordContact(null, true, "已联系")),
                act(450, "hudao01", new Command.Reply(null, "再次办理", "已经再次清理。", Claim.SOLVED)),
                act(451, "shenhe01", new Command.Approve("同意")),
                act(
                        452,
                        "",
                        new Command.RecordCallback(
                                true, Claim.SOLVED, Satisfaction.DISSATISFIED, "太慢", CallbackOutcome.EXPLAIN)),
                act(470, "hudao01", new Command.Explain("已向您说明")),
                quiet(470 + 40 * 24)));
    }

    @Test
    void a_life_that_is_not_accepted_and_then_parked_and_taken_back_is_told_as_it_is_lived() {
        compare(List.of(
                act(0.5, "huawu01", new Command.NotAccept(new SituationCode("B01"), "请向法院反映")),
                act(2, "", new Command.ObjectToNotAccepted("不是纠纷")),
                act(3, "zhuanban01", CityHall.classify(CityHall.FIRE_LANE)),
                act(4, "zhuanban01", new Command.Accept()),
                act(5, "zhuanban01", new Command.Consult("职责不清")),
                act(30, "duban01", new Command.DecideConsultation(HUDAO, List.of(SHIBEI_ENFORCEMENT), "由街道牵头")),
                act(31, "hudao01", new Command.Acknowledge(null)),
                act(32, "hudao01", new Command.RecordContact(null, true, "已联系")),
                act(33, "hudao01", new Command.AskParking(null, 40, "待征收")),
                act(34, "shenhe01", new Command.GrantParking("同意")),
                act(800, "hudao01", new Command.NoteProgress(null, "正在推进")),
                act(1100, "", new Command.Withdraw("已经自己解决")),
                quiet(1100 + 24 * 40)));
    }

    @Test
    void what_nobody_looks_at_is_told_as_the_clock_alone_lets_it_go() {
        compare(List.of(quiet(70)));
        compare(List.of(act(1, "huawu01", new Command.Answer("您好，可以到窗口办理。", "办事指南")), quiet(24 * 45)));
        compare(List.of(act(1, "huawu01", new Command.Transfer(EmergencyService.FIRE_119, "已通知")), quiet(60)));
        compare(List.of(act(1, "zhuanban01", new Command.AskSupplement("请补充")), quiet(24 * 40)));
    }

    private static void compare(List<Act> acts) {
        Registration told = told();
        RequestId lived = live(told, acts);
        RequestId retold = tell(told, acts);
        List<String> expected = new Leavings(HALL.application().sql(), lived).all();
        List<String> found = new Leavings(HALL.application().sql(), retold).all();
        assertThat(found.stream().filter(row -> !expected.contains(row)))
                .as("told and not lived")
                .isEmpty();
        assertThat(expected.stream().filter(row -> !found.contains(row)))
                .as("lived and not told")
                .isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }

    private static Registration told() {
        return new Registration(
                new ChannelCode("PHONE"),
                null,
                RequestType.COMPLAINT,
                Urgency.NORMAL,
                false,
                PrivacyLevel.OPEN,
                "占道经营",
                "路口有人摆摊，走不过去。",
                MONDAY.minusSeconds(90),
                new Place("瑞海北路 7 号", null, new AreaCode("370203"), new AreaCode(HUDAO.value()), null),
                null,
                HALL.bean(Requesters.class).keep(new RequesterDetails("林小雨", "14200001234")),
                true,
                null);
    }

    private static RequestId live(Registration told, List<Act> acts) {
        HALL.clock().set(MONDAY);
        RequestId id = HALL.bean(ServiceRequests.class)
                .register(told, Author.REQUESTER)
                .orElseThrow()
                .id();
        for (Act act : acts) {
            Instant at = MONDAY.plus(act.after());
            ringUntil(at, id);
            HALL.clock().set(at);
            Command command = act.command();
            if (command != null) {
                accepted(perform(id, Objects.requireNonNull(act.login()), command), command);
            }
        }
        return id;
    }

    private static Decision<CaseState> perform(RequestId id, String login, Command command) {
        ServiceRequests requests = HALL.bean(ServiceRequests.class);
        int version =
                HALL.bean(RequestStore.class).find(id).orElseThrow().head().version();
        return login.isEmpty()
                ? requests.perform(id, Author.REQUESTER, command)
                : requests.perform(id, version, HALL.officer(login), command);
    }

    /**
     * Lets each alarm ring at its very moment. The clock stands still meanwhile, so that the claim on one that failed would never run out:
     * it is let go, and the alarm tried again, but not for ever.
     */
    private static void ringUntil(Instant moment, RequestId id) {
        int failures = 0;
        for (Instant next = nextAlarm(moment, id); next != null; next = nextAlarm(moment, id)) {
            Instant now = HALL.clock().instant();
            HALL.clock()
                    .set(next.isAfter(now) ? next : now); // what was due before is set anew when a reply is sent back
            int due = HALL.bean(AlarmClock.class).fire();
            List<String> failed = letGo(id);
            failures = due > 0 && failed.isEmpty() ? 0 : failures + 1;
            assertThat(failures)
                    .as("tries to ring at %s in vain; failed were %s, and the log says why", next, failed)
                    .isLessThan(MOST_FAILURES);
        }
    }

    /** When the request's next alarm before {@code moment} rings; null if none does. */
    private static @Nullable Instant nextAlarm(Instant moment, RequestId id) {
        return HALL
                .application()
                .sql()
                .sql("select min(fire_at) from request.alarm where request = ? and fire_at < ?")
                .param(id.value())
                .param(Timestamp.from(moment.minusMillis(1)))
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }

    /** Ends the claims on alarms that have failed, as time would. */
    private static List<String> letGo(RequestId id) {
        return HALL.application()
                .sql()
                .sql("""
                        update request.alarm set claimed_until = null
                         where request = ? and claimed_until is not null returning kind
                        """)
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static RequestId tell(Registration told, List<Act> acts) {
        PastIds ids = new PastIds();
        Chronicle chronicle = HALL.bean(Chronicles.class).open(ids, () -> Duration.ZERO);
        AtomicReference<RequestId> id = new AtomicReference<>();
        TimeSorted.inThePast(ids, () -> {
            chronicle.begin(STRANDS.incrementAndGet(), MONDAY);
            Life life = chronicle.register(Author.REQUESTER, told);
            for (Act act : acts) {
                Instant at = MONDAY.plus(act.after());
                life.until(at);
                Command command = act.command();
                if (command != null) {
                    String login = Objects.requireNonNull(act.login());
                    accepted(
                            login.isEmpty()
                                    ? life.does(at, Author.REQUESTER, command)
                                    : life.does(at, HALL.officer(login), command),
                            command);
                }
            }
            life.keep();
            id.set(life.id());
        });
        chronicle.rows().forEach(ChronicleTest::copy);
        return Objects.requireNonNull(id.get());
    }

    private static void accepted(Decision<CaseState> decision, Command command) {
        assertThat(decision).as(command.action()).isInstanceOf(Decision.Accepted.class);
    }

    private static void copy(CopyRows rows) {
        try (Connection connection = HALL.bean(DataSource.class).getConnection();
                PGCopyOutputStream out =
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), rows.command())) {
            rows.writeTo(out);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(rows.table(), e);
        }
    }
}
