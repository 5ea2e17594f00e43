package cn.qingsu.demonstration;

import cn.qingsu.city.SlaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Life;
import cn.qingsu.request.PauseGround;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What units do with what they were given. */
final class UnitCourse {

    private final Cast cast;
    private final Wording wording;
    private final OfficeHours hours;
    private final Units units;
    private final Chances chances;

    UnitCourse(Cast cast, Wording wording, OfficeHours hours, Units units, Chances chances) {
        this.cast = cast;
        this.wording = wording;
        this.hours = hours;
        this.units = units;
        this.chances = chances;
    }

    Step given(Story story) {
        Dice dice = story.dice;
        Assignment lead = story.lead();
        Officer clerk = cast.clerk(lead.unit());
        boolean astray = story.right != null && !lead.unit().equals(story.right) && lead.round() == 1;
        if ((astray || story.unwilling) && !lead.binding() && story.life.returns() == 0) {
            return Step.by(
                    clerk,
                    hours.from(story.after(dice.about(Duration.ofMinutes(70))), dice),
                    new Command.Return(null, wording.phrase("clause", dice), wording.phrase("return", dice)));
        }
        Instant at = story.isHurried()
                ? story.after(dice.about(Duration.ofMinutes(12)).plusSeconds(30))
                : hours.from(story.after(dice.about(Duration.ofMinutes(55)).plusSeconds(60)), dice);
        boolean inTime = at.isBefore(lead.acknowledgeBy().minusSeconds(1));
        return inTime && dice.chance(0.97) ? Step.by(clerk, at, new Command.Acknowledge(lead.id())) : Step.none();
    }

    Step working(Story story) {
        Assignment lead = story.lead();
        if (!lead.id().equals(story.working)) {
            story.working = lead.id();
            story.work.clear();
            plan(story, lead);
        }
        while (true) {
            Supplier<@Nullable Step> next = story.work.poll();
            Step step = next == null ? reply(story) : next.get();
            if (step != null) {
                return step;
            }
        }
    }

    private void plan(Story story, Assignment lead) {
        Dice dice = story.dice;
        Life life = story.life;
        if (lead.acknowledgedAt() == null) { // what it wanted to return before it took it
            story.work.add(() -> acknowledged(story, lead.unit()));
        }
        boolean open = life.matter().canBeCalledBack() && life.matter().privacy() == PrivacyLevel.OPEN;
        if (open) {
            story.work.add(() -> contacted(story, dice.chance(0.86)));
        }
        if (story.regretted && life.round() == 1) {
            story.work.add(() -> withdrawn(story));
            return;
        }
        if (dice.chance(0.4)) {
            handDown(story, lead);
        }
        for (Assignment other : life.open()) {
            if (!other.isLead()) {
                story.work.add(() -> acknowledged(story, other.unit()));
                story.work.add(() -> reported(story, other.unit(), 0.5));
            }
        }
        if (!story.supervised && dice.chance(chances.rare(0.008))) {
            story.work.add(() -> supervised(story));
        }
        petitions(story, lead);
    }

    private void petitions(Story story, Assignment lead) {
        Dice dice = story.dice;
        SlaCode sla = story.category().sla();
        boolean long_ = sla == SlaCode.N5X || sla == SlaCode.L;
        if (!story.parked && sla == SlaCode.N5X && dice.chance(chances.rare(0.01))) {
            story.parked = true;
            story.work.add(() -> perhaps(
                    story,
                    lead,
                    0.3,
                    new Command.AskParking(null, 30 + dice.below(90), wording.phrase("parking", dice))));
            story.work.add(() -> dice.chance(0.8)
                    ? decided(story, new Command.GrantParking(wording.phrase("grantparking", dice)))
                    : decided(story, new Command.RefuseParking(wording.phrase("refuseparking", dice))));
            story.work.add(
                    () -> perhaps(story, lead, 0.5, new Command.NoteProgress(null, wording.phrase("progress", dice))));
        } else if (!story.extended && !story.isHurried() && dice.chance(chances.rare(long_ ? 0.25 : 0.03))) {
            story.extended = true;
            story.work.add(() -> perhaps(
                    story,
                    lead,
                    dice.between(0.4, 0.7),
                    new Command.AskExtension(null, 1 + dice.below(5), wording.phrase("extension", dice))));
            story.work.add(() -> dice.chance(0.88)
                    ? decided(story, new Command.GrantExtension(wording.phrase("grant", dice)))
                    : decided(story, new Command.RefuseExtension(wording.phrase("refuseextension", dice))));
        } else if (!story.paused && dice.chance(0.003)) {
            story.paused = true;
            story.work.add(() -> decided(
                    story, new Command.PauseClock(PauseGround.THIRD_PARTY_PERIOD, wording.phrase("pause", dice))));
            story.work.add(() -> decided(story, new Command.ResumeClock(wording.phrase("resume", dice))));
        }
    }

