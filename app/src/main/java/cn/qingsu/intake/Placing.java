package cn.qingsu.intake;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Located;
import cn.qingsu.request.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where the fact is: from the areas that were named, else from the pin, else from the words. */
@Component
final class Placing {

    private static final String CLAUSE = "受理规则：诉求位置须在本市范围内，区划与地图位置一致";

    private final Areas areas;

    Placing(Areas areas) {
        this.areas = areas;
    }

    /** A place as far as it could be found, and what is wrong with what was said about it. */
    record Placed(Place place, List<FieldRefusal> refusals) {}

    Placed of(Form form) {
        Place said = form.said().place();
        List<FieldRefusal> refusals = new ArrayList<>();
        Area community = named(said.community(), AreaLevel.COMMUNITY, refusals);
        Area street = named(said.street(), AreaLevel.STREET, refusals);
        Area district = named(said.district(), AreaLevel.DISTRICT, refusals);
        if (refusals.isEmpty()) {
            street = joined(street, community, refusals);
            district = joined(district, street, refusals);
        }
        if (said.point() != null) {
            Optional<Located> pin = areas.locate(said.point());
            if (pin.isEmpty()) {
                refusals.add(refused("point-outside-city", "地图上的位置不在本市范围内（可能落在海上或其他城市）。请重新选点，或者去掉选点、只写地址。"));
            } else if (contradicts(pin.get(), district, street)) {
                refusals.add(refused(
                        "place-contradicts-point",
                        "所选区划与地图上的位置（" + areas.path(pin.get().district().code()) + "）不一致，请改正其中一处。"));
            } else {
                street = street == null ? pin.get().street() : street;
                district = pin.get().district();
            }
        } else if (street == null) {
            Area mentioned = mentioned(form);
            Area mentionedDistrict = above(mentioned, AreaLevel.DISTRICT);
            if (mentionedDistrict != null && (district == null || district.equals(mentionedDistrict))) {
                district = mentionedDistrict;
                street = above(mentioned, AreaLevel.STREET);
                community = above(mentioned, AreaLevel.COMMUNITY);
            }
        }
        return new Placed(
                new Place(form.address(), said.point(), code(district), code(street), code(community)), refusals);
    }

    private @Nullable Area mentioned(Form form) {
        Optional<Area> inAddress = form.address() == null ? Optional.empty() : areas.mentioned(form.address());
        return inAddress
                .or(() -> areas.mentioned(form.heading() + "\n" + form.text()))
                .orElse(null);
    }

    private @Nullable Area named(@Nullable AreaCode code, AreaLevel level, List<FieldRefusal> refusals) {
        if (code == null) {
            return null;
        }
        Area area = areas.find(code).filter(found -> found.level() == level).orElse(null);
        if (area == null) {
            refusals.add(FieldRefusal.of(Field.AREA, "unknown-area", CLAUSE, "所选的区划不存在，请重新选择区（市）、街道（镇）和社区（村）。"));
        }
        return area;
    }

    /** The area above {@code below}, which must be {@code wide} if that was named. */
    private @Nullable Area joined(@Nullable Area wide, @Nullable Area below, List<FieldRefusal> refusals) {
        if (below == null || below.parent() == null) {
            return wide;
        }
        Area above = areas.find(below.parent()).orElse(null);
        if (wide != null && !wide.equals(above)) {
            refusals.add(FieldRefusal.of(
                    Field.AREA, "areas-contradict", CLAUSE, below.name() + "不属于" + wide.name() + "，请重新选择。"));
        }
        return wide != null ? wide : above;
    }

    private static boolean contradicts(Located pin, @Nullable Area district, @Nullable Area street) {
        if (district != null && !district.code().equals(pin.district().code())) {
            return true;
        }
        return street != null
                && pin.street() != null
                && !pin.approximate()
                && !street.code().equals(pin.street().code());
    }

    private @Nullable Area above(@Nullable Area area, AreaLevel level) {
        Area at = area;
        while (at != null && at.level() != level) {
            at = at.parent() == null ? null : areas.find(at.parent()).orElse(null);
        }
        return at;
    }

    private static @Nullable AreaCode code(@Nullable Area area) {
        return area == null ? null : area.code();
    }

    private static FieldRefusal refused(String code, String message) {
        return FieldRefusal.of(Field.POINT, code, CLAUSE, message);
    }
}
