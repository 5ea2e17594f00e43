package cn.qingsu.request;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.util.HexFormat;

/** What of a request and of an assignment lies in which column. */
final class Columns {

    private Columns() {}

    /** A request's. */
    static Row of(ServiceRequest request, Attention attention) {
        Row row = new Row();
        Matter matter = request.matter();
        Place place = matter.place();
        CitizenClock clock = request.clock();
        Standing standing = request.standing;
        Tally tally = request.tally;
        row.put("id", request.id.value());
        row.put("number", request.number);
        row.put("version", request.head().version());
        row.put("head", HexFormat.of().parseHex(request.head().hash()));
        row.put("state", standing.state.name());
        row.at("registered_at", request.registeredAt);
        row.put("channel", matter.channel().value());
        row.text("source_number", matter.sourceNumber());
        row.at("source_time", matter.sourceTime());
        row.put("title", matter.title());
        row.put("text", matter.text());
        row.number(
                "requester",
                matter.requester() == null ? null : matter.requester().value());
        row.put("callback_wanted", matter.callbackWanted());
        row.put("type", matter.type().name());
        row.put("urgency", matter.urgency().name());
        row.put("complex", matter.complex());
        row.put("privacy", matter.privacy().name());
        row.text("category", matter.category());
        row.text("address", place.address());
        row.decimal("lon", place.point() == null ? null : place.point().lon());
        row.decimal("lat", place.point() == null ? null : place.point().lat());
        row.text("district", place.district());
        row.text("street", place.street());
        row.text("community", place.community());
        row.text("complained_about", matter.complainedAbout());
        row.at("clock_start", clock.start());
        row.due(clock.due());
        row.at("paused_since", clock.pausedSince());
        row.text("pause_ground", clock.ground());
        row.put("paused_days", clock.pausedDays());
        row.put("paused_seconds", clock.pausedSeconds());
        row.at("stage_due", standing.stageDue);
        row.at("parked_until", standing.parkedUntil);
        row.put("supervised", standing.supervised);
        row.number("merged_into", standing.mergedInto == null ? null : standing.mergedInto.value());
        row.text("outcome", standing.outcome);
        row.number("reply", standing.reply);
        row.put("contact_tried", standing.contactTried);
        row.number("judged_by", standing.judgedBy == null ? null : standing.judgedBy.value());
        row.at("settled_at", standing.settledAt);
        row.put("round", tally.round);
        row.put("returns", tally.returns);
        row.put("extensions", tally.extensions);
        row.put("extension_days", tally.extensionDays);
        row.number("return_petition", tally.returnPetition);
        row.number("extension_petition", tally.extensionPetition);
        row.put("extension_asked", tally.extensionAsked);
        row.number("parking_petition", tally.parkingPetition);
        row.put("parking_asked", tally.parkingAsked);
        row.put("parked_days", tally.parkedDays);
        row.text("clause_sla", tally.sla);
        row.put("objected", tally.objected);
        row.put("ever_dispatched", tally.everDispatched);
        row.put("first_accurate", tally.firstAccurate);
        row.put("exclusion_reviews", tally.exclusionReviews);
        row.put("handlers", request.handlers.stream().map(AccountId::value).toArray(Long[]::new));
        row.text("lead_unit", request.lastLead().map(Assignment::unit).orElse(null));
        row.at("attention_at", attention.at());
        row.at("yellow_at", attention.yellowAt());
        row.at("red_at", attention.redAt());
        row.at("unit_due", attention.unitDue());
        return row;
    }

    /** An assignment's. */
    static Row of(RequestId request, Assignment assignment) {
        Row row = new Row();
        row.put("id", assignment.id().value());
        row.put("request", request.value());
        row.number(
                "parent",
                assignment.parent() == null ? null : assignment.parent().value());
        row.put("role", assignment.role().name());
        row.put("unit", assignment.unit().value());
        row.put("round", assignment.round());
        row.put("binding", assignment.binding());
        row.at("given_at", assignment.givenAt());
        row.at("acknowledge_by", assignment.acknowledgeBy());
        row.at("acknowledged_at", assignment.acknowledgedAt());
        row.put("automatic", assignment.automatic());
        row.at("contact_by", assignment.contactBy());
        row.at("contacted_at", assignment.contactedAt());
        row.due(assignment.due());
        row.at("closed_at", assignment.closedAt());
        row.text(
                "closed_as",
                assignment.closedAs() == null ? null : assignment.closedAs().name());
        return row;
    }
}
