package cn.qingsu.request;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.city.Located;
import cn.qingsu.city.SlaCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Wgs84;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the hotline reads a request: what it is about, how urgent, where. All of it is checked against the city's data. */
final class Classification {

    private static final Set<String> OPENERS = Set.of(Role.AGENT.name(), Role.TEAM_LEADER.name());

    private Classification() {}

    static Decision<List<RequestEvent>> classify(ServiceRequest request, Command.Classify command, Context context) {
        Matter was = request.matter();
        if (command.category() != null
                && context.categories().find(command.category()).isEmpty()) {
            return Decision.refused("unknown-category", "规则 4：分类须在目录之内", "没有这一诉求分类，请从列表中选择。");
        }
        if (command.complainedAbout() != null
                && context.units().find(command.complainedAbout()).isEmpty()) {
            return Decision.refused("unknown-unit", "规则 1：被反映单位", "没有这个单位，请从列表中选择。");
        }
        if (command.privacy() != null && loosens(was.privacy(), command.privacy(), context.author())) {
            return Decision.refused(
                    "privacy-loosened", "规则 1、8：保密级别由诉求人决定", "您的岗位不能放宽这件诉求的保密级别；诉求人同意公开的，请由话务员或班长核实后修改，匿名诉求不作修改。");
        }
        return place(was.place(), command, context).map(place -> List.of(classified(request, command, place, context)));
    }

    /** Only who sees a confidential requester's name already may open it to others; nobody an anonymous one's. */
    private static boolean loosens(PrivacyLevel was, PrivacyLevel now, Author author) {
        return switch (was) {
            case OPEN -> false;
            case CONFIDENTIAL -> now == PrivacyLevel.OPEN && !OPENERS.contains(author.role());
            case ANONYMOUS -> now != PrivacyLevel.ANONYMOUS;
        };
    }

    private static RequestEvent classified(
            ServiceRequest request, Command.Classify command, Place place, Context context) {
        Matter was = request.matter();
        RequestEvent.Classified reading = new RequestEvent.Classified(
                Objects.requireNonNullElse(command.type(), was.type()),
                Objects.requireNonNullElse(command.urgency(), was.urgency()),
                Objects.requireNonNullElse(command.complex(), was.complex()),
                privacy(was, command, context),
                command.category() == null ? was.category() : command.category(),
                place,
                command.complainedAbout() == null ? was.complainedAbout() : command.complainedAbout(),
                request.standing.stageDue,
                request.clock().due());
        Matter now = was.read(reading);
        CitizenClock clock = request.clock();
        SlaCode sla = Objects.equals(was.category(), now.category()) ? request.tally.sla : null;
        Deadline due =
                Pauses.citizenDue(now, sla, clock, clock.pausedDays(), clock.pausedSeconds(), request.tally, context);
        return new RequestEvent.Classified(
                now.type(),
                now.urgency(),
                now.complex(),
                now.privacy(),
                now.category(),
                now.place(),
                now.complainedAbout(),
                stageDue(request, now, context),
                due);
    }

    /**
     * A matter that turns out to be one of those kept confidential by default becomes confidential (rules 1), whatever the
     * form still said; who may open it again does so in a step of its own.
     */
    private static PrivacyLevel privacy(Matter was, Command.Classify command, Context context) {
        PrivacyLevel said = Objects.requireNonNullElse(command.privacy(), was.privacy());
        boolean turnsOut = said == PrivacyLevel.OPEN
                && command.category() != null
                && !command.category().equals(was.category())
                && context.categories()
                        .find(command.category())
                        .filter(each -> each.flags().contains(CategoryFlag.PRIVATE))
                        .isPresent();
        return turnsOut ? PrivacyLevel.CONFIDENTIAL : said;
    }

    /** A matter that turns out urgent must also be dispatched by the urgent limit. */
    private static @Nullable Instant stageDue(ServiceRequest request, Matter now, Context context) {
        Instant due = request.standing.stageDue;
        if (due == null || request.state() != State.DISPATCH_PENDING) {
            return due;
        }
        Instant byUrgency = context.by("dispatch." + now.urgency());
        return byUrgency.isBefore(due) ? byUrgency : due;
    }

    private static Decision<Place> place(Place was, Command.Classify command, Context context) {
        Wgs84 point = was.point();
        if (command.lon() != null && command.lat() != null) {
            if (!(Math.abs(command.lon()) <= 180 && Math.abs(command.lat()) <= 90)) {
                return Decision.refused("no-place", "规则 4：地点", "坐标不正确，请在地图上重新选点。");
            }
            point = new Wgs84(command.lon(), command.lat());
        }
        Optional<Located> located = Optional.ofNullable(point).flatMap(context.areas()::locate);
        if (point != null && located.isEmpty()) {
            return Decision.refused("outside-city", "规则 4：按诉求发生地", "所选位置不在本市范围内，请重新选点。");
        }
        String address = command.address() == null || command.address().isBlank() ? was.address() : command.address();
        AreaCode named = command.community() != null ? command.community() : command.street();
        if (named == null) {
            boolean moved = command.lon() != null && located.isPresent();
            return Decision.accepted(moved ? at(address, point, located.get()) : placed(was, address, point));
        }
        Optional<Area> area = context.areas().find(named);
        if (area.isEmpty() || area.get().level() == AreaLevel.CITY) {
            return Decision.refused("unknown-area", "规则 4：地点须在本市区划之内", "没有这个街道或社区，请从列表中选择。");
        }
        Place place = in(area.get(), address, point, context);
        if (command.community() != null
                && command.street() != null
                && !command.street().equals(place.street())) {
            return Decision.refused("place-contradiction", "规则 4：地点须一致", "所选社区不属于所选街道，请核对。");
        }
        return located.filter(pin -> !pin.approximate())
                .map(Located::street)
                .filter(pinned -> place.street() != null && !pinned.code().equals(place.street()))
                .<Decision<Place>>map(pinned -> Decision.refused(
                        "place-contradiction",
                        "规则 4：文字与地图选点须一致",
                        "地图选点在" + context.areas().path(pinned.code()) + "，与所选街道不一致，请核对。"))
                .orElseGet(() -> Decision.accepted(place));
    }

    private static Place placed(Place was, @Nullable String address, @Nullable Wgs84 point) {
        return new Place(address, point, was.district(), was.street(), was.community());
    }

    private static Place at(@Nullable String address, @Nullable Wgs84 point, Located located) {
        return new Place(
                address,
                point,
                located.district().code(),
                located.street() == null ? null : located.street().code(),
                null);
    }

    private static Place in(Area area, @Nullable String address, @Nullable Wgs84 point, Context context) {
        return switch (area.level()) {
            case CITY -> new Place(address, point, null, null, null);
            case DISTRICT -> new Place(address, point, area.code(), null, null);
            case STREET -> new Place(address, point, area.parent(), area.code(), null);
            case COMMUNITY -> {
                AreaCode street = area.parent();
                AreaCode district = street == null
                        ? null
                        : context.areas().find(street).map(Area::parent).orElse(null);
                yield new Place(address, point, district, street, area.code());
            }
        };
    }
}
