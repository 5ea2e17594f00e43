package cn.qingsu.desk.casefile;

import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.desk.casefile.ClockView.Fact;
import cn.qingsu.desk.queue.Rows;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CitizenClock;
import cn.qingsu.request.Deadline;
import cn.qingsu.request.PauseGround;
import cn.qingsu.request.State;
import cn.qingsu.request.Timeline;
import cn.qingsu.request.WholeCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Explains the clocks of a case: how much time is left, whose it is, by which rules and calendar, over which days, and why it
 * stands.
 */
@Component
class Clocks {

    private static final int DAYS_TOLD = 8;

    private final SlaRules rules;
    private final WorkingCalendar calendar;
    private final CityNames names;

    Clocks(SlaRules rules, WorkingCalendar calendar, CityNames names) {
        this.rules = rules;
        this.calendar = calendar;
        this.names = names;
    }

    /** The clocks that run or stand at the moment of {@code whole}, the nearest to the officer's work first; none once the matter is over. */
    List<ClockView> of(WholeCase whole) {
        CaseFile file = whole.file();
        if (file.state().isSettled()) {
            return List.of();
        }
        List<ClockView> clocks = new ArrayList<>();
        lead(file).map(lead -> unit(whole, lead)).or(() -> stage(whole)).ifPresent(clocks::add);
        clocks.add(citizen(whole));
        return clocks;
    }

    private static Optional<Assignment> lead(CaseFile file) {
        return file.assignments().stream()
                .filter(each -> each.isOpen() && each.isLead())
                .findFirst();
    }

