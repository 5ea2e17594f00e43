package cn.qingsu.request;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CopyRows;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that lives leave behind in this module's tables, as {@link RequestStore}, {@link Sayings} and {@link Alarms} write them. */
final class PastRequestRows {

    private final CopyRows requests = new CopyRows("request.request", columns("""
            id number version head state registered_at channel source_number source_time title text
            requester callback_wanted type urgency complex privacy category address lon lat district
            street community complained_about clock_start due_at due_rules due_calendar
            due_provisional paused_since pause_ground paused_days paused_seconds stage_due
            parked_until supervised merged_into outcome reply contact_tried judged_by settled_at
            round returns extensions extension_days return_petition extension_petition
            extension_asked parking_petition parking_asked parked_days objected ever_dispatched
            first_accurate exclusion_reviews clause_sla handlers lead_unit attention_at yellow_at red_at
            unit_due
            """));

    private final CopyRows assignments = new CopyRows("request.assignment", columns("""
            id request parent role unit round binding given_at acknowledge_by acknowledged_at
            automatic contact_by contacted_at due_at due_rules due_calendar due_provisional closed_at
            closed_as
            """));

    private final CopyRows words = new CopyRows("request.words", columns("""
            id request kind unit at account internal_text public_text claim demands approved
            points decided_at decided_by
            """));

    private final CopyRows petitions = new CopyRows("request.petition", columns("""
            id request assignment kind unit clause reason amount asked_at asked_by granted note
            decided_at decided_by
            """));

    private final CopyRows alarms = new CopyRows("request.alarm", columns("""
            request kind assignment due_at fire_at times
            """));

    /** Requests first, since the others refer to them. */
    List<CopyRows> all() {
        return List.of(requests, assignments, words, petitions, alarms);
    }

    private static List<String> columns(String names) {
        return List.of(names.strip().split("\\s+"));
    }

    void add(Life life, Attention attention) {
        ServiceRequest request = life.request;
        requests.row()
                .bigint(request.id.value())
                .text(request.number)
                .integer(request.head().version())
                .binary(HexFormat.of().parseHex(request.head().hash()))
                .name(request.state())
                .at(request.registeredAt);
        matter(request.matter());
        clock(request.clock());
        standing(request.standing);
        tally(request.tally);
        requests.bigints(request.handlers.stream().map(AccountId::value).toList())
                .text(request.lastLead().map(lead -> lead.unit().value()).orElse(null))
                .at(attention.at())
                .at(attention.yellowAt())
                .at(attention.redAt())
                .at(attention.unitDue());
        long id = request.id.value();
        request.assignments().forEach(assignment -> add(id, assignment));
        life.utterances.said.values().forEach(said -> add(id, said));
        life.utterances.asked.values().forEach(asked -> add(id, asked));
        life.watches.all().forEach(watch -> add(id, watch));
    }

    private void matter(Matter matter) {
        Place place = matter.place();
        requests.text(matter.channel().value())
                .text(matter.sourceNumber())
                .at(matter.sourceTime())
                .text(matter.title())
                .text(matter.text())
                .bigint(matter.requester() == null ? null : matter.requester().value())
                .bool(matter.callbackWanted())
                .name(matter.type())
                .name(matter.urgency())
                .bool(matter.complex())
                .name(matter.privacy())
                .text(code(matter.category()))
                .text(place.address())
                .decimal(place.point() == null ? null : place.point().lon())
                .decimal(place.point() == null ? null : place.point().lat())
                .text(code(place.district()))
                .text(code(place.street()))
                .text(code(place.community()))
                .text(code(matter.complainedAbout()));
    }

    private void clock(CitizenClock clock) {
        requests.at(clock.start());
        due(requests, clock.due());
        requests.at(clock.pausedSince())
                .name(clock.ground())
                .integer(clock.pausedDays())
                .bigint(clock.pausedSeconds());
    }

    private void standing(Standing standing) {
        requests.at(standing.stageDue)
                .at(standing.parkedUntil)
                .bool(standing.supervised)
                .bigint(standing.mergedInto == null ? null : standing.mergedInto.value())
                .name(standing.outcome)
                .bigint(standing.reply)
                .bool(standing.contactTried)
                .bigint(standing.judgedBy == null ? null : standing.judgedBy.value())
                .at(standing.settledAt);
    }

    private void tally(Tally tally) {
        requests.integer(tally.round)
                .integer(tally.returns)
                .integer(tally.extensions)
                .integer(tally.extensionDays)
                .bigint(tally.returnPetition)
                .bigint(tally.extensionPetition)
                .integer(tally.extensionAsked)
                .bigint(tally.parkingPetition)
                .integer(tally.parkingAsked)
                .integer(tally.parkedDays)
                .bool(tally.objected)
                .bool(tally.everDispatched)
                .bool(tally.firstAccurate)
                .integer(tally.exclusionReviews)
                .name(tally.sla);
    }

    private void add(long request, Assignment assignment) {
        assignments
                .row()
                .bigint(assignment.id().value())
                .bigint(request)
                .bigint(assignment.parent() == null ? null : assignment.parent().value())
                .name(assignment.role())
                .text(assignment.unit().value())
                .integer(assignment.round())
                .bool(assignment.binding())
                .at(assignment.givenAt())
                .at(assignment.acknowledgeBy())
                .at(assignment.acknowledgedAt())
                .bool(assignment.automatic())
                .at(assignment.contactBy())
                .at(assignment.contactedAt());
        due(assignments, assignment.due());
        assignments.at(assignment.closedAt()).name(assignment.closedAs());
    }

    private static void due(CopyRows rows, Deadline due) {
        rows.at(due.at())
                .integer(due.ruleVersion())
                .integer(due.calendarVersion())
                .bool(due.provisional());
    }

    private void add(long request, Utterances.Said said) {
        Utterance.Text text = said.text();
        words.row()
                .bigint(text.id())
                .bigint(request)
                .name(text.kind())
                .text(code(text.unit()))
                .at(said.signed().at())
                .bigint(said.signed().account())
                .text(text.internal())
                .text(text.publicText())
                .name(text.claim())
                .text(DemandJson.write(text.demands()));
        Utterance.Judgement judgement = said.judgement();
        words.bool(judgement == null ? null : judgement.approved()).text(judgement == null ? null : judgement.points());
        signed(words, said.judged());
    }

    private void add(long request, Utterances.Asked asked) {
        Utterance.Asking asking = asked.asking();
        petitions
                .row()
                .bigint(asking.id())
                .bigint(request)
                .bigint(asking.assignment().value())
                .name(asking.kind())
                .text(asking.unit().value())
                .text(asking.clause())
                .text(asking.reason())
                .integer(asking.amount());
        petitions.at(asked.signed().at()).bigint(asked.signed().account());
        Utterance.Ruling ruling = asked.ruling();
        petitions.bool(ruling == null ? null : ruling.granted()).text(ruling == null ? null : ruling.note());
        signed(petitions, asked.ruled());
    }

    private static void signed(CopyRows rows, Utterances.@Nullable Signed signed) {
        rows.at(signed == null ? null : signed.at()).bigint(signed == null ? null : signed.account());
    }

    private void add(long request, Watches.Watch watch) {
        alarms.row()
                .bigint(request)
                .name(watch.kind)
                .bigint(watch.assignment == null ? 0 : watch.assignment.value())
                .at(watch.due)
                .at(watch.fireAt)
                .integer(watch.times);
    }

    private static @Nullable String code(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
