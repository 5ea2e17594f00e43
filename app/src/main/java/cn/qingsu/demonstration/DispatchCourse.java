package cn.qingsu.demonstration;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who gets it. Of first dispatches 95 % are right (handbook 0); what recurs in a street goes straight to it. */
final class DispatchCourse {

    private static final double MORE_TO_STREET = 0.4;

    private final Cast cast;
    private final Wording wording;
    private final OfficeHours hours;
    private final LeadUnits leads;
    private final Units units;
    private final Channels channels;
    private final Set<AreaCode> spotlight;

    DispatchCourse(
            Cast cast,
            Wording wording,
            OfficeHours hours,
            LeadUnits leads,
            Units units,
            Channels channels,
            Set<AreaCode> spotlight) {
        this.cast = cast;
        this.wording = wording;
        this.hours = hours;
        this.leads = leads;
        this.units = units;
        this.channels = channels;
        this.spotlight = spotlight;
    }

    Step pending(Story story) {
        Dice dice = story.dice;
        Officer dispatcher = cast.atCentre(Role.DISPATCHER, dice);
        Instant at = soon(story);
        if (story.life.matter().category() == null) {
            return Step.by(dispatcher, at, classified(story));
        }
        UnitCode right = right(story);
        boolean first = story.life.lastLead().isEmpty();
        UnitCode unit = first && story.astray ? elsewhere(story, right) : right;
        return Step.by(
                dispatcher,
                at,
                new Command.Dispatch(
                        unit, dice.chance(0.05) ? beside(story, unit) : null, wording.phrase("dispatch", dice)));
    }

    private static Command classified(Story story) {
        return new Command.Classify(
                story.contact.type(), null, null, null, story.category().code(), null, null, null, null, null, null);
    }

    private Instant soon(Story story) {
        Dice dice = story.dice;
        return switch (story.life.matter().urgency()) {
            case URGENT -> story.after(dice.minutes(2, 22));
            case TIMELY -> story.after(dice.minutes(4, 85));
            case NORMAL -> {
                Instant at = story.after(dice.about(Duration.ofMinutes(45)).plusSeconds(90));
                yield dice.chance(0.3) ? at : hours.from(at, dice);
            }
        };
    }

    private UnitCode right(Story story) {
        UnitCode known = story.right;
        if (known == null) {
            known = notAccused(story, proposed(story));
            story.right = known;
        }
        return known;
    }

    private UnitCode proposed(Story story) {
        Place place = story.life.matter().place();
        AreaCode area = place.area();
        Optional<Unit> lead = leads.of(story.category(), area)
                .map(proposal -> proposal.unit())
                .filter(unit -> !unit.code().equals(Units.CENTRE));
        Optional<Unit> direct = area != null && isDirect(story) ? units.ofArea(area) : Optional.empty();
        return direct.or(() -> toStreet(story))
                .or(() -> lead)
                .or(() -> Optional.ofNullable(place.street()).flatMap(units::ofArea))
                .or(() -> Optional.ofNullable(place.district()).flatMap(units::ofArea))
                .map(Unit::code)
                .orElseThrow();
    }

    /** Where somebody looks, the street has some more to do than its share. */
    private Optional<Unit> toStreet(Story story) {
        AreaCode street = story.life.matter().place().street();
        return street != null && spotlight.contains(street) && story.dice.chance(MORE_TO_STREET)
                ? units.ofArea(street)
                : Optional.empty();
    }

    /** Straight to the community, where the channel and the category are meant for that. */
    private boolean isDirect(Story story) {
        return story.category().level() == HandlingLevel.STREET
                && story.life.matter().place().community() != null
                && channels.find(story.life.matter().channel())
                        .filter(each -> each.streetDirect())
                        .isPresent();
    }

    /** One level up while it would be the unit complained about, or one below it. */
    private UnitCode notAccused(Story story, UnitCode unit) {
        UnitCode accused = story.life.matter().complainedAbout();
        return accused != null && units.within(unit, accused)
                ? units.superior(accused).code()
                : unit;
    }

    /** A unit of the same district that has nothing to do with it. */
    private UnitCode elsewhere(Story story, UnitCode right) {
        return neighbour(story, right).orElse(right);
    }

    private Optional<UnitCode> neighbour(Story story, UnitCode not) {
        @Nullable AreaCode district = story.life.matter().place().district();
        UnitCode accused = story.life.matter().complainedAbout();
        List<UnitCode> others = Optional.ofNullable(district).flatMap(units::ofArea).stream()
                .flatMap(unit -> units.children(unit.code()).stream())
                .map(Unit::code)
                .filter(code -> !code.equals(not))
                .filter(code -> accused == null || !units.within(code, accused))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(story.dice.one(others));
    }

    private @Nullable List<UnitCode> beside(Story story, UnitCode lead) {
        return neighbour(story, lead).map(List::of).orElse(null);
    }

    Step returned(Story story) {
        Dice dice = story.dice;
        Officer reviewer = cast.atCentre(Role.REVIEWER, dice);
        Instant at = hours.from(story.after(dice.about(Duration.ofMinutes(80))), dice);
        story.unwilling = false;
        if (!story.lead().unit().equals(story.right)) {
            return Step.by(reviewer, at, new Command.UpholdReturn(wording.phrase("uphold", dice)));
        }
        return story.stays == State.CONSULTING || dice.chance(0.2)
                ? Step.by(reviewer, at, new Command.Consult(wording.phrase("consult", dice)))
                : Step.by(reviewer, at, new Command.RefuseReturn(wording.phrase("refuse", dice)));
    }

    Step consulting(Story story) {
        Dice dice = story.dice;
        UnitCode lead = Objects.requireNonNullElseGet(
                story.right, () -> story.life.lastLead().orElseThrow().unit());
        return Step.by(
                cast.atCentre(Role.SUPERVISOR, dice),
                hours.from(story.after(dice.about(Duration.ofHours(26))), dice),
                new Command.DecideConsultation(lead, null, wording.phrase("decide", dice)));
    }
}