    private ClockView unit(WholeCase whole, Assignment lead) {
        CaseFile file = whole.file();
        String whose = names.unit(lead.unit());
        boolean parked = file.parkedUntil() != null;
        boolean working = !parked && isWorking(file.state(), file);
        CitizenClock clock = file.clock();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("到期", Moments.due(lead.due().at())));
        facts.add(new Fact("还有", left(whole, lead.due().at(), working, clock.pausedSince())));
        facts.add(new Fact("谁的时限", whose + "（" + lead.role().label() + "）"));
        facts.add(new Fact("从何算起", Moments.minute(lead.givenAt()) + " 交办"));
        facts.add(new Fact("暂停", clock.isPaused() ? paused(clock) : "没有暂停"));
        if (parked) {
            facts.add(new Fact("挂账", "列为长期事项，至 " + Moments.due(Objects.requireNonNull(file.parkedUntil()))));
        }
        if (file.extensionDays() > 0) {
            facts.add(new Fact("延期", "已延 " + file.extensionDays() + " 个工作日，含在到期时间里"));
        }
        facts.addAll(grounds(lead.due(), lead.givenAt()));
        return view(
                whole,
                lead.due().at(),
                working,
                whose,
                file.card() == CaseRow.Card.NONE ? null : file.card().name(),
                clock.isPaused() ? ground(clock) : null,
                clock.pausedSince(),
                facts);
    }

    private ClockView citizen(WholeCase whole) {
        CitizenClock clock = whole.file().clock();
        boolean working = isWorking(State.IN_PROGRESS, whole.file());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("到期", Moments.due(clock.due().at())));
        facts.add(new Fact("还有", left(whole, clock.due().at(), working, clock.pausedSince())));
        facts.add(new Fact("谁的时限", "诉求人等到答复的时限，不因退单、改派重算"));
        facts.add(new Fact("从何算起", Moments.minute(clock.start()) + " 登记"));
        facts.add(new Fact(
                "暂停",
                clock.isPaused()
                        ? paused(clock)
                        : clock.pausedDays() > 0 ? "累计 " + clock.pausedDays() + " 个工作日" : "没有暂停过"));
        facts.addAll(grounds(clock.due(), clock.start()));
        return view(
                whole,
                clock.due().at(),
                working,
                "诉求人",
                null,
                clock.isPaused() ? ground(clock) : null,
                clock.pausedSince(),
                facts);
    }

    /** The limit of the state's owner, while no unit works on it. */
    private Optional<ClockView> stage(WholeCase whole) {
        CaseFile file = whole.file();
        Instant due = file.stageDue();
        if (due == null) {
            return Optional.empty();
        }
        Role owner = file.state().owner();
        String whose = owner == null ? "市热线中心" : owner.label();
        boolean working = isWorking(file.state(), file);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("到期", Moments.due(due)));
        facts.add(new Fact("还有", left(whole, due, working, null)));
        facts.add(new Fact("谁的时限", whose + "（" + file.state().label() + "）"));
        entered(whole).ifPresent(at -> {
            int version = rules.at(at).version();
            facts.add(
                    new Fact("从何算起", Moments.minute(at) + " 进入“" + file.state().label() + "”"));
            facts.add(new Fact("规则", pack(version)));
            facts.add(new Fact("日历", "第 " + calendar.version() + " 版；" + skipped(at, due)));
        });
        return Optional.of(view(whole, due, working, whose, null, Rows.paused(file.state()), null, facts));
    }

    /** When the case entered the state in which it stands. */
    private static Optional<Instant> entered(WholeCase whole) {
        return whole.timeline().steps().stream()
                .filter(step -> step.state() != null)
                .map(Timeline.Step::at)
                .reduce((one, other) -> other);
    }

    private ClockView view(
            WholeCase whole,
            Instant due,
            boolean working,
            String whose,
            @Nullable String card,
            @Nullable String paused,
            @Nullable Instant pausedSince,
            List<Fact> facts) {
        return new ClockView(
                due.toString(),
                working ? "WORKING" : "NATURAL",
                whose,
                card,
                paused,
                TimeLeft.told(pausedSince == null ? whole.at() : pausedSince, due, working, calendar),
                !whole.past(),
                facts);
    }

    private String left(WholeCase whole, Instant due, boolean working, @Nullable Instant pausedSince) {
        String told = TimeLeft.told(pausedSince == null ? whole.at() : pausedSince, due, working, calendar);
        return told + (working ? "（只算工作时间）" : "（昼夜连续计算）") + (pausedSince == null ? "" : "；暂停期间不走，恢复后到期时间顺延");
    }

    private static boolean isWorking(State state, CaseFile file) {
        return Rows.clock(state, file.matter().urgency()).equals("WORKING");
    }

    private static String paused(CitizenClock clock) {
        return Moments.minute(clock.pausedSince()) + " 起：" + ground(clock);
    }

    private static String ground(CitizenClock clock) {
        PauseGround ground = clock.ground();
        return ground == null ? "已暂停" : ground.label();
    }

    private List<Fact> grounds(Deadline due, Instant from) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("规则", pack(due.ruleVersion())));
        facts.add(new Fact("日历", "第 " + due.calendarVersion() + " 版；" + skipped(from, due.at())));
        if (due.provisional()) {
            facts.add(new Fact("注意", "当年节假日安排尚未录入，到期时间为暂定"));
        }
        return facts;
    }

    private String pack(int version) {
        return "时限规则第 " + version + " 版"
                + rules.all().stream()
                        .filter(pack -> pack.version() == version)
                        .map(RulePack::validFrom)
                        .map(day -> "，" + day + " 起")
                        .collect(Collectors.joining());
    }

    private String skipped(Instant from, Instant to) {
        List<HolidayDay> days = calendar.skipped(from, to.minusSeconds(1));
        if (days.isEmpty()) {
            return "期间没有休息日";
        }
        String told = days.stream()
                .limit(DAYS_TOLD)
                .map(day -> day.day().getMonthValue() + "-" + day.day().getDayOfMonth() + name(day))
                .collect(Collectors.joining("、"));
        return "跳过 " + days.size() + " 天：" + told + (days.size() > DAYS_TOLD ? "…" : "");
    }

    private static String name(HolidayDay day) {
        String name = day.name();
        return name.isBlank() ? day.kind().label() : name;
    }
}
