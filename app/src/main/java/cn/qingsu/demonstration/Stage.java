package cn.qingsu.demonstration;

import cn.qingsu.city.AreaShapes;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Channels;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Units;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.followup.PastCallbacks;
import cn.qingsu.followup.PastFollowUp;
import cn.qingsu.identity.PastPeople;
import cn.qingsu.identity.PastRequesters;
import cn.qingsu.identity.PastStaff;
import cn.qingsu.identity.PastViews;
import cn.qingsu.intake.PastIntake;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.PastIds;
import cn.qingsu.request.Chronicles;
import cn.qingsu.request.PastProjection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Brings together the city, its rules and its people, for a past to be played on. */
@Component
class Stage {

    private static final double RARE_IN_LIVELY = 3;

    private final Chronicles chronicles;
    private final PastPeople people;
    private final PastIntake intake;
    private final PastFollowUp followUp;
    private final List<PastProjection> projections;
    private final Areas areas;
    private final AreaShapes shapes;
    private final Units units;
    private final LeadUnits leads;
    private final Categories categories;
    private final Channels channels;
    private final OutOfScope outOfScope;
    private final WorkingCalendar calendar;

    Stage(
            Chronicles chronicles,
            PastPeople people,
            PastIntake intake,
            PastFollowUp followUp,
            List<PastProjection> projections,
            Areas areas,
            AreaShapes shapes,
            Units units,
            LeadUnits leads,
            Categories categories,
            Channels channels,
            OutOfScope outOfScope,
            WorkingCalendar calendar) {
        this.chronicles = chronicles;
        this.people = people;
        this.intake = intake;
        this.followUp = followUp;
        this.projections = projections;
        this.areas = areas;
        this.shapes = shapes;
        this.units = units;
        this.leads = leads;
        this.categories = categories;
        this.channels = channels;
        this.outOfScope = outOfScope;
        this.calendar = calendar;
    }

    /** @param projecting whether projections are written too, or left to their followers */
    Production open(HistoryOrder order, boolean projecting, DataSource source) {
        Phrases phrases = new Phrases();
        Matters matters = new Matters();
        Callers callers = new Callers(phrases, order.requests());
        List<Almanac.Day> days = new Almanac(calendar).days(order);
        PastStaff staff = people.staff();
        Cast cast = new Cast(
                staff, callers, prefix(order), CityTime.startOf(days.getFirst().date()));
        Contacts contacts = new Contacts(
                prefix(order),
                channels,
                new Topics(categories, matters, Contacts.patrolled()),
                new Places(
                        Objects.requireNonNull(
                                units.find(Units.CENTRE).orElseThrow().area()),
                        areas,
                        shapes,
                        phrases,
                        order.spotlight()),
                callers,
                new Wording(matters, phrases),
                units);
        return new Production(
                days,
                ids -> historian(order, projecting, ids, cast, contacts, new Wording(matters, phrases)),
                staff.rows(),
                source);
    }

    private static String prefix(HistoryOrder order) {
        return "past" + Long.toString(order.until().getEpochSecond(), Character.MAX_RADIX) + "-";
    }

    private Historian historian(
            HistoryOrder order, boolean projecting, PastIds ids, Cast cast, Contacts contacts, Wording wording) {
        Chances chances = new Chances(order.lively() ? RARE_IN_LIVELY : 1);
        OfficeHours hours = new OfficeHours(calendar);
        Ticks ticks = new Ticks(order.seed());
        PastCallbacks callbacks = followUp.open(CityTime.day(order.until()));
        HotlineCourse hotline = new HotlineCourse(cast, wording, hours, outOfScope, chances);
        PastRequesters requesters = people.requesters();
        PastViews views = people.views();
        return new Historian(
                chronicles.open(ids, ticks),
                ticks,
                requesters.rows(),
                intake.open(requesters),
                views,
                callbacks,
                projections.stream().map(PastProjection::open).toList(),
                contacts,
                hotline,
                new Course(
                        hotline,
                        new DispatchCourse(cast, wording, hours, leads, units, channels, order.spotlight()),
                        new UnitCourse(cast, wording, hours, units, chances),
                        new FollowUpCourse(cast, wording, hours, callbacks, chances)),
                cast,
                chances,
                order,
                projecting);
    }
}
