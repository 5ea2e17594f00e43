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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Explains the clocks of a case: when, whose, by which rules and calendar, over which days, and why they stand. */
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

    /** The clocks that run or stand now, the nearest to the officer's work first; none once the matter is over. */
    List<ClockView> of(CaseFile file) {
        if (file.state().isSettled()) {
            return List.of();
        }
        List<ClockView> clocks = new ArrayList<>();
        lead(file).ifPresentOrElse(lead -> clocks.add(unit(file, lead)), () -> stage(file, clocks));
        clocks.add(citizen(file));
        return clocks;
    }

    private static java.util.Optional<Assignment> lead(CaseFile file) {
        return file.assignments().stream()
                .filter(each -> each.isOpen() && each.isLead())
                .findFirst();
    }

    private ClockView unit(CaseFile file, Assignment lead) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("到期", Moments.due(lead.due().at())));
        facts.add(new Fact("谁的时限", names.unit(lead.unit()) + "（" + lead.role().label() + "）"));
        facts.add(new Fact("从何算起", Moments.minute(lead.givenAt()) + " 交办"));
        facts.add(new Fact("暂停", file.clock().isPaused() ? paused(file.clock()) : "没有暂停"));
        facts.addAll(grounds(lead.due(), lead.givenAt()));
        String card = file.card() == CaseRow.Card.NONE ? null : file.card().name();
        return new ClockView(
                lead.due().at().toString(),
                clock(file),
                names.unit(lead.unit()),
                card,
                file.clock().isPaused() ? ground(file.clock()) : null,
                facts);
    }

    private ClockView citizen(CaseFile file) {
        CitizenClock clock = file.clock();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("到期", Moments.due(clock.due().at())));
        facts.add(new Fact("谁的时限", "诉求人等到答复的时限，不因退单、改派重算"));
        facts.add(new Fact("从何算起", Moments.minute(clock.start()) + " 登记"));
        facts.add(new Fact(
                "暂停",
                clock.isPaused()
                        ? paused(clock)
                        : clock.pausedDays() > 0 ? "累计 " + clock.pausedDays() + " 个工作日" : "没有暂停过"));
        facts.addAll(grounds(clock.due(), clock.start()));
        String kind = Rows.clock(State.IN_PROGRESS, file.matter().urgency());
        return new ClockView(
                clock.due().at().toString(), kind, "诉求人", null, clock.isPaused() ? ground(clock) : null, facts);
    }

    private void stage(CaseFile file, List<ClockView> clocks) {
        Instant due = file.stageDue();
        if (due == null) {
            return;
        }
        Role owner = file.state().owner();
        String whose = owner == null ? "市热线中心" : owner.label();
        clocks.add(new ClockView(
                due.toString(),
                clock(file),
                whose,
                null,
                Rows.paused(file.state()),
                List.of(
                        new Fact("到期", Moments.due(due)),
                        new Fact("谁的时限", whose + "（" + file.state().label() + "）"))));
    }

    private static String clock(CaseFile file) {
        return Rows.clock(file.state(), file.matter().urgency());
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
        facts.add(new Fact("规则", "时限规则第 " + due.ruleVersion() + " 版" + since(due.ruleVersion())));
        facts.add(new Fact("日历", "第 " + due.calendarVersion() + " 版；" + skipped(from, due.at())));
        if (due.provisional()) {
            facts.add(new Fact("注意", "当年节假日安排尚未录入，到期时间为暂定"));
        }
        return facts;
    }

    private String since(int version) {
        return rules.all().stream()
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
