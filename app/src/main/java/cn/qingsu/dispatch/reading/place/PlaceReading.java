package cn.qingsu.dispatch.reading.place;

import java.util.List;
import java.util.Optional;

/**
 * What a text says about the place.
 *
 * @param places all places that it names, in its order, each with its likeliest area
 * @param narrower areas inside the found one that only a road or a vague name speaks for
 * @param details road and number, estate, building, in the text's order
 */
public record PlaceReading(PlaceAnswer answer, List<Candidate> places, List<Candidate> narrower, List<Detail> details) {

    public PlaceReading {
        places = List.copyOf(places);
        narrower = List.copyOf(narrower);
        details = List.copyOf(details);
    }

    /** The areas from which one may be chosen, likeliest first; empty if none is named. */
    public List<Candidate> candidates() {
        return switch (answer) {
            case PlaceAnswer.Sure sure -> List.of(sure.place());
            case PlaceAnswer.Unsure unsure -> unsure.candidates();
            case PlaceAnswer.Nothing _, PlaceAnswer.Elsewhere _ -> List.of();
        };
    }

    public Optional<String> question() {
        return switch (answer) {
            case PlaceAnswer.Unsure unsure -> Optional.of(unsure.question());
            case PlaceAnswer.Elsewhere elsewhere -> Optional.of(elsewhere.question());
            case PlaceAnswer.Sure _, PlaceAnswer.Nothing _ -> Optional.empty();
        };
    }
}
