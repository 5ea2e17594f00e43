package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.SituationCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Lives lived at random: whoever may do whatever, in whatever order, with time passing in between. After every step the
 * invariants of rules 2 hold, and the journal alone tells the same story as the rows.
 */
class RandomLivesTest {

    private static final int LIVES = 40;
    private static final int STEPS = 40;
    private static final String[] STAFF = {
        "huawu01",
        "banzhang01",
        "zhuanban01",
        "shenhe01",
        "hudao01",
        "hudao02",
        "shequ01",
        "zhifa01",
        "shibei01",
        "huifang01",
        "duban01"
    };

    private static final CityHall HALL = new CityHall();

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    @Test
    void invariants_hold_whatever_anybody_does() {
        long seed = new Random().nextLong();
        System.out.println("RandomLivesTest seed " + seed);
        Random random = new Random(seed);
        Map<State, Integer> visited = new HashMap<>();
        List<CityHall.Case> cases = new ArrayList<>();
        for (int life = 0; life < LIVES; life++) {
            CityHall.Told told =
                    HALL.told(RequestType.values()[random.nextInt(RequestType.values().length)], "随机的一生之" + life);
            CityHall.Case one = (random.nextInt(4) > 0 ? told.by("某某", "13800001234") : told).registered();
            cases.add(one);
            for (int step = 0; step < STEPS; step++) {
                act(one, cases, random);
                if (random.nextInt(6) == 0) {
                    HALL.pass(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
                }
                check(one, seed);
                visited.merge(one.state(), 1, Integer::sum);
            }
            replayed(one, seed);
        }
        assertThat(visited.keySet()).as("states visited, seed %d", seed).hasSizeGreaterThan(12);
        assertThat(HALL.bean(JournalCheck.class).verify((done, total) -> {}).broken())
                .isEmpty();
    }

    /** The journal alone tells how it stands. */
    private static void replayed(CityHall.Case one, long seed) {
        ServiceRequest now = one.now();
        CaseFile told = HALL.bean(Cases.class)
                .openAsItWas(one.id, HALL.officer("duban01"), one.version())
                .orElseThrow()
                .file();
        assertThat(told.state()).as("seed %d", seed).isEqualTo(now.state());
        assertThat(told.clock()).as("seed %d", seed).isEqualTo(now.clock());
        assertThat(told.stageDue()).as("seed %d", seed).isEqualTo(now.standing.stageDue);
        assertThat(told.matter()).as("seed %d", seed).isEqualTo(now.matter());
        assertThat(told.assignments()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(now.assignments());
        assertThat(told.returns()).as("seed %d", seed).isEqualTo(now.tally.returns);
    }

    private void act(CityHall.Case one, List<CityHall.Case> cases, Random random) {
        List<StateGraph.Row> rows = StateGraph.get().from(one.state());
        if (rows.isEmpty()) {
            return;
        }
        String action = random.nextBoolean()
                ? forward(one.state(), random)
                : rows.get(random.nextInt(rows.size())).action();
        boolean ending = List.of("void", "withdraw", "merge", "not-accept", "answer", "transfer")
                .contains(action);
        if (ending && random.nextInt(6) > 0) {
            return;
        }
        Command command = command(action, cases, random);
        if (random.nextInt(10) == 0) {
            one.requesterTries(command);
        }
        List<String> staff = new ArrayList<>(List.of(STAFF));
        Collections.shuffle(staff, random);
        for (String each : staff) {
            if (one.tries(each, command) instanceof Decision.Accepted) {
                return;
            }
        }
    }

    /** What usually comes next, so that lives get far and not only about. */
    private static String forward(State state, Random random) {
        return switch (state) {
            case DRAFT -> "complete-draft";
            case REGISTERED, ANSWERED -> random.nextBoolean() ? "classify" : "accept";
            case SUPPLEMENT_PENDING -> "give-supplement";
            case NOT_ACCEPTED -> "confirm-not-accepted";
            case TRANSFERRED -> "bounce-transfer";
            case DISPATCH_PENDING -> random.nextBoolean() ? "classify" : "dispatch";
            case DISPATCHED, REDO -> "acknowledge";
            case RETURN_REVIEW -> "refuse-return";
            case CONSULTING -> "decide-consultation";
            case IN_PROGRESS, REPLY_REJECTED -> random.nextBoolean() ? "record-contact" : "reply";
            case REPLIED -> "approve";
            case CALLBACK_PENDING -> "record-callback";
            case CALLED_BACK, CLOSED -> "redo";
            case MERGED -> "unmerge";
            case WITHDRAWN, ARCHIVED, VOID -> "archive";
        };
    }

    private Command command(String action, List<CityHall.Case> cases, Random random) {
        UnitCode unit = List.of(CityHall.HUDAO, CityHall.SHIBEI_ENFORCEMENT, HALL.community(), new UnitCode("370203"))
                .get(random.nextInt(4));
        return switch (action) {
            case "complete-draft" -> new Command.CompleteDraft();
            case "classify" -> CityHall.classify(random.nextBoolean() ? CityHall.STREET_TRADE : CityHall.FIRE_LANE);
            case "accept" -> new Command.Accept();
            case "ask-supplement" -> new Command.AskSupplement("请补充具体地点");
            case "give-supplement" -> new Command.GiveSupplement("在路口");
            case "add-words" -> new Command.AddWords("天天有人来看，一直没有动静", random.nextBoolean());
            case "lapse-supplement" -> new Command.LapseSupplement();
            case "answer" -> new Command.Answer("已答复", null);
            case "not-accept" -> new Command.NotAccept(new SituationCode("B01"), "请向法院反映");
            case "confirm-not-accepted" -> new Command.ConfirmNotAccepted();
            case "object-to-not-accepted" -> new Command.ObjectToNotAccepted("有异议");
            case "transfer" -> new Command.Transfer(EmergencyService.FIRE_119, null);
            case "confirm-transfer" -> new Command.ConfirmTransfer(null);
            case "bounce-transfer" -> new Command.BounceTransfer("非警务");
            case "void" -> new Command.Void("误拨");
            case "withdraw" -> new Command.Withdraw("已自行解决");
            case "merge" -> new Command.Merge(cases.get(random.nextInt(cases.size())).id, "同一事项");
            case "unmerge" -> new Command.Unmerge("不是同一事项");
            case "follow-master" -> new Command.FollowMaster();
            case "change-lead" -> new Command.ChangeLead(cases.get(random.nextInt(cases.size())).id, "写得更清楚");
            case "dispatch" -> new Command.Dispatch(unit, List.of(CityHall.SHIBEI_ENFORCEMENT), "请办理");
            case "add-co-handler" -> new Command.AddCoHandler(unit, null);
            case "consult" -> new Command.Consult("责任不清");
            case "decide-consultation" -> new Command.DecideConsultation(unit, null, "会商决定");
            case "acknowledge" -> new Command.Acknowledge(null);
            case "return" -> new Command.Return(null, "三定方案", "不归我们");
            case "uphold-return" -> new Command.UpholdReturn(null);
            case "refuse-return" -> new Command.RefuseReturn("属于贵单位职责");
            case "record-contact" -> new Command.RecordContact(null, random.nextBoolean(), "已联系");
            case "sub-dispatch" -> new Command.SubDispatch(null, HALL.community(), null);
            case "report" -> new Command.Report(null, "已处理");
            case "ask-extension" -> new Command.AskExtension(null, 1 + random.nextInt(6), "施工需要");
            case "grant-extension" -> new Command.GrantExtension(null);
            case "refuse-extension" -> new Command.RefuseExtension("不同意");
            case "ask-parking" -> new Command.AskParking(null, 1 + random.nextInt(60), "征收");
            case "grant-parking" -> new Command.GrantParking(null);
            case "refuse-parking" -> new Command.RefuseParking("不同意");
            case "note-progress" -> new Command.NoteProgress(null, "推进中");
            case "end-parking" -> new Command.EndParking(null);
            case "pause-clock" -> new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, "检测");
            case "resume-clock" -> new Command.ResumeClock(null);
            case "reply" -> new Command.Reply(null, "已处理", "已处理，感谢反映", Claim.SOLVED);
            case "approve" -> new Command.Approve(null);
            case "reject-reply" -> new Command.RejectReply("请写明时间");
            case "record-callback" ->
                new Command.RecordCallback(
                        true,
                        Claim.PARTLY,
                        null,
                        null,
                        CallbackOutcome.values()[random.nextInt(CallbackOutcome.values().length)]);
            case "note-callback-try" ->
                new Command.NoteCallbackTry(1, HALL.clock().instant().plus(Duration.ofHours(4)), "无人接听");
            case "explain" -> new Command.Explain("已向您说明");
            case "judge-exclusion" -> new Command.JudgeExclusion(random.nextBoolean(), "审核意见");
            case "close" -> new Command.Close(null);
            case "redo" -> new Command.Redo("重新办理");
            case "supervise" -> new Command.Supervise("多次反映");
            case "end-supervision" -> new Command.EndSupervision("已解决");
            case "archive" -> new Command.Archive();
            default -> throw new IllegalArgumentException("no example of " + action);
        };
    }

    private void check(CityHall.Case one, long seed) {
        ServiceRequest request = one.now();
        String which = "request " + request.id + " in " + request.state() + ", seed " + seed;
        assertThat(request.open().stream().filter(Assignment::isLead))
                .as("open leads of %s", which)
                .hasSizeLessThanOrEqualTo(1);
        if (request.state().isSettled() || request.state() == State.MERGED) {
            assertThat(request.open()).as("open assignments of %s", which).isEmpty();
        }
        if (Alarm.isHandled(request.state()) || request.state() == State.REPLIED) {
            assertThat(request.lead()).as("lead of %s", which).isPresent();
        }
        if (!request.state().isFinal()) {
            int alarms = HALL.application()
                    .sql()
                    .sql("select count(*) from request.alarm where request = ?")
                    .param(request.id.value())
                    .query(Integer.class)
                    .single();
            assertThat(alarms).as("alarms of %s", which).isPositive();
        }
        assertThat(retold(request)).as("journal of %s", which).isEqualTo(request.state());
    }

    /** The state that the journal alone tells. */
    private State retold(ServiceRequest request) {
        ServiceRequest blank = new ServiceRequest(request.id, request.number, request.registeredAt, request.matter());
        for (Entry entry : HALL.bean(Journal.class).of(Subject.of(request.id))) {
            RequestEvent event =
                    entry.as(Objects.requireNonNull(EventTitles.kinds().get(entry.type())));
            blank.apply(event, entry.author(), entry.at());
        }
        assertThat(blank.assignments()).isEqualTo(request.assignments());
        assertThat(blank.clock()).isEqualTo(request.clock());
        assertThat(blank.handlers).isEqualTo(request.handlers);
        return blank.state();
    }
}
