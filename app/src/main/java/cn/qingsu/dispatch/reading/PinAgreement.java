package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Located;
import cn.qingsu.dispatch.reading.place.Candidate;
import cn.qingsu.dispatch.reading.place.Doubt;
import cn.qingsu.dispatch.reading.place.Form;
import cn.qingsu.dispatch.reading.place.PlaceAnswer;
import cn.qingsu.dispatch.reading.place.PlaceReading;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text and pin must agree, else it asks. A pin also decides between areas of one name. */
final class PinAgreement {

    private static final double BOTH = 0.995;
    private static final double EITHER = 0.5;

    private PinAgreement() {}

    static PlaceReading of(PlaceReading reading, Located pin, Areas areas) {
        return switch (reading.answer()) {
            case PlaceAnswer.Nothing _ -> reading;
            case PlaceAnswer.Sure sure ->
                agrees(sure.place(), pin, areas)
                        ? reading
                        : asking(reading, sure.place().path(), pin, areas);
            case PlaceAnswer.Unsure unsure -> {
                List<Candidate> fitting = unsure.candidates().stream()
                        .filter(each -> agrees(each, pin, areas))
                        .toList();
                if (fitting.isEmpty()) {
                    yield asking(reading, unsure.candidates().getFirst().path(), pin, areas);
                }
                Candidate one = fitting.getFirst();
                yield fitting.size() == 1 && unsure.doubt() == Doubt.SAME_NAME
                        ? with(reading, new PlaceAnswer.Sure(weighed(one, BOTH), false))
                        : reading;
            }
            case PlaceAnswer.Elsewhere away -> asking(reading, away.name(), pin, areas);
        };
    }

    private static boolean agrees(Candidate said, Located pin, Areas areas) {
        Area district = above(said.area(), AreaLevel.DISTRICT, areas);
        Area street = above(said.area(), AreaLevel.STREET, areas);
        Area pinned = pin.street();
        return Objects.equals(district, pin.district())
                && (street == null || pinned == null || pin.approximate() || street.equals(pinned));
    }

    private static PlaceReading asking(PlaceReading reading, String said, Located pin, Areas areas) {
        Area at = pin.street() == null ? pin.district() : pin.street();
        String path = areas.path(at.code());
        List<Candidate> candidates = new ArrayList<>();
        reading.candidates().stream()
                .limit(2)
                .map(each -> weighed(each, EITHER))
                .forEach(candidates::add);
        candidates.add(new Candidate(at, path, new Span(0, 0), Form.FULL, EITHER));
        return with(
                reading,
                new PlaceAnswer.Unsure(Doubt.PIN_ELSEWHERE, candidates, "文字说的是" + said + "，地图点在" + path + "，以哪个为准？"));
    }

    private static Candidate weighed(Candidate one, double probability) {
        return new Candidate(one.area(), one.path(), one.span(), one.form(), probability);
    }

    private static PlaceReading with(PlaceReading reading, PlaceAnswer answer) {
        return new PlaceReading(answer, reading.places(), reading.narrower(), reading.details());
    }

    private static @Nullable Area above(Area area, AreaLevel level, Areas areas) {
        Area at = area;
        while (at != null && at.level() != level) {
            AreaCode parent = at.parent();
            at = parent == null ? null : areas.find(parent).orElse(null);
        }
        return at;
    }
}
