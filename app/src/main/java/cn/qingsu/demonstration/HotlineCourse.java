package cn.qingsu.demonstration;

import cn.qingsu.city.CategoryFlag;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Command;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.RequestType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What the hotline does before a unit gets it. Half of all requests are answered at once (52.7 %, handbook 2.1). */
final class HotlineCourse {

    private final Cast cast;
    private final Wording wording;
    private final OfficeHours hours;
    private final OutOfScope outOfScope;
    private final Chances chances;

    HotlineCourse(Cast cast, Wording wording, OfficeHours hours, OutOfScope outOfScope, Chances chances) {
        this.cast = cast;
        this.wording = wording;
        this.hours = hours;
        this.outOfScope = outOfScope;
        this.chances = chances;
    }

    Story.Opening opening(Contact contact, Dice dice) {
        boolean urgent = contact.category().flags().contains(CategoryFlag.EMERGENCY);
        if (urgent && dice.chance(chances.rare(0.05))) {
            return Story.Opening.TRANSFER;
        }
        if (contact.category().flags().contains(CategoryFlag.MEDIATION) && dice.chance(0.15)) {
            return Story.Opening.NOT_ACCEPT;
        }
        if (dice.chance(answered(contact.type()))) {
            return Story.Opening.ANSWER;
        }
        if (dice.chance(chances.rare(0.02))) {
            return Story.Opening.SUPPLEMENT;
        }
        return dice.chance(0.004) ? Story.Opening.VOID : Story.Opening.ACCEPT;
    }

    private static double answered(RequestType type) {
        return switch (type) {
            case INQUIRY -> 0.86;
            case ASSISTANCE -> 0.2;
            case COMPLAINT -> 0.08;
            case REPORT -> 0.03;
            case SUGGESTION -> 0.34;
            case COMMENDATION -> 0.9;
        };
    }

    Step draft(Story story) {
        return story.dice.chance(0.85)
                ? Step.by(story.registrar, story.after(story.dice.minutes(4, 50)), new Command.CompleteDraft())
                : Step.none();
    }

    Step registered(Story story) {
        Dice dice = story.dice;
        Duration soon = story.contact.spokenTo() ? dice.minutes(1, 6) : dice.about(Duration.ofMinutes(28));
        Instant at = story.after(soon.plusSeconds(20));
        Officer agent = story.contact.spokenTo() ? story.registrar : cast.atCentre(Role.AGENT, dice);
        Story.Opening opening = story.opening;
        story.opening = Story.Opening.ACCEPT;
        return switch (opening) {
            case ANSWER -> Step.by(agent, at, new Command.Answer(wording.answer(story.category()), null));
            case NOT_ACCEPT -> {
                Situation situation = dice.one(outOfScope.all());
                yield Step.by(agent, at, new Command.NotAccept(situation.code(), situation.wording()));
            }
            case TRANSFER -> Step.by(agent, at, new Command.Transfer(service(story), wording.phrase("transfer", dice)));
            case VOID ->
                Step.by(cast.atCentre(Role.TEAM_LEADER, dice), at, new Command.Void(wording.phrase("void", dice)));
            case SUPPLEMENT -> supplementAsked(story, at);
            case MERGE -> merged(story, at);
            case ACCEPT -> accepted(story, agent, at);
        };
    }

    private static EmergencyService service(Story story) {
        return switch (story.category().l1()) {
            case "公安与交通管理", "特殊群体与群团" -> EmergencyService.POLICE_110;
            case "卫生健康", "民政与社会救助" -> EmergencyService.MEDICAL_120;
            default -> EmergencyService.FIRE_119;
        };
    }

    private Step supplementAsked(Story story, Instant at) {
        Officer dispatcher = cast.atCentre(Role.DISPATCHER, story.dice);
        return story.life.matter().requester() == null
                ? accepted(story, dispatcher, at)
                : Step.by(dispatcher, at, new Command.AskSupplement(wording.phrase("question", story.dice)));
    }

    private Step merged(Story story, Instant at) {
        return Step.by(
                cast.atCentre(Role.DISPATCHER, story.dice),
                at,
                new Command.Merge(Objects.requireNonNull(story.master), wording.phrase("merge", story.dice)));
    }

    /** Whoever spoke to the requester takes it on; what came in by writing is read by a dispatcher. */
    private Step accepted(Story story, Officer agent, Instant at) {
        boolean spoken = story.contact.spokenTo() && story.dice.chance(0.8);
        return Step.by(spoken ? agent : cast.atCentre(Role.DISPATCHER, story.dice), at, new Command.Accept());
    }

    Step supplement(Story story) {
        return story.dice.chance(0.72)
                ? Step.byRequester(
                        story.after(story.dice.about(Duration.ofHours(7))),
                        new Command.GiveSupplement(wording.phrase("supplement", story.dice)))
                : Step.none();
    }

    Step notAccepted(Story story) {
        Dice dice = story.dice;
        if (dice.chance(0.06)) {
            return Step.byRequester(
                    story.after(dice.about(Duration.ofHours(5))),
                    new Command.ObjectToNotAccepted(wording.phrase("objection", dice)));
        }
        return dice.chance(0.9)
                ? Step.by(
                        cast.atCentre(Role.TEAM_LEADER, dice),
                        hours.from(story.after(dice.about(Duration.ofHours(3))), dice),
                        new Command.ConfirmNotAccepted())
                : Step.none();
    }

    Step transferred(Story story) {
        Dice dice = story.dice;
        Instant at = story.after(dice.about(Duration.ofMinutes(15)));
        Officer agent = cast.atCentre(Role.AGENT, dice);
        return dice.chance(0.12)
                ? Step.by(agent, at, new Command.BounceTransfer(wording.phrase("bounce", dice)))
                : Step.by(agent, at, new Command.ConfirmTransfer(null));
    }
}
