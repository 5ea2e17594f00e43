package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.dispatch.reading.place.Candidate;
import cn.qingsu.dispatch.reading.place.PlaceAnswer;
import cn.qingsu.dispatch.reading.place.PlaceReading;
import java.util.List;
import java.util.Set;

/** Says whether a reading of a generated sentence is right. */
final class PlaceJudge {

    enum Outcome {
        /** The one area that is meant. */
        FOUND,
        /** The words alone do not tell, or a letter is wrong: it asks, and what is meant is among what it offers. */
        ASKED,
        /** It asks though the words are clear; what is meant is offered. */
        HESITANT,
        /** Nothing was found, or what is meant is not offered. */
        MISSED,
        /** Another area of the same district, without asking. */
        WRONG,
        /** Another district, without asking. */
        WRONG_DISTRICT
    }

    private PlaceJudge() {}

    static Outcome judge(PlaceSentences.Sentence sentence, PlaceReading reading, PlaceSentences city) {
        List<Area> offered = reading.candidates().stream().map(Candidate::area).toList();
        Area right = sentence.right().getFirst();
        return switch (reading.answer()) {
            case PlaceAnswer.Sure sure -> {
                Area found = sure.place().area();
                Area district = city.above(right, AreaLevel.DISTRICT);
                if (!found.equals(district)
                        && !city.above(found, AreaLevel.DISTRICT).equals(district)) {
                    yield Outcome.WRONG_DISTRICT;
                }
                if (sentence.kind() == PlaceSentences.Kind.TWO) {
                    Area other = sentence.right().getLast();
                    yield within(found, right, city) && within(found, other, city)
                            ? Outcome.FOUND
                            : Outcome.WRONG_DISTRICT;
                }
                if (found.equals(right)
                        || (sentence.meant().contains(found) && widest(found, sentence.meant(), city))) {
                    yield Outcome.FOUND;
                }
                if (sentence.kind() == PlaceSentences.Kind.ROAD && within(right, found, city)) {
                    yield reading.narrower().stream()
                                    .anyMatch(each -> each.area().equals(right))
                            ? Outcome.ASKED
                            : Outcome.MISSED;
                }
                yield within(right, found, city) ? Outcome.MISSED : Outcome.WRONG;
            }
            case PlaceAnswer.Unsure _ -> {
                boolean all = offered.containsAll(sentence.right());
                boolean clear = sentence.kind() == PlaceSentences.Kind.PLAIN
                        && sentence.meant().size() == 1;
                yield !all ? Outcome.MISSED : clear ? Outcome.HESITANT : Outcome.ASKED;
            }
            case PlaceAnswer.Nothing _, PlaceAnswer.Elsewhere _ -> Outcome.MISSED;
        };
    }

    private static boolean widest(Area found, Set<Area> meant, PlaceSentences city) {
        return meant.stream().allMatch(each -> within(each, found, city));
    }

    private static boolean within(Area area, Area wide, PlaceSentences city) {
        return area.level().compareTo(wide.level()) >= 0
                && city.above(area, wide.level()).equals(wide);
    }
}
