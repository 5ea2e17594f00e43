package cn.qingsu.intake.duplicate;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Requesters;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Filed;
import cn.qingsu.request.FiledRequests;
import cn.qingsu.request.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for a matter among what has come in of late from its street, across the street's border, and from its caller. */
@Component
public class DuplicateSearch {

    private static final double METRES_PER_DEGREE = 111_320;

    /** What one caller has on file, at most. */
    private static final int OF_ONE_CALLER = 50;

    private final FiledRequests filed;
    private final Requesters requesters;
    private final Areas areas;
    private final SearchRules rules;
    private final Comparison comparison = new Comparison();

    DuplicateSearch(FiledRequests filed, Requesters requesters, Areas areas, SearchRules rules) {
        this.filed = filed;
        this.requesters = requesters;
        this.areas = areas;
        this.rules = rules;
    }

    /** What was found, and from which probability on a match is called the same matter. */
    public record Found(List<Match> matches, double sure) {}

    /** What is on file about the matter of {@code id}. */
    public Optional<Found> like(RequestId id) {
        return filed.find(id).map(asked -> {
            Found found = like(Described.of(asked, callers(asked.privacy(), asked.requester())));
            RequestId lead = asked.mergedInto() == null ? id : asked.mergedInto();
            return new Found(
                    found.matches().stream()
                            .filter(match -> !match.filed().id().equals(lead)
                                    && !lead.equals(match.filed().mergedInto()))
                            .toList(),
                    found.sure());
        });
    }

    /** Everybody who left the phone that {@code requester} left, unless he wants nobody to know of him. */
    private Set<RequesterId> callers(PrivacyLevel privacy, @Nullable RequesterId requester) {
        return requester == null || privacy == PrivacyLevel.ANONYMOUS
                ? Set.of()
                : Set.copyOf(requesters.samePhone(requester));
    }

    /** What is on file about a matter that somebody is describing. */
    public Found like(Described asked) {
        SearchRule rule = rules.today();
        Instant since = asked.at().minus(rule.back());
        Map<RequestId, Filed> candidates = new LinkedHashMap<>();
        Set<AreaCode> streets = streets(asked.place(), rule.metres());
        if (!streets.isEmpty()) {
            filed.in(streets, since, rule.most()).forEach(each -> candidates.put(each.id(), each));
        }
        if (!asked.callers().isEmpty()) {
            filed.of(asked.callers(), since, OF_ONE_CALLER).stream()
                    .filter(each -> each.privacy() != PrivacyLevel.ANONYMOUS)
                    .forEach(each -> candidates.put(each.id(), each));
        }
        return new Found(comparison.of(asked, List.copyOf(candidates.values()), rule.least()), rule.sure());
    }

    /** The street, and those across its border if a pin lies near it. */
    private Set<AreaCode> streets(Place place, int metres) {
        Set<AreaCode> streets = new HashSet<>();
        if (place.street() != null) {
            streets.add(place.street());
        }
        Wgs84 pin = place.point();
        if (pin != null) {
            double north = metres / METRES_PER_DEGREE;
            double east = north / Math.cos(Math.toRadians(pin.lat()));
            for (double[] step : new double[][] {{0, 0}, {east, 0}, {-east, 0}, {0, north}, {0, -north}}) {
                areas.locate(new Wgs84(pin.lon() + step[0], pin.lat() + step[1]))
                        .map(located -> located.street())
                        .ifPresent(street -> streets.add(street.code()));
            }
        }
        return streets;
    }
}