    private Step contacted(Story story, boolean reached) {
        Dice dice = story.dice;
        Duration soon =
                dice.about(Duration.ofMinutes(story.isHurried() ? 25 : 110)).plusSeconds(45);
        Instant at = story.isHurried() ? story.after(soon) : hours.from(story.after(soon), dice);
        if (!reached) {
            story.work.addFirst(() -> contacted(story, true));
        }
        return Step.by(
                cast.clerk(story.lead().unit()),
                at,
                new Command.RecordContact(
                        story.lead().id(), reached, wording.phrase(reached ? "contacted" : "uncontacted", dice)));
    }

    private Step withdrawn(Story story) {
        Dice dice = story.dice;
        Command.Withdraw command = new Command.Withdraw(wording.phrase("withdrawn", dice));
        Instant at = story.after(dice.about(Duration.ofHours(9)));
        return dice.chance(0.5) && story.life.matter().requester() != null
                ? Step.byRequester(at, command)
                : Step.by(cast.atCentre(Role.AGENT, dice), at, command);
    }

    /** To a unit below, which goes to see and reports. */
    private void handDown(Story story, Assignment lead) {
        List<Unit> below = units.children(lead.unit());
        UnitCode accused = story.life.matter().complainedAbout();
        if (below.isEmpty() || accused != null) {
            return;
        }
        UnitCode community = story.life.matter().place().community() == null
                ? null
                : new UnitCode(story.life.matter().place().community().value());
        UnitCode unit = community != null && units.within(community, lead.unit()) && !community.equals(lead.unit())
                ? community
                : story.dice.one(below).code();
        story.work.add(() -> Step.perhaps(
                cast.clerk(lead.unit()),
                work(story, story.after(story.dice.minutes(4, 70))),
                new Command.SubDispatch(lead.id(), unit, wording.phrase("sub", story.dice))));
        story.work.add(() -> acknowledged(story, unit));
        story.work.add(() -> reported(story, unit, 0.4));
    }

    private Step acknowledged(Story story, UnitCode unit) {
        return Step.perhaps(
                cast.clerk(unit),
                work(story, story.after(story.dice.about(Duration.ofMinutes(40)))),
                new Command.Acknowledge(null));
    }

    private Step reported(Story story, UnitCode unit, double share) {
        return Step.perhaps(
                cast.clerk(unit),
                work(story, share(story, story.lead(), share * story.dice.between(0.4, 1))),
                new Command.Report(null, wording.phrase("report", story.dice)));
    }

    private Step supervised(Story story) {
        story.supervised = true;
        return Step.perhaps(
                cast.atCentre(Role.SUPERVISOR, story.dice),
                hours.from(story.after(story.dice.about(Duration.ofHours(7))), story.dice),
                new Command.Supervise(wording.phrase("supervise", story.dice)));
    }

    private Step perhaps(Story story, Assignment lead, double share, Command command) {
        return Step.perhaps(cast.clerk(lead.unit()), work(story, share(story, lead, share)), command);
    }

    private Step decided(Story story, Command command) {
        return Step.perhaps(
                cast.atCentre(Role.REVIEWER, story.dice),
                hours.from(story.after(story.dice.about(Duration.ofHours(3))), story.dice),
                command);
    }

    private Step reply(Story story) {
        if (story.stays == State.IN_PROGRESS) {
            return Step.none();
        }
        Dice dice = story.dice;
        Assignment lead = story.lead();
        Instant due = lead.due().at();
        Instant at = dice.chance(chances.rare(0.015))
                ? hours.from(due.plus(dice.about(Duration.ofHours(20))), dice)
                : inTime(story, lead, due);
        return reply(story, lead, story.notBefore(at));
    }

    private Instant inTime(Story story, Assignment lead, Instant due) {
        Instant at = work(story, share(story, lead, story.dice.between(0.12, 0.5) + story.dice.between(0, 0.36)));
        return at.isBefore(due) ? at : hours.shortlyBefore(due, story.dice);
    }

    private Step reply(Story story, Assignment lead, Instant at) {
        Dice dice = story.dice;
        Claim claim = dice.chance(0.96) ? Claim.SOLVED : dice.chance(0.6) ? Claim.PARTLY : Claim.UNSOLVED;
        Places.Spot spot = story.contact.spot();
        return Step.by(
                cast.clerk(lead.unit()),
                at,
                new Command.Reply(
                        lead.id(),
                        wording.account(story.category(), spot, at, dice),
                        wording.reply(story.category(), spot, at, claim, dice),
                        claim));
    }

    Step mending(Story story) {
        Dice dice = story.dice;
        Instant at = hours.from(story.after(dice.about(Duration.ofHours(2))), dice);
        return reply(story, story.lead(), at);
    }

    /** In working hours, unless it cannot wait. */
    private Instant work(Story story, Instant at) {
        Instant moment = story.notBefore(at);
        return story.isHurried() ? moment : hours.from(moment, story.dice);
    }

    /** When a share of the time has passed that the assignment has. */
    private static Instant share(Story story, Assignment lead, double share) {
        Instant from = lead.acknowledgedAt() == null ? lead.givenAt() : lead.acknowledgedAt();
        long span = Duration.between(from, lead.due().at()).toMillis();
        return story.notBefore(from.plusMillis((long) (Math.max(span, 60_000) * share)));
    }
}
